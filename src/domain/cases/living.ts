import type { Action } from '../actions/action.ts'
import type { Agency } from '../directory/directory.ts'
import type { AgencyId } from '../ids.ts'
import type { Case } from './case.ts'

/** Somebody living whom the case puts at risk; a child by its place in the referral, never by name (H38). */
export type Living = { who: 'child' | 'victim' | 'others' | 'perpetrator'; child: number | null }
export type PutTo = { agencyId: AgencyId; asked: boolean }

/**
 * Who is living and at risk where somebody has died or moved (R097), children first. A dead child is left out where it
 * was the only one: of several it is not said which, and all of them are asked about.
 */
export function livingAtRisk({ referral, dead, risks }: Case): readonly Living[] {
  const onlyChildDied = dead.has('child') && referral.children.length === 1
  const children = onlyChildDied ? [] : referral.children.map((_child, index) => index + 1)
  const adults: Record<Exclude<Living['who'], 'child'>, boolean> = {
    victim: !dead.has('victim'),
    others: risks.some((risk) => risk.subject === 'others'),
    perpetrator: !dead.has('perpetrator') && risks.some((risk) => risk.subject === 'perpetrator'),
  }
  return [
    ...children.map((child): Living => ({ who: 'child', child })),
    ...(['victim', 'others', 'perpetrator'] as const)
      .filter((who) => adults[who])
      .map((who): Living => ({ who, child: null })),
  ]
}

/**
 * The agencies at the table to which one of them is put, by the headings that the protocols use, and whether each has
 * been asked: it owns an action of this case that stands.
 */
export function putTo(
  { who }: Living,
  { agencies, actions }: { agencies: readonly Agency[]; actions: readonly Action[] },
): readonly PutTo[] {
  const owners = new Set(actions.filter((each) => each.status !== 'withdrawn').map((each) => each.agencyId))
  return agencies
    .filter((agency) => theirs[who].test(agency.heading.toLowerCase()))
    .map(({ agencyId }) => ({ agencyId, asked: owners.has(agencyId) }))
}

const theirs: Record<Living['who'], RegExp> = {
  child: /child|school|education|^(?!.*mental).*health/,
  victim: /idva|adult/,
  others: /adult|police/,
  perpetrator: /probation|mental/,
}
