import type { Language } from './language.ts'
import { paperWordsCy } from './paper-words-cy.ts'

type Terms = { victim: string; perpetrator: string; coordinator: string }

/** The words of every paper: headings, labels and lines; what was recorded stands between them. */
export type PaperWords = {
  headings: Record<PaperHeading, string>
  voiceOf: (terms: Terms) => string
  tellsOf: (terms: Terms) => string
  columns: Record<PaperColumnName, string>
  facts: Record<PaperFact, string>
  /** Absence is printed as absence (harms, rule 9). */
  none: string
  noAgency: string
  nobodyNamed: string
  noDate: string
  noRisk: string
  noSharing: (terms: Terms, name: string) => string
  warning: (terms: Terms) => string
  versionLine: (version: number, written: string) => string
  recordCopy: string
  copyFor: (reader: string) => string
  forReader: (reader: string) => string
  caseAndVersion: (caseNumber: number, version: number) => string
  versionOnly: (version: number) => string
  clause: string
  page: string
  of: string
}
export type PaperHeading =
  | 'attended'
  | 'present'
  | 'stood'
  | 'said'
  | 'risks'
  | 'chairNotes'
  | 'prompts'
  | 'actions'
  | 'approval'
  | 'sharing'
  | 'clauses'
export type PaperColumnName =
  | 'name'
  | 'agency'
  | 'note'
  | 'answer'
  | 'whatItSaid'
  | 'kind'
  | 'about'
  | 'said'
  | 'response'
  | 'prompt'
  | 'number'
  | 'action'
  | 'person'
  | 'due'
  | 'risk'
  | 'status'
  | 'what'
  | 'clause'
export type PaperFact = 'meeting' | 'area' | 'caseNumber' | 'chairedBy' | 'version' | 'protocol' | 'hearing'

/** The words of papers in one language. */
export function paperWords(language: Language): PaperWords {
  return language === 'cy' ? paperWordsCy : english
}

const english: PaperWords = {
  headings: {
    attended: 'Attended for this case',
    present: 'Present for this case',
    stood: 'How each agency stood',
    said: 'What each agency said',
    risks: 'Risks, vulnerabilities and protective factors',
    chairNotes: 'The chair’s notes',
    prompts: 'Prompts',
    actions: 'Actions',
    approval: 'Approval',
    sharing: 'Onward sharing',
    clauses: 'Clauses used',
  },
  voiceOf: ({ victim }) => `The ${victim}’s voice`,
  tellsOf: ({ victim }) => `Who tells the ${victim}`,
  columns: {
    name: 'Name',
    agency: 'Agency',
    note: 'Note',
    answer: 'Answer',
    whatItSaid: 'What it said',
    kind: 'Kind',
    about: 'About',
    said: 'What was said',
    response: 'Response',
    prompt: 'Prompt',
    number: 'No.',
    action: 'Action',
    person: 'Person',
    due: 'By when',
    risk: 'Linked risk',
    status: 'Status',
    what: 'What',
    clause: 'Clause',
  },
  facts: {
    meeting: 'Meeting',
    area: 'Area',
    caseNumber: 'Case number',
    chairedBy: 'Chaired by',
    version: 'Version',
    protocol: 'Protocol',
    hearing: 'Hearing',
  },
  none: 'None recorded.',
  noAgency: 'No agency',
  nobodyNamed: 'Nobody named',
  noDate: 'No date',
  noRisk: 'None linked',
  noSharing: ({ coordinator }, name) =>
    `The area’s protocol gives no line for this. Ask the ${coordinator} before you share this ${name}.`,
  warning: ({ victim, perpetrator }) =>
    `Not to be shown to the ${victim} or the ${perpetrator}. The ${perpetrator} must not learn of this meeting.`,
  versionLine: (version, written) => `${version}, written ${written}`,
  recordCopy: 'Record copy',
  copyFor: (reader) => `Copy for ${reader}`,
  forReader: (reader) => `For ${reader}`,
  caseAndVersion: (caseNumber, version) => `Case ${caseNumber}, version ${version}`,
  versionOnly: (version) => `Version ${version}`,
  clause: 'clause',
  page: 'Page',
  of: 'of',
}
