import type { Case, Party } from '../../domain/cases/case.ts'
import { safeOf } from '../../domain/cases/safe-address.ts'
import { timeWords } from '../plans/moment-words.ts'
import type { HearingOfCase } from './hearings-of-case.ts'
import { capital } from './language.ts'
import type { Paper, PaperPart } from './paper.ts'
import { framed, tableOf, termsFor, underHeading, type PaperFor } from './paper-frame.ts'
import { paperWords } from './paper-words.ts'
import { planWords } from '../plans/plan-words.ts'
import { sections, type SectionName } from './plan-sections.ts'
import { recordWords } from './record-words.ts'
import { withoutSafeAddress } from './without-safe-address.ts'

type Packing = { caseFile: Case; hearings: readonly HearingOfCase[]; paper: PaperFor }

/**
 * What the other MARAC is told of each hearing; no decision on a disclosure, which is not theirs to know from a file.
 */
const ofHearing: readonly SectionName[] = ['attended', 'stood', 'voice', 'risks', 'prompts', 'actions', 'told']

/**
 * What goes with a case to another MARAC (R133; NYY 4: the form, the minutes relevant to that case, the original
 * referral): names and birth dates by which it can be found there, and no address. Where she is goes by word of mouth.
 */
export function transferPack(packing: Packing): Paper {
  const { caseFile, hearings, paper } = packing
  const words = recordWords(paper.language)
  const enclosed = tableOf(
    [
      [words.columns.paper, 4],
      [words.columns.holds, 8],
    ],
    words.enclosed,
  )
  const parts: readonly PaperPart[] = [
    { kind: 'facts', facts: headFacts(packing) },
    ...underHeading(words.headings.enclosed, { parts: [enclosed], none: words.none }),
    { kind: 'text', text: words.noAddresses },
    ...underHeading(words.headings.people, { parts: [peopleTable(packing)], none: words.none }),
    ...underHeading(words.headings.referral, { parts: [referralFacts(packing)], none: words.none }),
    ...hearings.flatMap((hearing) => hearingParts(hearing, paper)),
    ...receipt(paper),
  ]
  return framed(paper, withoutSafeAddress(parts, { safe: safeOf(caseFile.referral), instead: words.addressHeld }))
}

function headFacts({ caseFile, paper }: Packing): readonly (readonly [string, string])[] {
  const { facts } = recordWords(paper.language)
  const { profile, at, reader } = paper
  const place = caseFile.transfer?.direction === 'out' ? caseFile.transfer.place : ''
  return [
    [facts.fromArea, `${profile.name} MARAC`],
    [facts.toArea, place || recordWords(paper.language).noPlace],
    [facts.by, reader],
    [facts.written, timeWords(paper.language).moment(at)],
    [facts.protocol, `${profile.protocol.title}, ${profile.protocol.version}`],
    [facts.clause, profile.transferOut.clause],
  ]
}

function peopleTable({ caseFile: { referral }, paper }: Packing): PaperPart {
  const words = recordWords(paper.language)
  const terms = termsFor(paper)
  const row = (who: string, { firstName, lastName, born }: Party) => [
    who,
    `${firstName} ${lastName}`.trim(),
    born ? timeWords(paper.language).date(born) : words.notKnown,
  ]
  const further = `${capital(terms.perpetrator)} (${words.parties.furtherPerpetrator})`
  return tableOf(
    [
      [words.columns.who, 4],
      [words.columns.name, 5],
      [words.columns.born, 3],
    ],
    [
      row(capital(terms.victim), referral.victim),
      row(capital(terms.perpetrator), referral.perpetrator),
      ...referral.otherPerpetrators.map((party) => row(further, party)),
      ...referral.children.map((party) => row(words.parties.child, party)),
    ],
  )
}

function referralFacts({ caseFile: { referral }, paper }: Packing): PaperPart {
  const words = recordWords(paper.language)
  const { facts } = words
  const answers = { yes: words.yes, no: words.no, 'not-known': words.notKnown, 'not-sought': words.notSought }
  const all: readonly (readonly [string, string])[] = [
    [facts.referredOn, timeWords(paper.language).date(referral.received)],
    [facts.ground, words.grounds[referral.grounds]],
    [facts.dash, referral.dashScore === null ? '' : String(referral.dashScore)],
    [facts.indicators, referral.criticalIndicators.join(', ')],
    [facts.rationale, referral.rationale],
    [facts.incident, referral.incidentSummary],
    [facts.relationship, referral.relationship],
    [facts.aware, answers[referral.victimAware]],
    [facts.consent, answers[referral.consent]],
    [planWords(paper.profile.terms, paper.language).voice.wishes, referral.wishes],
    [planWords(paper.profile.terms, paper.language).voice.barriers, referral.barriers],
    [facts.interpreter, referral.interpreter],
    [facts.doneAlready, referral.doneAlready],
    [facts.staff, referral.staffRisk],
  ]
  return { kind: 'facts', facts: all.filter(([, value]) => value.trim() !== '') }
}

/** The hearing's sections, one step lower, under the day on which it was heard. */
function hearingParts({ heardOn, plan }: HearingOfCase, { language }: PaperFor): readonly PaperPart[] {
  const words = paperWords(language)
  const date = timeWords(language).date(heardOn)
  const parts = ofHearing.flatMap((name) => sections[name](plan, words))
  return [
    { kind: 'heading', text: recordWords(language).heardOn(date) },
    ...parts.map((part) => (part.kind === 'heading' ? { ...part, level: 2 as const } : part)),
  ]
}

function receipt(paper: PaperFor): readonly PaperPart[] {
  const { value, clause } = paper.profile.transferOut
  if (value === 'unanswered' || !value.receipt) return []
  const words = recordWords(paper.language)
  const text = words.confirmReceipt(termsFor(paper).coordinator, clause)
  return underHeading(words.headings.receipt, { parts: [{ kind: 'text', text }], none: words.none })
}
