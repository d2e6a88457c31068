import { answered } from '../../domain/area-profile.ts'
import type { ClosedGround } from '../../domain/area-rules.ts'
import type { Referral } from '../../domain/cases/case.ts'
import type { AgencyId } from '../../domain/ids.ts'
import type { RepeatFound } from '../../domain/intake/intake.ts'
import type { Refused } from '../caseroom.ts'
import { agencyNamed } from './agency-named.ts'
import { indexEarlier } from './earlier-index.ts'
import type { Identities } from './identities.ts'
import type { ListFacts } from './list-facts.ts'
import { readRows } from './read-rows.ts'
import type { CaseListTable } from './reader.ts'
import type { RowRead } from './referral-of.ts'
import { rowRepeat } from './row-repeat.ts'

/** One accepted row, ready to become a case. Its identities are to be hashed. */
export type CaseToKeep = {
  row: number
  referral: Referral
  referringAgencyId: AgencyId
  /** Set where a person must decide before anybody else may know of the case (R054). */
  closedPanel: { ground: ClosedGround; allowed: readonly AgencyId[] } | null
  identities: Identities
  /** What the area's protocol says of it, where its victim was kept before (R042). */
  repeat: RepeatFound | null
}

/** The coordinator's choice of rows, and which agency each unknown name stands for. */
export type Acceptance = { rows: readonly number[]; agencies: Readonly<Record<string, string>> }

/** The accepted rows as cases: all of them, or a refusal that names the first row in the way. */
export function casesToKeep(
  table: CaseListTable,
  acceptance: Acceptance,
  facts: ListFacts,
): { cases: readonly CaseToKeep[] } | Refused {
  const read = new Map(readRows(table.rows, facts.waiting).map((row) => [row.row, row]))
  const earlier = indexEarlier(facts.earlier)
  const cases: CaseToKeep[] = []
  for (const number of new Set(acceptance.rows)) {
    const row = read.get(number)
    if (!row || row.unreadable.length > 0) return refused('case-list-row-unreadable', number)
    const agencies = agenciesOf(row, { acceptance, facts })
    if (!agencies) return refused('no-such-agency', number)
    cases.push({
      row: number,
      referral: { ...row.referral, ...(agencies.employer && { partyEmployedBy: agencies.employer }) },
      referringAgencyId: agencies.referring,
      closedPanel: closedPanelOf(row, { allowed: agencies.invited, profile: facts.profile }),
      identities: row.identities,
      repeat: rowRepeat(row, { facts, earlier }).kept,
    })
  }
  return { cases }
}

type Agencies = { referring: AgencyId; invited: readonly AgencyId[]; employer: AgencyId | null }

/**
 * Every agency that the row names, by the directory or by the coordinator's answer; null where one stays unknown. The
 * employer of a party may be none of ours.
 */
function agenciesOf(row: RowRead, by: { acceptance: Acceptance; facts: ListFacts }): Agencies | null {
  const { agencies } = by.facts
  const answers = by.acceptance.agencies
  const known = (written: string): AgencyId | null => {
    const answer = Object.hasOwn(answers, written) ? answers[written] : undefined
    const answeredAs = agencies.find((agency) => agency.agencyId === answer)
    return agencyNamed(agencies, written) ?? answeredAs?.agencyId ?? null
  }
  const referring = known(row.referringAgency)
  const invited = row.invitedAgencies.map(known)
  return referring !== null && invited.every((each) => each !== null)
    ? { referring, invited, employer: known(row.employedBy) }
    : null
}

/**
 * In every area a party's employer holds the case until a person decides, and so does the referrer's own wish (R054).
 */
function closedPanelOf(
  row: RowRead,
  { allowed, profile }: { allowed: readonly AgencyId[]; profile: ListFacts['profile'] },
): CaseToKeep['closedPanel'] {
  const holds = answered<readonly ClosedGround[]>(profile.holdUntilDecided, ['hbv', 'party-employed'])
  const ground = row.askedToBeClosed
    ? row.closedGrounds[0]
    : row.closedGrounds.find((each) => each === 'party-employed' || holds.includes(each))
  return ground === undefined ? null : { ground, allowed }
}

function refused(code: 'case-list-row-unreadable' | 'no-such-agency', row: number): Refused {
  return { refusal: { code, about: `row ${row}` } }
}
