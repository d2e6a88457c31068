import { HeadingLevel, Paragraph, Tab, type Table, TextRun } from 'docx'
import { momentWords } from '../../application/moment-words.ts'
import type { PlanDocument } from '../../application/plan-document.ts'
import { capital } from '../../application/plan-words.ts'
import { paragraph, printable } from './plain-text.ts'
import { table, type TableText } from './word-table.ts'

type Part = Paragraph | Table

/** Absence is printed as absence (harms, rule 9). */
const none = 'None recorded.'
/** A protocol that is silent is no leave to share (R117). */
const noSharingLine = ({ terms }: PlanDocument) =>
  `The area’s protocol gives no line for this. Ask the ${terms.coordinator} before you share this plan.`
/** The plan's pages in the order in which the case was heard; the victim's voice stands before the risks (5.2). */
export function planSections(plan: PlanDocument): Part[] {
  return [
    ...titleBlock(plan),
    ...section('Attended for this case', attendees(plan)),
    ...section('How each agency stood', answers(plan)),
    ...section(`The ${plan.terms.victim}’s voice`, [paragraph('Normal', plan.voice || none)]),
    ...section('Risks, vulnerabilities and protective factors', risks(plan)),
    ...section('Prompts', prompts(plan)),
    ...section('Actions', actions(plan)),
    ...section(`Who tells the ${plan.terms.victim}`, [paragraph('Normal', plan.victimTold || none)]),
    ...section('Onward sharing', [
      paragraph('Normal', onwardSharing(plan) || noSharingLine(plan)),
      ...(plan.ownership ? [paragraph('Normal', plan.ownership)] : []),
    ]),
    ...section('Clauses used', clauses(plan)),
  ]
}

/** The onward-sharing line in the area's words, with its clause where the area's protocol has one (R105). */
export function onwardSharing(plan: PlanDocument): string {
  const clause = plan.clauses.find(({ what }) => /^onward/i.test(what))?.clause
  if (!clause || !plan.onwardSharing) return plan.onwardSharing
  return `${plan.onwardSharing} (${/^\d/.test(clause) ? `clause ${clause}` : clause})`
}

function titleBlock(plan: PlanDocument): Part[] {
  const facts: [string, string][] = [
    ['Meeting', plan.meetingDate],
    ['Area', plan.area],
    ['Case number', String(plan.caseNumber)],
    [capital(plan.terms.victim), plan.victim],
    [capital(plan.terms.perpetrator), plan.perpetrator],
    ['Chaired by', plan.chairedBy],
    ['Version', `${plan.version}, written ${momentWords(plan.writtenAt)}`],
    ['Protocol', plan.protocol],
    ...(plan.deferred ? [['Hearing', plan.deferred] satisfies [string, string]] : []),
  ]
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(printable(plan.title))] }),
    ...facts.map(([label, value]) => fact(label, value)),
  ]
}

function fact(label: string, value: string): Paragraph {
  const words = [
    new TextRun({ text: label, bold: true }),
    new TextRun({ children: [new Tab()] }),
    new TextRun(printable(value)),
  ]
  return new Paragraph({ style: 'Fact', children: words })
}

function section(heading: string, parts: readonly Part[]): Part[] {
  return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(heading)] }), ...parts]
}

function attendees({ attendees: people }: PlanDocument): Part[] {
  return listed({
    columns: [
      { heading: 'Name', share: 4 },
      { heading: 'Agency', share: 5 },
      { heading: 'Note', share: 3 },
    ],
    rows: people.map(({ name, agency, note }) => [name, agency, note]),
  })
}

function answers(plan: PlanDocument): Part[] {
  return listed({
    columns: [
      { heading: 'Agency', share: 4 },
      { heading: 'Answer', share: 8 },
    ],
    rows: plan.answers.map(({ agency, answer }) => [agency, answer]),
  })
}

function risks(plan: PlanDocument): Part[] {
  return listed({
    columns: [
      { heading: 'Kind', share: 3 },
      { heading: 'About', share: 3 },
      { heading: 'What was said', share: 8 },
      { heading: 'Response', share: 5 },
    ],
    rows: plan.risks.map(({ kind, subject, text, response }) => [kind, subject, text, response]),
  })
}

function prompts(plan: PlanDocument): Part[] {
  return listed({
    columns: [
      { heading: 'Prompt', share: 6 },
      { heading: 'Answer', share: 3 },
      { heading: 'Note', share: 7 },
    ],
    rows: plan.prompts.map(({ prompt, answer, note }) => [prompt, answer, note]),
  })
}

function actions(plan: PlanDocument): Part[] {
  return listed({
    columns: [
      { heading: 'No.', share: 5 },
      { heading: 'Action', share: 26 },
      { heading: 'Agency', share: 14 },
      { heading: 'Person', share: 13 },
      { heading: 'By when', share: 14 },
      { heading: 'Linked risk', share: 16 },
      { heading: 'Status', share: 12 },
    ],
    rows: plan.actions.map(({ number, what, agency, person, due, risk, status }) => [
      String(number),
      what,
      agency || 'No agency',
      person || 'Nobody named',
      due || 'No date',
      risk || 'None linked',
      status,
    ]),
  })
}

function clauses(plan: PlanDocument): Part[] {
  return listed({
    columns: [
      { heading: 'What', share: 6 },
      { heading: 'Clause', share: 6 },
    ],
    rows: plan.clauses.map(({ what, clause }) => [what, clause]),
  })
}

function listed(text: TableText): Part[] {
  return text.rows.length === 0 ? [paragraph('Normal', none)] : [table(text)]
}
