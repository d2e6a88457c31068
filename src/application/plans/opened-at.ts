import type { CasePlan } from '../../domain/circulation/circulation.ts'
import type { PersonId } from '../../domain/ids.ts'
import { isBefore } from '../../domain/time.ts'
import type { Instant } from '../../domain/time.ts'

/**
 * When somebody first opened a plan as it was last sent: what was opened of a sending since withdrawn is not this one.
 */
export function openedAt({ opened, sentAt }: CasePlan, personId: PersonId): Instant | null {
  const first = opened.find((each) => each.personId === personId && sentAt !== null && !isBefore(each.at, sentAt))
  return first?.at ?? null
}
