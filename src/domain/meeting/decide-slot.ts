import { accept, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { unlessCase } from './case-standing.ts'
import type { Meeting, MeetingEvent } from './meeting.ts'
import { saidBy, stopped } from './who-may.ts'
import type { CaseOrder } from './who-may.ts'

export type ExtendSlot = CaseOrder & { seconds: number; reason: string }

/** Stops the clock of the open case (R110). */
export function decidePauseSlot(meeting: Meeting, { who, at, caseId }: CaseOrder): Decision<MeetingEvent> {
  const no = stopped(meeting, { order: 'pause-slot', who }) ?? unlessCase(meeting, { caseId, is: ['open'] })
  if (no) return no
  if (isPaused(meeting, caseId)) return refuse('slot-already-paused')
  return accept({ type: 'slot-paused', at, said: saidBy(meeting, who), caseId })
}

/** Lets the clock of the open case run on. */
export function decideResumeSlot(meeting: Meeting, { who, at, caseId }: CaseOrder): Decision<MeetingEvent> {
  const no = stopped(meeting, { order: 'resume-slot', who }) ?? unlessCase(meeting, { caseId, is: ['open'] })
  if (no) return no
  if (!isPaused(meeting, caseId)) return refuse('slot-not-paused')
  return accept({ type: 'slot-resumed', at, said: saidBy(meeting, who), caseId })
}

/** Gives the open case more time, with the reason; the forecast shows what that does to the last case (R110). */
export function decideExtendSlot(meeting: Meeting, order: ExtendSlot): Decision<MeetingEvent> {
  const { who, at, caseId, seconds } = order
  const no = stopped(meeting, { order: 'extend-slot', who }) ?? unlessCase(meeting, { caseId, is: ['open'] })
  if (no) return no
  const reason = order.reason.trim()
  if (reason === '') return refuse('reason-missing')
  return accept({ type: 'slot-extended', at, said: saidBy(meeting, who), caseId, seconds, personal: { reason } })
}

function isPaused(meeting: Meeting, caseId: CaseOrder['caseId']): boolean {
  return (meeting.hearings.get(caseId)?.slot?.pausedAt ?? null) !== null
}
