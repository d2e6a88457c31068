import type { PlanDocument } from '../plans/plan-document.ts'
import { capital } from './language.ts'
import type { PaperPart } from './paper.ts'
import type { PaperWords } from './paper-words.ts'
import { onwardSharing } from './onward-sharing.ts'
import { timeWords } from '../plans/moment-words.ts'

type Parts = readonly PaperPart[]
export type SectionName =
  | 'attended'
  | 'present'
  | 'stood'
  | 'said'
  | 'voice'
  | 'risks'
  | 'chairNotes'
  | 'prompts'
  | 'actions'
  | 'safetyPlan'
  | 'told'
  | 'approval'
  | 'sharing'
  | 'clauses'
type Section = (plan: PlanDocument, words: PaperWords) => Parts

/** The sections of which the three layouts are made; each is the same wherever it stands. */
export const sections: Record<SectionName, Section> = {
  attended: (plan, words) => section(words.headings.attended, attendees(plan, words)),
  present: (plan, words) => section(words.headings.present, attendees(plan, words)),
  stood: (plan, words) => section(words.headings.stood, answers(plan, words, words.columns.answer)),
  said: (plan, words) => section(words.headings.said, answers(plan, words, words.columns.whatItSaid)),
  voice: (plan, words) => section(words.voiceOf(plan.terms), said(plan.voice, words)),
  risks: (plan, words) => section(words.headings.risks, risks(plan, words)),
  chairNotes: ({ chairNotes = [] }, words) => {
    if (chairNotes.length === 0) return []
    return section(
      words.headings.chairNotes,
      chairNotes.map((text) => ({ kind: 'text' as const, text })),
    )
  },
  prompts: (plan, words) => section(words.headings.prompts, prompts(plan, words)),
  actions: (plan, words) => section(words.headings.actions, actions(plan, words)),
  safetyPlan: (plan, words) => section(capital(plan.terms.plan), actions(plan, words)),
  told: (plan, words) => section(words.tellsOf(plan.terms), said(plan.victimTold, words)),
  approval: ({ approval }, words) =>
    approval ? section(words.headings.approval, [{ kind: 'text', text: approval }]) : [],
  sharing: (plan, words) => section(words.headings.sharing, sharing(plan, words)),
  clauses: (plan, words) => section(words.headings.clauses, clauses(plan, words)),
}

/** What a case's paper is and of whom it speaks: the head of each layout. */
export function titleBlock(plan: PlanDocument, words: PaperWords): Parts {
  const { facts } = words
  const { terms, caseNumber, deferred } = plan
  const written = words.versionLine(plan.version, timeWords(plan.language ?? 'en').moment(plan.writtenAt))
  const lines: (readonly [string, string])[] = [
    [facts.meeting, plan.meetingDate],
    [facts.area, plan.area],
    ...(caseNumber === 0 ? [] : [[facts.caseNumber, String(caseNumber)] as const]),
    [capital(terms.victim), plan.victim],
    [capital(terms.perpetrator), plan.perpetrator],
    [facts.chairedBy, plan.chairedBy],
    [facts.version, written],
    [facts.protocol, plan.protocol],
    ...(deferred ? [[facts.hearing, deferred] as const] : []),
  ]
  return [
    { kind: 'title', text: plan.title },
    { kind: 'facts', facts: lines },
  ]
}

function section(heading: string, parts: Parts): Parts {
  return [{ kind: 'heading', text: heading }, ...parts]
}

function said(text: string, words: PaperWords): Parts {
  return [{ kind: 'text', text: text || words.none }]
}

/** The protocol's own words are English, also in a Welsh paper, and are spoken so. */
function sharing(plan: PlanDocument, words: PaperWords): Parts {
  const line = onwardSharing(plan, words)
  const name = (plan.name ?? plan.terms.plan).toLowerCase()
  const english = { kind: 'text', language: 'en' } as const
  return [
    line ? { ...english, text: line } : { kind: 'text', text: words.noSharing(plan.terms, name) },
    ...(plan.ownership ? [{ ...english, text: plan.ownership }] : []),
  ]
}

function attendees({ attendees: people }: PlanDocument, words: PaperWords): Parts {
  const { name, agency, note } = words.columns
  return table(words, {
    columns: [
      [name, 4],
      [agency, 5],
      [note, 3],
    ],
    rows: people.map((person) => [person.name, person.agency, person.note]),
  })
}

function answers(plan: PlanDocument, words: PaperWords, heading: string): Parts {
  return table(words, {
    columns: [
      [words.columns.agency, 4],
      [heading, 8],
    ],
    rows: plan.answers.map(({ agency, answer }) => [agency, answer]),
  })
}

function risks(plan: PlanDocument, words: PaperWords): Parts {
  const { columns } = words
  return table(words, {
    columns: [
      [columns.kind, 3],
      [columns.about, 3],
      [columns.said, 8],
      [columns.response, 5],
    ],
    rows: plan.risks.map(({ kind, subject, text, response }) => [kind, subject, text, response]),
  })
}

function prompts(plan: PlanDocument, words: PaperWords): Parts {
  const { columns } = words
  return table(words, {
    columns: [
      [columns.prompt, 6],
      [columns.answer, 3],
      [columns.note, 7],
    ],
    rows: plan.prompts.map(({ prompt, answer, note }) => [prompt, answer, note]),
  })
}

function actions(plan: PlanDocument, words: PaperWords): Parts {
  const { columns } = words
  return table(words, {
    columns: [
      [columns.number, 5],
      [columns.action, 27],
      [columns.agency, 17],
      [columns.person, 13],
      [columns.due, 13],
      [columns.risk, 12],
      [columns.status, 13],
    ],
    rows: plan.actions.map(({ number, what, agency, person, due, risk, status }) => [
      String(number),
      what,
      agency || words.noAgency,
      person || words.nobodyNamed,
      due || words.noDate,
      risk || words.noRisk,
      status,
    ]),
  })
}

function clauses(plan: PlanDocument, words: PaperWords): Parts {
  const { what: label, clause: number } = words.columns
  return table(words, {
    columns: [
      [label, 6],
      [number, 6],
    ],
    rows: plan.clauses.map(({ what, clause }) => [what, clause]),
  })
}

function table(
  words: PaperWords,
  { columns, rows }: { columns: readonly (readonly [string, number])[]; rows: readonly (readonly string[])[] },
): Parts {
  if (rows.length === 0) return [{ kind: 'text', text: words.none }]
  return [{ kind: 'table', columns: columns.map(([heading, share]) => ({ heading, share })), rows }]
}
