import type { ClosedGround } from '../../domain/area-rules.ts'
import type { Party, Referral } from '../../domain/cases/case.ts'
import { cellReader } from './read-cells.ts'
import type { CellReader, Unreadable } from './read-cells.ts'
import type { CaseListRow } from './reader.ts'

/** One row as it was understood. The referral may be believed only where nothing is unreadable. */
export type RowRead = {
  row: number
  referral: Referral
  /** As the row writes them; the directory says which agencies they are. */
  referringAgency: string
  invitedAgencies: readonly string[]
  employedBy: string
  /** The reference of the row in which the roles are the other way round, or nothing. */
  mutualWith: string
  /** Why this might have to be a closed panel, the referrer's own wish first (R054). */
  closedGrounds: readonly ClosedGround[]
  askedToBeClosed: boolean
  unreadable: readonly Unreadable[]
}

const yesOrNo = { yes: true, y: true, true: true, no: false, n: false, false: false }
const notKnown = { 'not known': 'not-known', unknown: 'not-known' } as const
const aware = { yes: 'yes', no: 'no', ...notKnown } as const
const consent = { ...aware, 'not sought': 'not-sought' } as const
const policeSupport = { yes: 'yes', no: 'no', unknown: 'unknown', 'not known': 'unknown' } as const
const grounds: Readonly<Record<string, Referral['grounds']>> = {
  'visible high risk': 'visible-high-risk',
  'professional judgement': 'professional-judgement',
  'professional judgment': 'professional-judgement',
  'potential escalation': 'potential-escalation',
  repeat: 'repeat',
  'disclosure scheme': 'disclosure-scheme',
}
const closedGrounds: Readonly<Record<string, ClosedGround>> = {
  hbv: 'hbv',
  'honour based violence': 'hbv',
  'honour based abuse': 'hbv',
  'party employed': 'party-employed',
  'organised crime': 'organised-crime',
  judgement: 'judgement',
}
const MOST_DASH_TICKS = 24

/** What one row says: the referral, and what the import must ask or propose because of it. */
export function referralOf(row: CaseListRow): RowRead {
  const cells = cellReader(row)
  const mutualWith = cells.text('mutual_with')
  const employedBy = cells.text('party_employed_by')
  return {
    row: row.row,
    referral: referral(cells, mutualWith !== ''),
    referringAgency: cells.text('referring_agency'),
    invitedAgencies: cells.list('invited_agencies'),
    employedBy,
    mutualWith,
    ...closedPanel(cells, employedBy),
    unreadable: cells.unreadable,
  }
}

function referral(cells: CellReader, rolesProvisional: boolean): Referral {
  return {
    reference: cells.text('reference'),
    ...cells.received('received'),
    referrer: cells.text('referrer'),
    referrerMail: cells.text('referrer_email'),
    grounds: cells.choice('grounds', grounds, 'visible-high-risk'),
    dashScore: cells.number('dash_score', MOST_DASH_TICKS),
    criticalIndicators: cells.list('critical_indicators'),
    rationale: cells.text('rationale'),
    incidentSummary: cells.text('incident_summary'),
    victim: victim(cells),
    perpetrator: perpetrator(cells),
    otherPerpetrators: cells.people('other_perpetrators'),
    children: cells.people('children'),
    relationship: cells.text('relationship'),
    rolesProvisional,
    ...wishes(cells),
    policeSupport: cells.choice('police_support', policeSupport, 'unknown'),
    interpreter: cells.text('interpreter'),
    idvaDeclined: cells.choice('idva_declined', yesOrNo, false),
    staffRisk: cells.text('staff_risk'),
    perpetratorWorksWithChildren: cells.choice('perpetrator_works_with_children', yesOrNo, false),
    custodyRelease: cells.date('custody_release'),
    risks: cells.list('risks'),
    doneAlready: cells.text('done_already'),
    safe: safe(cells),
    counts: counts(cells),
  }
}

function victim(cells: CellReader): Party {
  return {
    firstName: cells.text('victim_first_name'),
    lastName: cells.text('victim_last_name'),
    born: cells.date('victim_born'),
    address: cells.text('victim_address'),
    postcode: cells.text('victim_postcode'),
  }
}

function perpetrator(cells: CellReader): Party {
  return {
    firstName: cells.text('perpetrator_first_name'),
    lastName: cells.text('perpetrator_last_name'),
    born: cells.date('perpetrator_born'),
    address: cells.text('perpetrator_address'),
    postcode: '',
  }
}

function wishes(
  cells: CellReader,
): Pick<Referral, 'victimAware' | 'consent' | 'consentReason' | 'wishes' | 'barriers'> {
  return {
    victimAware: cells.choice<Referral['victimAware']>('victim_aware', aware, 'not-known'),
    consent: cells.choice<Referral['consent']>('consent', consent, 'not-known'),
    consentReason: cells.text('consent_reason'),
    wishes: cells.text('wishes'),
    barriers: cells.text('barriers'),
  }
}

/** V4 in `harms.md`: sealed, never listed. */
function safe(cells: CellReader): Referral['safe'] {
  return {
    currentAddress: cells.text('victim_current_address'),
    addressConfidential: cells.choice('address_confidential', yesOrNo, false),
    safeContact: cells.text('safe_contact'),
    notSafeContact: cells.text('not_safe_contact'),
    ...(cells.choice('in_refuge', yesOrNo, false) && { inRefuge: true }),
  }
}

/** For the figures that the areas return, and for nothing else (R139). */
function counts(cells: CellReader): Referral['counts'] {
  return {
    gender: cells.text('victim_gender'),
    ethnicity: cells.text('victim_ethnicity'),
    disability: cells.text('victim_disability'),
    sexuality: cells.text('victim_sexuality'),
    religion: cells.text('victim_religion'),
    nationality: cells.text('victim_nationality'),
  }
}

function closedPanel(cells: CellReader, employedBy: string): Pick<RowRead, 'closedGrounds' | 'askedToBeClosed'> {
  const closed = cells.choice('closed', yesOrNo, false)
  const ground = cells.choice<ClosedGround | null>('closed_ground', closedGrounds, null)
  const askedToBeClosed = closed || ground !== null
  const found: ClosedGround[] = []
  if (askedToBeClosed) found.push(ground ?? 'judgement')
  if (cells.choice('hbv', yesOrNo, false)) found.push('hbv')
  if (employedBy !== '') found.push('party-employed')
  return { closedGrounds: [...new Set(found)], askedToBeClosed }
}
