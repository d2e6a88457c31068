import type { Action } from '../src/domain/actions/action.ts'
import { evolveAction } from '../src/domain/actions/evolve-action.ts'
import type { Case, Party, Referral } from '../src/domain/cases/case.ts'
import { evolveCase } from '../src/domain/cases/evolve-case.ts'
import type { ActionId, AgencyId, CaseId, MeetingId, PersonId, RiskId } from '../src/domain/ids.ts'

/** A time on a day. */
export const on = (time: string, date = '2027-03-03') => `${date}T${time}:00Z`
/** Who chairs it. */
export const chair = 'invented-chair' as PersonId
/** The cases of an invented meeting. */
export const caseIds = Array.from({ length: 8 }, (_, at) => `invented-case-${at + 1}` as CaseId)
const about = { at: on('08:00'), by: chair, enteredBy: chair }

/** An invented case with a risk, as its events make it. */
export function sampleCase(caseId = caseIds[0] as CaseId): Case {
  const area = 'invented'
  const referringAgencyId = 'Police' as AgencyId
  const referred = evolveCase(null, {
    type: 'case-referred',
    ...about,
    caseId,
    area,
    referringAgencyId,
    personal: referral(),
  })
  const risk = { riskId: 'r1' as RiskId, kind: 'risk', subject: 'victim' } as const
  const personal = { text: 'He follows her from work' }
  const recorded = evolveCase(referred, { type: 'risk-recorded', ...about, caseId, ...risk, personal })
  return evolveCase(recorded, {
    type: 'connections-answered',
    ...about,
    caseId,
    personal: { personId: chair, answer: 'none' },
  })
}

/** As many actions as are asked for, every third of them done. */
export function sampleActions(count: number): readonly Action[] {
  const caseId = caseIds[0] as CaseId
  return Array.from({ length: count }, (_, at) => {
    const terms = { agencyId: 'Housing' as AgencyId, personId: null, due: on('17:00'), today: false, riskId: null }
    const named = { actionId: `invented-action-${at}` as ActionId, meetingId: 'invented-meeting' as MeetingId, caseId }
    const personal = { what: `Invented action ${at + 1}: ask the landlord to change the locks, and confirm` }
    const drafted = evolveAction(null, {
      type: 'action-drafted',
      ...about,
      ...named,
      number: at + 1,
      ...terms,
      personal,
    })
    const agreed = evolveAction(drafted, { type: 'action-agreed', ...about, caseId })
    const text = 'The locks were changed on the Tuesday, and she has the only key'
    const done = { type: 'action-finished', ...about, caseId, outcome: 'done', personal: { text } } as const
    return at % 3 === 0 ? evolveAction(agreed, done) : agreed
  })
}

function party(firstName: string, lastName: string): Party {
  return { firstName, lastName, born: '1990-02-03', address: '9 Birch Row', postcode: 'ZZ1 1AA' }
}

function referral(): Referral {
  return {
    reference: 'T-1',
    received: '2027-02-20',
    referrer: 'Invented Officer',
    referrerMail: 'officer@invented.example',
    grounds: 'visible-high-risk',
    dashScore: 17,
    criticalIndicators: ['strangulation', 'threats to kill'],
    rationale: 'Two incidents in eight days, the second with a weapon',
    incidentSummary:
      'He came to the flat at night and broke the door. He said that he would come back. The children were in the next room and saw it.',
    victim: party('Aisha', 'Invented-Llewelyn-Cholmondeley-Featherstonehaugh'),
    perpetrator: party('Mark', 'Madeup'),
    otherPerpetrators: [],
    children: [party('Cleo', 'Invented'), party('Dov', 'Invented')],
    relationship: 'Former partners',
    rolesProvisional: false,
    victimAware: 'yes',
    consent: 'not-sought',
    consentReason: '',
    wishes: 'To stay in the flat',
    barriers: 'No money of her own',
    policeSupport: 'yes',
    interpreter: 'Arabic, a woman',
    idvaDeclined: false,
    staffRisk: 'Visit in pairs',
    perpetratorWorksWithChildren: false,
    custodyRelease: null,
    risks: [],
    doneAlready: 'A marker is on the address',
    safe: { currentAddress: '14 Elm Road', addressConfidential: true, safeContact: '', notSafeContact: '' },
    counts: { gender: '', ethnicity: '', disability: '', sexuality: '', religion: '', nationality: '' },
  }
}
