import type { PlanView, RecipientView } from '../../src/contracts/circulation-view.ts'

/** What one person gets from a whole meeting: the other way to look at the same names before they are sent. */
export type PersonPlans = {
  personId: string
  name: string
  agency: string
  plans: readonly PlanView[]
  flagged: boolean
}

/** Every recipient with their plans, by agency and name; flagged ones first. */
export function plansByPerson(plans: readonly PlanView[]): readonly PersonPlans[] {
  const going = plans.filter(({ status }) => status !== 'withdrawn')
  const everyone = new Map(going.flatMap(({ recipients }) => recipients).map((each) => [each.personId, each]))
  return [...everyone.values()]
    .map(({ personId, name, agency }) => {
      const theirs = going.filter(({ recipients }) =>
        recipients.some((each) => each.personId === personId && !each.barred),
      )
      return { personId, name, agency, plans: theirs, flagged: isFlagged(going, personId) }
    })
    .toSorted(
      (a, b) => Number(b.flagged) - Number(a.flagged) || `${a.agency} ${a.name}`.localeCompare(`${b.agency} ${b.name}`),
    )
}

/** Those who get these plans next and have a flag, with the key under which the order names the reason. */
export function reasonsNeeded(
  plans: readonly PlanView[],
): readonly { key: string; plan: PlanView; recipient: RecipientView }[] {
  return plans.flatMap((plan) =>
    plan.recipients
      .filter(({ flags, barred, waits }) => waits && flags.length > 0 && !barred)
      .map((recipient) => ({ key: `${plan.caseId}/${recipient.personId}`, plan, recipient })),
  )
}

function isFlagged(plans: readonly PlanView[], personId: string): boolean {
  return plans.some(({ recipients }) => recipients.some((each) => each.personId === personId && each.flags.length > 0))
}
