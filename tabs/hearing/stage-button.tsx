import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { CaseView } from '../../src/contracts/case-view.ts'
import type { CommandOf } from '../../src/contracts/commands.ts'
import { useWording } from '../parts/page-context.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useOrder } from '../parts/use-order.ts'
import type { StageStanding } from './stage-standing.ts'

type StageButtonProps = {
  stage: NonNullable<CaseView['stage']>
  standing: StageStanding
  here: boolean
  command: CommandOf<'enter-stage'>
}

/** One stage: where the case is now, what is done, what was begun and lacks something, told in words as well. */
export function StageButton({ stage, standing, here, command }: StageButtonProps): ReactNode {
  const { codes, hearing } = useWording()
  const order = useOrder()
  const enter = (): void => {
    if (!here && !order.busy) void order.give(command)
  }
  const said = { done: hearing.stageDone, begun: here ? null : hearing.stageBegun, ahead: null }[standing]
  return (
    <>
      <Button
        size="small"
        appearance={here ? 'primary' : 'outline'}
        aria-current={here ? 'step' : undefined}
        aria-label={said ? `${codes.stages[stage]}, ${said}` : undefined}
        title={said ?? undefined}
        onClick={enter}
      >
        {codes.stages[stage]}
        {standing === 'done' && ' ✓'}
        {standing === 'begun' && !here && ' …'}
      </Button>
      <ProblemNote problem={order.problem} />
    </>
  )
}
