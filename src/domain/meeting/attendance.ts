import type { CaseId, PersonId } from '../ids.ts'
import type { Instant } from '../time.ts'
import type { Hearing, Meeting } from './meeting.ts'

/** Changes one case's hearing; a case that is not on the agenda leaves the meeting as it is. */
export function withHearing(meeting: Meeting, caseId: CaseId, change: (hearing: Hearing) => Hearing): Meeting {
  const hearing = meeting.hearings.get(caseId)
  if (!hearing) return meeting
  return { ...meeting, hearings: new Map(meeting.hearings).set(caseId, change(hearing)) }
}

/** Somebody is in the room from now on; no second interval where one runs, and none for those struck off. */
export function attending(hearing: Hearing, who: { personId: PersonId; at: Instant }): Hearing {
  const intervals = hearing.attendance.get(who.personId) ?? []
  if (intervals.at(-1)?.to === null || hearing.struckOff.has(who.personId)) return hearing
  const longer = [...intervals, { from: who.at, to: null }]
  return { ...hearing, attendance: new Map(hearing.attendance).set(who.personId, longer) }
}

/** Somebody has gone; what they heard of the case stays on its record (R059). */
export function stopsAttending(hearing: Hearing, who: { personId: PersonId; at: Instant }): Hearing {
  const intervals = hearing.attendance.get(who.personId)
  if (!intervals) return hearing
  return { ...hearing, attendance: new Map(hearing.attendance).set(who.personId, closed(intervals, who.at)) }
}

/** The case is over: every interval that still runs ends now. */
export function allStopAttending(hearing: Hearing, at: Instant): Hearing {
  const attendance = new Map([...hearing.attendance].map(([person, intervals]) => [person, closed(intervals, at)]))
  return { ...hearing, attendance }
}

/** The coordinator's correction holds for the whole of the case, against every sign before or after it. */
export function corrected(hearing: Hearing, about: { personId: PersonId; attended: boolean }): Hearing {
  const attendance = new Map(hearing.attendance)
  const struckOff = new Set(hearing.struckOff)
  attendance.delete(about.personId)
  struckOff.delete(about.personId)
  if (!about.attended) return { ...hearing, attendance, struckOff: struckOff.add(about.personId) }
  if (!hearing.slot) return hearing
  attendance.set(about.personId, [{ from: hearing.slot.calledAt, to: hearing.slot.endedAt }])
  return { ...hearing, attendance, struckOff }
}

/**
 * Who attended a case, as its plan prints it (R059, Thurrock 5.2). Somebody who must not hear the case is never among
 * them, even where they came in while it was open.
 */
export function attendedBy(hearing: Hearing, mustNotHear: ReadonlySet<PersonId>): readonly PersonId[] {
  return [...hearing.attendance.keys()].filter((person) => !mustNotHear.has(person))
}

type Intervals = { from: Instant; to: Instant | null }[]

function closed(intervals: Intervals, at: Instant): Intervals {
  return intervals.map((each) => (each.to === null ? { ...each, to: at } : each))
}
