import type { Case, CaseEvent, Party, Referral } from '../../src/domain/cases/case.ts'
import { evolveCase } from '../../src/domain/cases/evolve-case.ts'
import type { CaseId, RiskId } from '../../src/domain/ids.ts'
import { agencies, who } from './domain-people.ts'

export const caseOne = 'c-1' as CaseId
export const caseTwo = 'c-2' as CaseId
const at = '2026-05-20T09:00:00Z'

/** An invented referral, with whatever a test says otherwise. */
export function aReferral(otherwise: Partial<Referral> = {}): Referral {
  return { ...people(), ...plain(), ...otherwise }
}

/** A case as a referral and further events leave it. */
export function aCase(events: readonly CaseEvent[] = [], otherwise: Partial<Referral> = {}, caseId = caseOne): Case {
  const referred = evolveCase(null, {
    type: 'case-referred',
    at,
    by: who.coordinator,
    caseId,
    area: 'thurrock',
    referringAgencyId: agencies.police,
    personal: aReferral(otherwise),
  })
  return events.reduce<Case>(evolveCase, referred)
}

/** A case whose risks are R1 (a risk), R2 (a vulnerability) and R3 (what protects). */
export function withRisks(caseFile: Case): Case {
  const kinds = ['risk', 'vulnerability', 'protective'] as const
  return kinds.reduce<Case>(
    (state, kind, index) =>
      evolveCase(state, {
        type: 'risk-recorded',
        at,
        by: who.chair,
        caseId: caseFile.caseId,
        riskId: riskId(index + 1),
        kind,
        subject: 'victim',
        personal: { text: `Invented ${kind}` },
      }),
    caseFile,
  )
}

export const riskId = (number: number): RiskId => `R${number}` as RiskId

/** The sealed values that no text may repeat. */
export const sealed = {
  currentAddress: 'Flat 3, 14 Elm Road, South Ockendon, RM15 9ZZ',
  addressConfidential: true,
  safeContact: 'Sister Nadia Quill on 07700 900123 after 6pm, or nadia.quill@mail.example',
  notSafeContact: 'Do not ring the landline 01632 960555; brother works at 2 Quarry Lane',
}

function party(firstName: string, lastName: string, address: string): Party {
  return { firstName, lastName, born: '1990-02-03', address, postcode: 'ZZ1 1AA' }
}

function people(): Pick<
  Referral,
  'victim' | 'perpetrator' | 'otherPerpetrators' | 'children' | 'relationship' | 'rolesProvisional' | 'safe'
> {
  return {
    victim: party('Alma', 'Testcase', '9 Birch Row'),
    perpetrator: party('Brann', 'Madeup', '9 Birch Row'),
    otherPerpetrators: [],
    children: [party('Cleo', 'Testcase', '9 Birch Row'), party('Dov', 'Testcase', '9 Birch Row')],
    relationship: 'former partners',
    rolesProvisional: false,
    safe: sealed,
  }
}

function plain(): Omit<Referral, keyof ReturnType<typeof people>> {
  return {
    reference: 'T-1',
    received: '2026-05-20',
    referrer: '',
    referrerMail: '',
    grounds: 'visible-high-risk',
    dashScore: 16,
    criticalIndicators: [],
    rationale: '',
    incidentSummary: '',
    victimAware: 'yes',
    consent: 'yes',
    consentReason: '',
    wishes: '',
    barriers: '',
    policeSupport: 'unknown',
    interpreter: '',
    idvaDeclined: false,
    staffRisk: '',
    perpetratorWorksWithChildren: false,
    custodyRelease: null,
    risks: [],
    doneAlready: '',
    counts: { gender: '', ethnicity: '', disability: '', sexuality: '', religion: '', nationality: '' },
  }
}
