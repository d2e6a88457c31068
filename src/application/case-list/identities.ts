import type { Party, Referral } from '../../domain/cases/case.ts'

/**
 * What a case's people are found again by, before it is hashed; null where too little is known to tell two people
 * apart.
 */
export type Identities = { victim: string | null; perpetrator: string | null; pair: string | null }
export type IdentityRole = keyof Identities

/**
 * A person is their name with their birth date, or with where they live where that is not known: a name alone would
 * join a father and a son (H19). The pair says who is referred against whom.
 */
export function identitiesOf(referral: Referral): Identities {
  return identitiesOfPair(referral.victim, referral.perpetrator)
}

/** The same incident told from the other side (H43). */
export function reversedPair(referral: Referral): string | null {
  return identitiesOfPair(referral.perpetrator, referral.victim).pair
}

/** The area's own number as a text to hash; it cannot be taken for a person's. */
export function referenceIdentity(reference: string): string {
  return `reference ${plain(reference)}`
}

/** Letters and digits alone, without accents or capitals, so that one name written two ways is one name. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function identitiesOfPair(victim: Party, perpetrator: Party): Identities {
  const one = identityOf(victim)
  const other = identityOf(perpetrator)
  return { victim: one, perpetrator: other, pair: one && other ? `${one} > ${other}` : null }
}

function identityOf(party: Party): string | null {
  const known = party.born ?? (plain(party.postcode) || plain(party.address))
  return known ? `${plain(party.firstName)} ${plain(party.lastName)} ${known}` : null
}
