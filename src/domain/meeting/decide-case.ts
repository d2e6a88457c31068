import type { AreaProfile } from '../area-profile.ts'
import type { Stage } from '../area-rules.ts'
import type { Person } from '../directory/directory.ts'
import type { PersonId } from '../ids.ts'
import { accept, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { unlessCase } from './case-standing.ts'
import { isHeld } from './hold.ts'
import type { RoomFacts } from './hold.ts'
import { isInvitedElsewhere } from './invited.ts'
import type { Meeting, MeetingEvent } from './meeting.ts'
import { saidBy, stopped } from './who-may.ts'
import type { Barred, CaseOrder } from './who-may.ts'

export type CallCase = CaseOrder &
  RoomFacts & {
    /** Set for a closed panel while cases that are open to all still wait: called now, its time would show as a gap. */
    apart?: { clause: string } | undefined
    reason?: string | undefined
  }
export type EnterStage = CaseOrder & { stage: Stage; profile: Pick<AreaProfile, 'stages'> }
export type CorrectAttendance = CaseOrder &
  Barred & { personId: PersonId; attended: boolean; people: ReadonlyMap<PersonId, Person> }

/**
 * Calls a case: its slot starts, and everyone in the room is in its attendance who was not let in for others alone.
 * Held only while somebody who must not hear it is there; whoever calls it, and whoever chairs it, may hear it
 * (capability 1, Thurrock 10). To anybody else a chair's connection is a hold like any other, so that it is told to
 * nobody. A closed panel called before open cases asks for the reason, and goes on (R053).
 */
export function decideCallCase(meeting: Meeting, order: CallCase): Decision<MeetingEvent> {
  const { who, at, caseId, mustNotHear } = order
  const no = stopped(meeting, { order: 'call-case', who })
  if (no) return no
  if (meeting.openCase === caseId) return accept()
  const unready = unlessCase(meeting, { caseId, is: ['waiting'] })
  if (unready) return unready
  if (meeting.openCase !== null) return refuse('case-open')
  const said = saidBy(meeting, who)
  if (mustNotHear.has(who)) return refuse('connected-to-case')
  if (mustNotHear.has(said.by) || mustNotHear.has(meeting.chairing)) return refuse('case-held')
  if (isHeld(meeting, order)) return refuse('case-held')
  const inRoom = [...meeting.present.keys()].filter(
    (personId) => !mustNotHear.has(personId) && !isInvitedElsewhere(meeting, { personId, caseId }),
  )
  const called = { type: 'case-called', at, said, caseId, chairedBy: meeting.chairing, inRoom } as const
  if (!order.apart) return accept(called)
  const { clause } = order.apart
  const reason = order.reason?.trim() ?? ''
  if (reason === '') return refuse('reason-missing', { clause })
  const toIndex = meeting.agenda.findIndex((item) => meeting.hearings.get(item.caseId)?.status === 'waiting')
  return accept<MeetingEvent>({ type: 'case-moved', at, said, caseId, toIndex, personal: { reason } }, called)
}

/** Goes to any of the area's stages, in any order, as often as the chair likes (R066). */
export function decideEnterStage(meeting: Meeting, order: EnterStage): Decision<MeetingEvent> {
  const { who, at, caseId, stage, profile } = order
  const no = stopped(meeting, { order: 'enter-stage', who }) ?? unlessCase(meeting, { caseId, is: ['open'] })
  if (no) return no
  const { value: stages, clause } = profile.stages
  if (stages !== 'unanswered' && !stages.includes(stage)) return refuse('unknown-stage', { clause })
  if (meeting.hearings.get(caseId)?.stage === stage) return accept()
  return accept({ type: 'stage-entered', at, said: saidBy(meeting, who), caseId, stage })
}

/** The case has been heard; whatever is still unanswered is asked later and never keeps a case open. */
export function decideFinishCase(meeting: Meeting, { who, at, caseId }: CaseOrder): Decision<MeetingEvent> {
  const no = stopped(meeting, { order: 'finish-case', who }) ?? unlessCase(meeting, { caseId, is: ['open'] })
  return no ?? accept({ type: 'case-heard', at, said: saidBy(meeting, who), caseId })
}

/** The coordinator puts right who attended a case; nobody who must not hear it can be put on (R059, Thurrock 5.2). */
export function decideCorrectAttendance(meeting: Meeting, order: CorrectAttendance): Decision<MeetingEvent> {
  const { who, at, caseId, personId, attended, mustNotHear, people } = order
  const no =
    stopped(meeting, { order: 'correct-attendance', who }) ?? unlessCase(meeting, { caseId, is: ['open', 'heard'] })
  if (no) return no
  if (mustNotHear.has(who)) return refuse('connected-to-case')
  if (!people.has(personId)) return refuse('no-such-person', { about: personId })
  if (attended && mustNotHear.has(personId)) return refuse('not-invited-to-case', { about: personId })
  return accept({ type: 'attendance-corrected', at, by: who, caseId, personId, attended })
}
