import { speaksForAgency, type Actor } from '../actor.ts'
import type { Case } from '../cases/case.ts'
import { mustNotHear } from '../cases/connection.ts'
import type { Directory, Person } from '../directory/directory.ts'
import type { PersonId } from '../ids.ts'
import { accept, refuse, type Decision, type Refusal } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Action, ActionEvent } from './action.ts'
import { isFinished } from './action-status.ts'

export type HandOver = { from: PersonId; to: PersonId; actor: Actor; caseFile: Case; at: Instant }

/**
 * One open action of somebody who is away goes to their deputy. One that the deputy must not hear of stays where it is,
 * and that is said to nobody (R018, capability 1).
 */
export function decideHandOver(state: Action, { from, to, actor, caseFile, at }: HandOver): Decision<ActionEvent> {
  if (state.personId !== from || isFinished(state) || mustNotHear(caseFile, to)) return accept()
  return accept({ type: 'action-handed-over', at, ...actor.said, caseId: state.caseId, from, to })
}

/** Why one person cannot take over from another: only somebody approved who speaks for the same agency can (R018). */
export function refusedDeputy(
  { people }: Pick<Directory, 'people'>,
  { from, to }: { from: PersonId; to: PersonId },
): { refusal: Refusal } | null {
  const away = people.get(from)
  const deputy = people.get(to)
  if (!away?.active || !speaksForAgency(away.role)) return refuse('no-such-person', { about: from })
  if (!deputy?.active || !speaksFor(deputy, away)) return refuse('no-such-person', { about: to })
  return deputy.approved ? null : refuse('not-approved', { about: to })
}

function speaksFor(deputy: Person, away: Person): boolean {
  return deputy.personId !== away.personId && deputy.agencyId === away.agencyId && speaksForAgency(deputy.role)
}
