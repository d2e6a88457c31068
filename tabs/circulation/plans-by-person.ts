import type { PlanView, RecipientView } from '../../src/contracts/circulation-view.ts'

/** What one person gets from a whole meeting: the other way to look at the same names before they are sent. */
export type PersonPlans = {
  personId: string
  name: string
  agency: string
  plans: readonly PlanView[]
  /** The plans on whose lists they are, those among them that cannot go to them. */
  listed: readonly PlanView[]
  /** The plans of this meeting that they do not get. */
  others: readonly PlanView[]
  flagged: boolean
}

/** Every recipient with their plans, by agency and name; flagged ones first. */
export function plansByPerson(plans: readonly PlanView[]): readonly PersonPlans[] {
  const going = plans.filter(({ status }) => status !== 'withdrawn')
  const everyone = new Map(going.flatMap(({ recipients }) => recipients).map((each) => [each.personId, each]))
  return [...everyone.values()]
    .map(({ personId, name, agency }) => {
      const listed = going.filter(({ recipients }) => recipients.some((each) => each.personId === personId))
      const theirs = listed.filter(({ recipients }) =>
        recipients.some((each) => each.personId === personId && !each.barred),
      )
      const others = going.filter((plan) => !theirs.includes(plan))
      return { personId, name, agency, plans: theirs, listed, others, flagged: isFlagged(going, personId) }
    })
    .toSorted(
      (a, b) => Number(b.flagged) - Number(a.flagged) || `${a.agency} ${a.name}`.localeCompare(`${b.agency} ${b.name}`),
    )
}

/** One person with the same flags on one plan or on many: one question, and one reason for all of them. */
export type FlaggedName = {
  key: string
  recipient: RecipientView
  plans: readonly PlanView[]
}

/** Those who get these plans next and have a flag, each with the plans of which the same is to be said. */
export function reasonsNeeded(plans: readonly PlanView[]): readonly FlaggedName[] {
  const needed = new Map<string, FlaggedName>()
  for (const plan of plans) {
    for (const recipient of plan.recipients.filter(
      ({ flags, barred, waits }) => waits && flags.length > 0 && !barred,
    )) {
      const key = [recipient.personId, ...recipient.flags, recipient.answer].join(' ')
      needed.set(key, { key, recipient, plans: [...(needed.get(key)?.plans ?? []), plan] })
    }
  }
  return [...needed.values()]
}

/** The reasons as the order gives them: for each plan by itself, since each is kept with its own. */
export function reasonsByPlan(said: readonly (FlaggedName & { reason: string })[]): Record<string, string> {
  return Object.fromEntries(
    said.flatMap(({ plans, recipient, reason }) =>
      plans.map(({ caseId }) => [`${caseId}/${recipient.personId}`, reason] as const),
    ),
  )
}

function isFlagged(plans: readonly PlanView[], personId: string): boolean {
  return plans.some(({ recipients }) => recipients.some((each) => each.personId === personId && each.flags.length > 0))
}
