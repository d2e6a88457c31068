import type { KnownPerson } from '../../src/contracts/views.ts'

type For = { caseId: string; chosen: string }

/**
 * Who may be given something to do about a case: who speaks for a signed agency, whoever was let in, and whom it has.
 */
export function whoTakes(people: readonly KnownPerson[], { caseId, chosen }: For): readonly KnownPerson[] {
  return people.filter(
    ({ personId, speaks, letInFor }) => speaks === true || letInFor?.includes(caseId) || personId === chosen,
  )
}
