import type { Party } from '../../domain/cases/case.ts'
import { identitiesOf, plain, reversedPair, type Identities } from './identities.ts'
import type { Unreadable } from './read-cells.ts'
import type { CaseListRow } from './reader.ts'
import { referralOf } from './referral-of.ts'
import type { RowRead } from './referral-of.ts'

/** A row with what only the whole list can tell: who it is about, and which rows before it may be about the same. */
export type ReadRow = RowRead & {
  identities: Identities
  /** The first row before this one that tells of the same two people, as far as the list says who they are. */
  sameIncident: number | null
  /** The first row before this one with a victim of the same name and birth date, and another perpetrator. */
  sameVictim: number | null
}

/** All rows as they were understood. Nothing is merged: what looks alike is shown, and a person decides (H19). */
export function readRows(rows: readonly CaseListRow[], waiting: ReadonlySet<string>): readonly ReadRow[] {
  const read = rows.map((row) => understood(referralOf(row)))
  const references = grouped(read, (row) => plain(row.referral.reference))
  const named = grouped(read, (row) => plain(row.mutualWith))
  const pairs = grouped(read, (row) => row.identities.pair)
  const kept = new Set([...waiting].map(plain))
  const whole = read.map((row) => {
    const counterpart = counterpartOf(row, { named, pairs })
    const rolesProvisional = row.referral.rolesProvisional || counterpart !== ''
    return {
      ...row,
      referral: { ...row.referral, rolesProvisional },
      mutualWith: row.mutualWith || counterpart,
      unreadable: [...row.unreadable, ...duplicateReference(row, { references, kept })],
    }
  })
  return withAlike(whole)
}

type Understood = Omit<ReadRow, 'sameIncident' | 'sameVictim'>
type Groups<Row> = ReadonlyMap<string, readonly Row[]>

function understood(row: RowRead): Understood {
  return { ...row, identities: identitiesOf(row.referral) }
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null): Groups<Row> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null || key === '') continue
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/**
 * Rows whose victims, or whose victims and perpetrators, have the same names and no birth date that speaks against it.
 */
function withAlike(read: readonly Understood[]): readonly ReadRow[] {
  const victims = grouped(
    read.filter((row) => row.unreadable.length === 0),
    (row) => nameOf(row.referral.victim),
  )
  return read.map((row) => {
    const before = (victims.get(nameOf(row.referral.victim)) ?? []).filter((other) => other.row < row.row)
    const same = before.filter((other) => couldBeSame(other.referral.victim, row.referral.victim))
    const incident = same.find((other) => couldBeSame(other.referral.perpetrator, row.referral.perpetrator))
    return { ...row, sameIncident: incident?.row ?? null, sameVictim: incident ? null : (same[0]?.row ?? null) }
  })
}

/** Another row that names this one, or that refers the same two people the other way round (H43). */
function counterpartOf(row: Understood, by: { named: Groups<Understood>; pairs: Groups<Understood> }): string {
  const reversed = reversedPair(row.referral)
  const naming = by.named.get(plain(row.referral.reference)) ?? []
  const others = [...naming, ...(reversed === null ? [] : (by.pairs.get(reversed) ?? []))]
  return others.find((other) => other.row !== row.row)?.referral.reference ?? ''
}

/**
 * Nobody can tell which of two rows with one reference is right, so both are shown; one that was kept before is here.
 */
function duplicateReference(
  { referral }: Understood,
  { references, kept }: { references: Groups<Understood>; kept: ReadonlySet<string> },
): readonly Unreadable[] {
  if (referral.reference === '') return []
  const name = plain(referral.reference)
  if (kept.has(name)) return [{ kind: 'unreadable', cell: 'reference', why: 'already-here' }]
  if ((references.get(name) ?? []).length < 2) return []
  return [{ kind: 'unreadable', cell: 'reference', why: 'duplicate-reference' }]
}

/**
 * The same name, and no birth date that speaks against it. A help for a person, who decides; nothing is merged (H19).
 */
function couldBeSame(one: Party, other: Party): boolean {
  return nameOf(one) === nameOf(other) && (one.born === null || other.born === null || one.born === other.born)
}

function nameOf({ firstName, lastName }: Party): string {
  return `${plain(firstName)} ${plain(lastName)}`
}
