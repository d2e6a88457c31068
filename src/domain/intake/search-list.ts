import { answered, type AreaProfile } from '../area-profile.ts'
import type { ListField } from '../area-rules.ts'
import type { Party, Referral } from '../cases/case.ts'
import type { LocalDate } from '../time.ts'

/** What an agency needs at the least to find somebody in its records, where the area does not say (R010). */
const SMALLEST: readonly ListField[] = ['names', 'birth-dates']
/** Sent with every list where the area's own words are not known yet (R011). */
const WARNING =
  'This list names people at risk of serious harm. You may know somebody on it: if you do, or think that you do, close it now and tell the chair of the meeting at once. Use it only to search your own records. Do not print it, copy it or pass it on.'

/**
 * One person on a list. Null is not on this area's list; `withheld` is a confidential address, and never the address.
 */
export type ListedPerson = {
  firstName: string
  lastName: string
  born: LocalDate | null
  address: string | null
}
export type ListedCase = {
  victim: ListedPerson
  perpetrators: readonly ListedPerson[]
  children: readonly ListedPerson[]
  /** True where the area's list has the referral itself with it (Gwent 4.5). */
  withReferral: boolean
}

/** The warning that stands over every list of this area, with its clause; there is no list without one (R011). */
export function warningOf({ listWarning }: Pick<AreaProfile, 'listWarning'>): { text: string; clause: string } {
  return { text: answered(listWarning, WARNING), clause: listWarning.clause }
}

/**
 * A case as an agency searches for it: the area's own fields and no more. Where she lives now and how to reach her
 * safely are on no list; an address that is confidential is *withheld* (R010, H41).
 */
export function listedCase(referral: Referral, { listFields }: Pick<AreaProfile, 'listFields'>): ListedCase {
  const fields = new Set(answered(listFields, SMALLEST))
  const hidden = referral.safe.addressConfidential
  const { perpetrator, otherPerpetrators, victim } = referral
  return {
    victim: listed(victim, { fields, hidden }),
    perpetrators: [perpetrator, ...otherPerpetrators].map((each) =>
      listed(each, { fields, hidden: livesWith(victim, each) && hidden }),
    ),
    children: fields.has('children') ? referral.children.map((each) => listed(each, { fields, hidden })) : [],
    withReferral: fields.has('referral'),
  }
}

function listed(party: Party, { fields, hidden }: { fields: ReadonlySet<ListField>; hidden: boolean }): ListedPerson {
  const { firstName, lastName, born } = party
  const address = [party.address, party.postcode].filter(Boolean).join(', ')
  const shown = hidden ? 'withheld' : address
  return {
    firstName,
    lastName,
    born: fields.has('birth-dates') ? born : null,
    address: fields.has('addresses') && address !== '' ? shown : null,
  }
}

/** An address that is hers is hers under his name too. */
function livesWith(one: Party, other: Party): boolean {
  return other.address !== '' && one.address.trim().toLowerCase() === other.address.trim().toLowerCase()
}
