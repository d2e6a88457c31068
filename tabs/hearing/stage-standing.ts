import type { CaseView } from '../../src/contracts/case-view.ts'

type Stage = NonNullable<CaseView['stage']>
/** How a stage stands: what it asks for is there, or it was begun and something is still missing, or it is to come. */
export type StageStanding = 'done' | 'begun' | 'ahead'

/** A tick says that what the stage asks for is there, and not only that somebody has looked at it. */
export function stageStanding(current: CaseView, stage: Stage): StageStanding {
  const visited = current.stages.some((each) => each.stage === stage && each.visited)
  const isHere = current.stage === stage || (current.stage === null && current.stages[0]?.stage === stage)
  if (isComplete[stage](current)) return 'done'
  return visited || isHere ? 'begun' : 'ahead'
}

const live = ({ actions }: CaseView) => actions.filter(({ status }) => status !== 'withdrawn')

const isComplete: Record<Stage, (current: CaseView) => boolean> = {
  reason: ({ stage, stages }) => stage !== null && stage !== stages[0]?.stage,
  agencies: ({ answers }) => answers.length > 0 && answers.every(({ answer }) => answer !== null),
  voice: ({ voice }) => voice !== null,
  risks: ({ risks }) => risks.length > 0,
  actions: (current) =>
    live(current).length > 0 &&
    live(current).every(({ status }) => status !== 'draft') &&
    current.risks.every(({ kind, answeredBy }) => kind === 'protective' || answeredBy !== null),
  recap: (current) =>
    current.victimTold !== null && live(current).every(({ status }) => status !== 'draft' && status !== 'agreed'),
}
