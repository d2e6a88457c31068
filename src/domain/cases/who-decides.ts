import { answered, type AreaProfile } from '../area-profile.ts'
import type { ClosedGround } from '../area-rules.ts'
import { notCleared } from '../directory/cleared.ts'
import type { Directory, DirectoryRole } from '../directory/directory.ts'
import type { PersonId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Case } from './case.ts'
import { isConnected } from './connection.ts'

/** What must be known to say who decides about a case; the meeting where the case stands on one. */
export type Deciding = { directory: Directory; meeting: Meeting | null; profile: AreaProfile }

/**
 * Who may decide on somebody's connection now, and is told of it: the profile's decider (Thurrock 10: the operations
 * manager), never the person whom it is about. Where no decider is free of the case it falls to whoever chairs, then
 * to those who may chair, then to the deputies of the decider's agency.
 */
export function connectionDeciders(caseFile: Case, facts: Deciding & { about: PersonId }): readonly PersonId[] {
  const { decider } = answered<{ decider: Decider }>(facts.profile.connections, { decider: 'chair' })
  return firstFree(caseFile, { ...facts, decider })
}

/** Who may decide now whether a case is for a closed panel, by the same ladder (R054). */
export function closedPanelDeciders(caseFile: Case, facts: Deciding): readonly PersonId[] {
  return firstFree(caseFile, { ...facts, about: null, decider: closedPanelDecider(facts.profile) })
}

/** Whom the protocol has decide on a closed panel; the chair, until the area has said who does (R054). */
export function closedPanelDecider({ closedPanel: { value } }: Pick<AreaProfile, 'closedPanel'>): Decider {
  return value === 'unanswered' || value.decider === 'unanswered' ? 'chair' : value.decider
}

/** Whether the protocol names a ground; every ground is as good where it names none (R054). */
export function isAmong(ground: ClosedGround, value: AreaProfile['closedPanel']['value']): boolean {
  return value === 'unanswered' || value.grounds === 'unanswered' || value.grounds.includes(ground)
}

type Decider = 'chair' | 'operations-manager'
type Ladder = Deciding & { about: PersonId | null; decider: Decider }

function firstFree(caseFile: Case, { directory, meeting, about, decider }: Ladder): readonly PersonId[] {
  const active = [...directory.people.values()].filter(
    ({ personId }) => !notCleared(directory, { who: personId, meeting }),
  )
  const holding = (role: DirectoryRole) => active.filter((person) => person.role === role).map((each) => each.personId)
  const chairs = meeting ? [meeting.chairing] : holding('chair')
  const holders = decider === 'chair' ? chairs : holding('operations-manager')
  const mayChair = [...new Set([...(meeting?.standIns ?? []), ...holding('chair')])]
  const agencies = new Set(holders.map((holder) => directory.people.get(holder)?.agencyId))
  const deputies = holding('deputy').filter((deputy) => agencies.has(directory.people.get(deputy)?.agencyId))
  const free = (personId: PersonId) =>
    personId !== about && !notCleared(directory, { who: personId, meeting }) && mayKnowPanel(caseFile, personId)
  const rungs = [holders, chairs, mayChair, deputies].map((rung) => rung.filter(free))
  return rungs.find((rung) => rung.length > 0) ?? []
}

function mayKnowPanel(caseFile: Case, personId: PersonId): boolean {
  const { panel } = caseFile
  return !isConnected(caseFile, personId) && (panel.kind !== 'closed' || panel.allowed.has(personId))
}
