import type { Person } from '../directory/directory.ts'
import type { PersonId } from '../ids.ts'
import { isBefore } from '../time.ts'
import type { Case } from './case.ts'

/** True from the moment of declaring *possibly* until the decider clears it, and for good once withheld (R012). */
export function isConnected(caseFile: Case, personId: PersonId): boolean {
  const connection = caseFile.connections.get(personId)
  if (!connection) return false
  return connection.decision === 'withheld' || (connection.answer === 'possibly' && connection.decision === null)
}

/** Whether somebody has said if a case may be known to them, and from the account that they have since (R012). */
export function hasAnswered(
  { connections }: Pick<Case, 'connections'>,
  { personId, since }: { personId: PersonId; since?: Person['accountSince'] },
): boolean {
  const connection = connections.get(personId)
  if (!connection || since === undefined) return connection !== undefined
  return connection.at !== undefined && !isBefore(connection.at, since)
}

/** True for everyone whom a closed panel does not name; and for everyone, until a person has decided (R053, R054). */
export function isOutsidePanel(caseFile: Case, personId: PersonId): boolean {
  const { panel } = caseFile
  return panel.kind === 'undecided' || (panel.kind === 'closed' && !panel.allowed.has(personId))
}

/**
 * Whether a person must not hear a case, be told of it or be sent it: the only thing that holds a case (capability 1).
 */
export function mustNotHear(caseFile: Case, personId: PersonId): boolean {
  return isConnected(caseFile, personId) || isOutsidePanel(caseFile, personId)
}

/** Those of the people given who must not hear a case, as the meeting's deciders ask for them. */
export function whoMustNotHear(caseFile: Case, people: Iterable<PersonId>): ReadonlySet<PersonId> {
  return new Set([...people].filter((personId) => mustNotHear(caseFile, personId)))
}
