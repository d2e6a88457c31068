import type { CaseId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import type { Ids } from '../ports.ts'

/** Two figures are spoken and remembered easily; a meeting that has given away most of them goes on with four. */
const FEW = 99
const MANY = 9_999
const MOST_OF_FEW = 60

/**
 * A number for each of these cases that has none in this meeting yet: drawn from the whole roll and never given before,
 * so that those which one person sees look the same whether or not there are others (R053).
 */
export function drawTickets(
  ids: Ids,
  { numbers }: Pick<Meeting, 'numbers'>,
  caseIds: readonly CaseId[],
): readonly number[] {
  const wanted = caseIds.filter((caseId) => !numbers.has(caseId)).length
  const highest = numbers.size + wanted > MOST_OF_FEW ? MANY : FEW
  const given = new Set(numbers.values())
  const drawn = new Set<number>()
  while (drawn.size < wanted) {
    const ticket = ids.ticket(highest)
    if (!given.has(ticket)) drawn.add(ticket)
  }
  return [...drawn]
}
