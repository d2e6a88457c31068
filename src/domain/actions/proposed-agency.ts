import type { Prompt } from '../area-rules.ts'
import type { Case } from '../cases/case.ts'
import type { Agency } from '../directory/directory.ts'
import type { AgencyId } from '../ids.ts'
import type { ActionSource } from './action.ts'

/**
 * The agency to which an action is proposed, by what it came of and the headings that the protocols use: the designated
 * officer's referral to children's social care (R082), a crime to the police (R099), a transfer to whoever referred the
 * case (R098). Null where none of those at the table fits; the chair may name any other.
 */
export function proposedAgency(
  source: ActionSource,
  { caseFile, agencies }: { caseFile: Pick<Case, 'referringAgencyId'>; agencies: Iterable<Agency> },
): AgencyId | null {
  const signed = [...agencies].filter((agency) => agency.signed)
  if (source === 'transfer') {
    return signed.find(({ agencyId }) => agencyId === caseFile.referringAgencyId)?.agencyId ?? null
  }
  return signed.find(({ heading }) => headings[source].test(heading.toLowerCase()))?.agencyId ?? null
}

const children = /child/
const headings: Record<Prompt | 'crime', RegExp> = {
  'child-safeguarding': children,
  'child-contact': children,
  'adult-safeguarding': /adult/,
  perpetrator: /probation/,
  lado: children,
  dvds: /police/,
  suicide: /mental/,
  'staff-safety': /police/,
  equality: /idva/,
  community: /police/,
  crime: /police/,
}
