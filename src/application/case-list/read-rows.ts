import type { Party } from '../../domain/cases/case.ts'
import { identitiesOf, plain, reversedPair } from './identities.ts'
import type { Unreadable } from './read-cells.ts'
import type { CaseListRow } from './reader.ts'
import { referralOf } from './referral-of.ts'
import type { RowRead } from './referral-of.ts'

/** All rows as they were understood, with what only the whole list can tell. */
export function readRows(rows: readonly CaseListRow[], waiting: ReadonlySet<string>): readonly RowRead[] {
  const read = rows.map(referralOf)
  return read.map((row) => {
    const counterpart = counterpartOf(row, read)
    const rolesProvisional = row.referral.rolesProvisional || counterpart !== ''
    return {
      ...row,
      referral: { ...row.referral, rolesProvisional },
      mutualWith: row.mutualWith || counterpart,
      unreadable: [...row.unreadable, ...duplicateReference(row, { read, waiting })],
    }
  })
}

/** The first row before this one that tells of the same two people, as far as the list says who they are. */
export function sameIncident(row: RowRead, read: readonly RowRead[]): RowRead | undefined {
  return read.find(
    (other) =>
      other.row < row.row &&
      other.unreadable.length === 0 &&
      couldBeSame(other.referral.victim, row.referral.victim) &&
      couldBeSame(other.referral.perpetrator, row.referral.perpetrator),
  )
}

/** Another row that names this one, or that refers the same two people the other way round (H43). */
function counterpartOf(row: RowRead, read: readonly RowRead[]): string {
  const { reference } = row.referral
  const reversed = reversedPair(row.referral)
  const found = read.find((other) => {
    if (other.row === row.row) return false
    const named = other.mutualWith !== '' && plain(other.mutualWith) === plain(reference)
    return named || (reversed !== null && identitiesOf(other.referral).pair === reversed)
  })
  return found?.referral.reference ?? ''
}

/** Nobody can tell which of two rows with one reference is right, so both are shown. */
function duplicateReference(
  { row, referral }: RowRead,
  { read, waiting }: { read: readonly RowRead[]; waiting: ReadonlySet<string> },
): readonly Unreadable[] {
  if (referral.reference === '') return []
  const name = plain(referral.reference)
  const twice = read.some((other) => other.row !== row && plain(other.referral.reference) === name)
  const kept = [...waiting].some((reference) => plain(reference) === name)
  if (!twice && !kept) return []
  return [{ kind: 'unreadable', cell: 'reference', why: 'duplicate-reference' }]
}

/** The same name, and no birth date that speaks against it. A help for a person, who decides; nothing is merged (H19). */
function couldBeSame(one: Party, other: Party): boolean {
  const sameName = plain(one.firstName) === plain(other.firstName) && plain(one.lastName) === plain(other.lastName)
  return sameName && (one.born === null || other.born === null || one.born === other.born)
}
