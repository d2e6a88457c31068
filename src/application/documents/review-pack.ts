import { isInWindow } from '../../domain/intake/repeat-answer.ts'
import type { ActionStatus } from '../../domain/actions/action.ts'
import type { Case } from '../../domain/cases/case.ts'
import { safeOf } from '../../domain/cases/safe-address.ts'
import { londonDate, plusMonths } from '../../domain/time.ts'
import { timeWords } from '../plans/moment-words.ts'
import { planWords } from '../plans/plan-words.ts'
import type { HearingOfCase } from './hearings-of-case.ts'
import { capital } from './language.ts'
import type { Paper, PaperPart } from './paper.ts'
import { framed, tableOf, termsFor, underHeading, type PaperFor } from './paper-frame.ts'
import { recordWords, type RecordWords } from './record-words.ts'
import { withoutSafeAddress } from './without-safe-address.ts'

type Packing = { caseFile: Case; hearings: readonly HearingOfCase[]; paper: PaperFor }
type Laying = Packing & { words: RecordWords }

/** How far back hearings are counted where the protocol does not say. */
const MONTHS = 12

/**
 * What a review of a case that keeps coming back starts from (R137; Cornwall 7.3.1.2: heard three times in twelve
 * months): the hearings that its reader may read, what was agreed and what became of it, and room for each agency's own
 * review.
 */
export function reviewPack(packing: Packing): Paper {
  const { caseFile, paper } = packing
  const words = recordWords(paper.language)
  const laying = { ...packing, words }
  const under = (text: string, ...parts: readonly PaperPart[]) => underHeading(text, { parts, none: words.none })
  const parts: readonly PaperPart[] = [
    { kind: 'facts', facts: headFacts(laying) },
    ...under(words.headings.why, ...why(laying)),
    ...under(words.headings.hearings, hearingsTable(laying)),
    ...under(words.headings.actions, actionsTable(laying)),
    ...under(words.headings.risks, risksTable(laying)),
    ...under(words.headings.ownReviews, ownReviews(laying)),
    ...under(words.headings.questions, questions(laying)),
  ]
  return framed(paper, withoutSafeAddress(parts, { safe: safeOf(caseFile.referral), instead: words.addressHeld }))
}

function headFacts({ caseFile: { referral }, paper, words }: Laying): readonly (readonly [string, string])[] {
  const terms = termsFor(paper)
  return [
    [words.facts.area, paper.profile.name],
    [capital(terms.victim), referral.victim.firstName],
    [capital(terms.perpetrator), referral.perpetrator.firstName],
    [words.facts.protocol, `${paper.profile.protocol.title}, ${paper.profile.protocol.version}`],
    [words.facts.written, timeWords(paper.language).moment(paper.at)],
  ]
}

/** How often in the time that the protocol names, and what it then asks for; nothing is said to be due. */
function why({ hearings, paper, words }: Laying): readonly PaperPart[] {
  const { value, clause } = paper.profile.review
  const rule = value === 'unanswered' || value === 'none' ? null : value
  const months = rule?.months ?? MONTHS
  const to = londonDate(paper.at)
  const from = plusMonths(to, -months)
  const counted = hearings.filter(({ heardOn }) => isInWindow(heardOn, { from, months })).length
  const time = timeWords(paper.language)
  return [
    { kind: 'text', text: words.whyReview({ hearings: counted, from: time.date(from), to: time.date(to) }) },
    { kind: 'text', text: rule ? words.reviewRule({ ...rule, clause }) : words.noReviewRule },
  ]
}

function hearingsTable({ hearings, paper, words }: Laying): PaperPart {
  const { columns } = words
  const among = ({ actions }: HearingOfCase, statuses: readonly ActionStatus[]) =>
    String(actions.filter(({ status }) => statuses.includes(status)).length)
  return tableOf(
    [
      [columns.heard, 5],
      [columns.chairedBy, 6],
      [columns.actions, 3],
      [columns.done, 3],
      [columns.notDone, 3],
      [columns.open, 3],
    ],
    hearings.map((hearing) => [
      timeWords(paper.language).date(hearing.heardOn),
      hearing.plan.chairedBy,
      String(hearing.actions.length),
      among(hearing, ['done', 'done-already']),
      among(hearing, ['not-done', 'not-possible']),
      among(hearing, ['agreed', 'accepted', 'change-asked', 'refused']),
    ]),
  )
}

function actionsTable({ hearings, paper, words }: Laying): PaperPart {
  const { columns } = words
  const time = timeWords(paper.language)
  const { statuses } = planWords(paper.profile.terms, paper.language)
  return tableOf(
    [
      [columns.heard, 4],
      [columns.number, 2],
      [columns.action, 8],
      [columns.agency, 5],
      [columns.became, 6],
    ],
    hearings.flatMap(({ heardOn, actions, plan }) =>
      actions.map(({ number, what, status, reason, updates }) => [
        time.date(heardOn),
        String(number),
        what,
        plan.actions.find((action) => action.number === number)?.agency ?? '',
        [statuses[status], reason || (updates.at(-1)?.text ?? '')].filter(Boolean).join('\n'),
      ]),
    ),
  )
}

function risksTable({ caseFile, paper, words }: Laying): PaperPart {
  const { columns } = words
  const { riskKinds, riskSubjects } = planWords(paper.profile.terms, paper.language)
  return tableOf(
    [
      [columns.kind, 3],
      [columns.about, 3],
      [columns.said, 8],
    ],
    caseFile.risks.map(({ kind, subject, text }) => [riskKinds[kind], riskSubjects[subject], text]),
  )
}

/** Each agency that had a part in it writes its own review (Cornwall 7.3.1.2); what has come is filled in by hand. */
function ownReviews({ hearings, words }: Laying): PaperPart {
  const there = hearings.flatMap(({ plan }) => [
    ...plan.attendees.map(({ agency }) => agency),
    ...plan.actions.map(({ agency }) => agency),
  ])
  const agencies = [...new Set(there)].filter(Boolean).toSorted()
  return tableOf(
    [
      [words.columns.agency, 6],
      [words.columns.received, 6],
    ],
    agencies.map((agency) => [agency, '']),
  )
}

function questions({ words }: Laying): PaperPart {
  return tableOf(
    [
      [words.columns.question, 5],
      [words.columns.answer, 7],
    ],
    words.reviewQuestions.map((question) => [question, '\n\n']),
  )
}
