import type { AreaProfile } from '../area-profile.ts'
import type { Case } from '../cases/case.ts'
import { mustNotHear } from '../cases/connection.ts'
import { corePartners, speakersOf } from '../directory/agencies.ts'
import { notCleared } from '../directory/cleared.ts'
import type { Directory } from '../directory/directory.ts'
import type { CaseId, PersonId } from '../ids.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import { plusSeconds, type Instant } from '../time.ts'
import { asPlanned } from './agenda-capacity.ts'
import type { Meeting, MeetingEvent } from './meeting.ts'
import { timeFacts } from './slot-clock.ts'

/**
 * An online meeting to be made: a new one for each date, and for each closed case of it, so that no link serves twice.
 */
export type Booking = { caseId: CaseId | null; from: Instant; to: Instant; people: readonly PersonId[] }

/**
 * Who is invited to the online meeting of a date: those who run it, those whom it admitted as representatives, and
 * whoever speaks for a core partner; nobody who is not cleared.
 */
export function bookingOf(
  meeting: Meeting,
  { directory, profile }: { directory: Directory; profile: Pick<AreaProfile, 'core'> },
): Booking {
  const { agencyIds } = corePartners(directory, profile.core)
  const core = agencyIds.flatMap((agencyId) => speakersOf(directory, agencyId))
  const people = [
    meeting.chair,
    ...meeting.standIns,
    ...meeting.coordinators,
    ...[...meeting.admitted].filter(([, { as }]) => as === 'representative').map(([personId]) => personId),
    ...core.filter(({ role }) => role === 'representative').map(({ personId }) => personId),
  ]
  return {
    caseId: null,
    from: meeting.startsAt,
    to: plusSeconds(meeting.startsAt, meeting.bookedMinutes * 60),
    people: cleared(meeting, directory, people),
  }
}

/**
 * The online meeting of one closed case: its own list and nobody else, at the hour that the agenda gives it, breaks and
 * all (R053).
 */
export function bookingOfClosedCase(
  meeting: Meeting,
  {
    caseFile,
    directory,
    profile,
  }: { caseFile: Case; directory: Directory; profile: Pick<AreaProfile, 'opening' | 'breaks'> },
): Booking | null {
  const span = asPlanned(meeting, timeFacts(profile)).cases.find(({ caseId }) => caseId === caseFile.caseId)
  if (caseFile.panel.kind !== 'closed' || !span) return null
  const people = [...directory.people.keys()].filter((personId) => !mustNotHear(caseFile, personId))
  return {
    caseId: caseFile.caseId,
    from: span.from,
    to: span.to,
    people: cleared(meeting, directory, people),
  }
}

function cleared(meeting: Meeting, directory: Directory, people: readonly PersonId[]): readonly PersonId[] {
  return [...new Set(people)].filter((who) => notCleared(directory, { who, meeting }) === null)
}

/** The online meeting was made; told twice it is one. */
export function recordBooked(
  meeting: Meeting | null,
  { at, caseId, joinUrl }: { at: Instant; caseId: CaseId | null; joinUrl: string },
): Decision<MeetingEvent> {
  if (!meeting) return refuse('no-such-meeting')
  const known = caseId === null ? meeting.online.joinUrl : meeting.online.ofCases.get(caseId)
  return known === joinUrl ? accept() : accept({ type: 'meeting-booked', at, caseId, joinUrl })
}
