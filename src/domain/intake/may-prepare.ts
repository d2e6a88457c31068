import { mayKnowOf, mayReadHeading, type Access, type Asking } from '../access.ts'
import { standingIn } from '../actor.ts'
import { evolveMeeting } from '../meeting/evolve-meeting.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { refuse } from '../refusal.ts'

/**
 * Whether somebody prepares a case that was brought for a meeting, on its agenda or not yet: chair, coordinator and
 * operations manager of that meeting, save one who is connected to it or outside its closed panel.
 */
export function mayPrepare(asking: Asking & { meeting: Meeting }): Access {
  const { meeting, caseFile, who, directory } = asking
  const person = directory.people.get(who)
  const standing = person ? standingIn(person, meeting) : null
  if (standing !== 'chair' && standing !== 'coordinator' && standing !== 'operations-manager') {
    return refuse('role-not-allowed')
  }
  return mayKnowOf({ ...asking, meeting: asListed(meeting, caseFile.caseId) })
}

/**
 * Whether somebody who prepares a case reads it by name: once they have answered its stub and, in an open meeting,
 * agreed to the statement (R012, R055); before the meeting, whoever took it in does too.
 */
export function mayReadReferral(asking: Asking & { meeting: Meeting }): Access {
  const { meeting, caseFile, who } = asking
  const prepares = mayPrepare(asking)
  if ('refusal' in prepares || (meeting.status === 'planned' && caseFile.coordinator === who)) return prepares
  return mayReadHeading({ ...asking, meeting: asListed(meeting, caseFile.caseId) })
}

/** The meeting as it would be with this case on its agenda. */
function asListed(meeting: Meeting, caseId: Asking['caseFile']['caseId']): Meeting {
  if (meeting.hearings.has(caseId)) return meeting
  const items = [...meeting.agenda, { caseId, number: 0, slotSeconds: 0 }]
  return evolveMeeting(meeting, { type: 'agenda-set', at: meeting.startsAt, by: meeting.chair, items })
}
