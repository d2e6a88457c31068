import type { CaseView } from '../../../src/contracts/case-view.ts'
import type { Actor } from './client.ts'
import type { Stage } from '../../../src/domain/area-rules.ts'
import type { OpeningScene } from './opening.ts'

/** A meeting that runs, with a clock that can be moved. */
export type HearingScene = OpeningScene & { moveClock(seconds: number): Promise<string> }
/** One case while it is heard. */
export type CaseScene = HearingScene & { caseId: string; of: { meetingId: string; caseId: string } }

/** The open case as somebody sees it now. */
export async function currentOf(who: Actor, { of }: Pick<CaseScene, 'of'>): Promise<CaseView | null> {
  const { current } = await who.view(of.meetingId)
  return current === 'not-yours' ? null : current
}

/** The chair goes to a stage, where the area has it: another has its own stages, or none. */
export async function goTo({ cast, sheet, of, profile }: CaseScene, to: { stage: Stage; what: string }): Promise<void> {
  const { value: stages } = profile.stages
  if (stages !== 'unanswered' && !stages.includes(to.stage)) return
  await sheet.gives(cast.chair, { what: to.what, command: { type: 'enter-stage', ...of, stage: to.stage } })
}
