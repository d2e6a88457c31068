import type { Agency, DirectoryRole, Person } from './directory/directory.ts'
import type { AgencyId, PersonId } from './ids.ts'
import type { Meeting, Said } from './meeting/meeting.ts'
import { controls, isCoordinator, saidBy } from './meeting/who-may.ts'

/** Who gives an order, as facts about them that are read before anything is decided. */
export type Actor = {
  personId: PersonId
  agencyId: AgencyId
  /** The heading under which the agency attends, such as `Police` or `IDVA`. */
  heading: string
  role: DirectoryRole
  /** Chairs the meeting now. */
  chairing: boolean
  /** The chair's console obeys them: whoever chairs, the chair, and the coordinators on the chair's word. */
  controls: boolean
  /** Keeps the record: a coordinator of this meeting, or any coordinator where there is no meeting yet. */
  desk: boolean
  said: Said
}

/** What somebody is in one meeting (R146: the role is per meeting, not per person). */
export type Standing =
  'chair' | 'stand-in' | 'coordinator' | 'operations-manager' | 'representative' | 'practitioner' | 'observer'

/** The facts about a person who gives an order, in a meeting or, with null, outside any. */
export function actorIn(facts: { person: Person; agency: Agency; meeting: Meeting | null }): Actor {
  const { person, agency, meeting } = facts
  const { personId, agencyId, role } = person
  const who = { personId, agencyId, heading: agency.heading, role }
  if (!meeting) {
    const said = { by: personId, enteredBy: personId }
    return { ...who, chairing: false, controls: false, desk: role === 'coordinator', said }
  }
  return {
    ...who,
    chairing: meeting.chairing === personId,
    controls: controls(meeting, personId),
    desk: isCoordinator(meeting, personId),
    said: saidBy(meeting, personId),
  }
}

/**
 * What a person is in a meeting, or null where they are nothing to it. What the meeting's plan says goes first, then
 * how the chair admitted them today, then the directory; a chair or coordinator whom the plan does not name is nobody.
 */
export function standingIn(person: Person, meeting: Meeting): Standing | null {
  const { personId, role } = person
  if (meeting.chairing === personId || meeting.chair === personId) return 'chair'
  if (isCoordinator(meeting, personId)) return 'coordinator'
  if (role === 'operations-manager') return 'operations-manager'
  const admitted = meeting.admitted.get(personId)
  if (admitted) return admitted.as
  if (meeting.standIns.includes(personId)) return 'stand-in'
  return fromDirectory[role]
}

const fromDirectory: Record<Exclude<DirectoryRole, 'operations-manager'>, Standing | null> = {
  chair: null,
  coordinator: null,
  representative: 'representative',
  deputy: 'representative',
  practitioner: 'practitioner',
  observer: 'observer',
  board: null,
}

/** Chair, coordinators and operations manager, who prepare the meeting and keep its record. */
export function runs(standing: Standing | null): boolean {
  return standing === 'chair' || standing === 'coordinator' || standing === 'operations-manager'
}

/** True for those who speak for an agency: its representative and its deputies (R018). */
export function speaksForAgency(role: DirectoryRole): boolean {
  return role === 'representative' || role === 'deputy'
}
