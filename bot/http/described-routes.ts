import { exportFormat } from '../../src/contracts/exports.ts'

/** What the description of the API says of one route; a schema or a body is named as it stands among its components. */
export type Described = {
  summary: string
  answer?: string
  schema?: string
  body?: string
  types?: readonly string[]
  /** What the JSON of a table may hold. */
  tables?: readonly string[]
  /** What may stand in a part of the address, where that is not an id. */
  choices?: Readonly<Record<string, readonly string[]>>
  /** Asked without a token. */
  open?: true
}

const json = ['application/json'] as const
const table = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ...json] as const
const format = exportFormat.options
const word = ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'] as const

/** Every route of the API in words, by method and path. */
export const described: Readonly<Record<string, Described>> = {
  'POST /api/messages': { summary: 'An activity from Bot Framework, with its own token' },
  'POST /api/commands': { summary: 'Gives an order', body: 'Envelope', schema: 'Accepted' },
  'POST /api/case-list/preview': { summary: 'Looks at a case list and keeps nothing', types: json },
  'GET /api/me': { summary: 'Who I am here, and my meetings', types: json },
  'GET /api/typing': { summary: 'What helps me type: my phrases, and the key of my unsent words', types: json },
  'GET /api/directory': { summary: 'People and agencies, for those who keep them', types: json },
  'GET /api/my': { summary: 'The caller’s open actions over all meetings, and what the next one asks', types: json },
  'GET /api/due': { summary: 'Every clock that runs, with its clause', types: json },
  'GET /api/area': { summary: 'The protocol of the area, value by value', types: json },
  'GET /api/meetings/:meetingId': { summary: 'A meeting as I may see it', types: json },
  'GET /api/meetings/:meetingId/live': {
    summary: 'The same, again whenever it changed for me',
    types: ['text/event-stream'],
  },
  'GET /api/meetings/:meetingId/stage': {
    summary: 'The few words of a meeting that may stand on the stage, again whenever they changed for me',
    types: ['text/event-stream'],
  },
  'GET /api/meetings/:meetingId/teams': {
    summary: 'Whom the bot cannot reach, and the chat, for the desk',
    types: json,
  },
  'GET /api/meetings/:meetingId/call': { summary: 'Teams’ report of the call beside our record', types: json },
  'POST /api/meetings/:meetingId/call': { summary: 'Names the call, and puts the app into its chat', types: json },
  'GET /api/meetings/:meetingId/follow-up': { summary: 'What follows a meeting', types: json },
  'GET /api/meetings/:meetingId/exports/:what/:format': {
    summary: 'A table of a meeting: actions, agency-actions, cases or counts, as csv, xlsx or json',
    answer: 'That it was taken out is on record.',
    types: table,
    tables: ['ActionTable', 'CaseTable', 'CountTable'],
    choices: { what: ['actions', 'agency-actions', 'cases', 'counts'], format },
  },
  'POST /api/meetings/:meetingId/exports/:what/:format': {
    summary: 'The cases with whereabouts and safe contact, for a reason that stays on record',
    body: 'SafeContactWanted',
    types: table,
    tables: ['CaseTableWithSafeContact'],
    choices: { what: ['cases'], format },
  },
  'GET /api/exports/:what/:format': {
    summary: 'A table of the area: attendance or performance, as csv, xlsx or json',
    types: table,
    tables: ['CountTable'],
    choices: { what: ['attendance', 'performance'], format },
  },
  'GET /api/governance': { summary: 'Counts and registers of the area', types: json },
  'GET /api/board': { summary: 'Counts for the board, small ones withheld', types: json },
  'POST /api/statuses/preview': {
    summary: 'Looks at statuses from the area’s own system',
    body: 'CsvFile',
    types: json,
  },
  'GET /api/papers/attendance-return': { summary: 'Who came, agency by agency, as a Word file', types: word },
  'GET /api/meetings/:meetingId/papers/run-record': { summary: 'The record of a meeting as a Word file', types: word },
  'GET /api/meetings/:meetingId/cases/:caseId/papers/:paper': {
    summary: 'A transfer-pack or review-pack of one case as a Word file; that it was made is on record',
    types: word,
    choices: { paper: ['transfer-pack', 'review-pack'] },
  },
  'GET /api/circulations/:meetingId/mine': { summary: 'The plans that were sent to me', types: json },
  'GET /api/circulations/:meetingId/cases/:caseId/document': {
    summary: 'My own copy of a plan; that it was opened is on record',
    types: word,
  },
  'GET /api/circulations/:meetingId/cases/:caseId/document/:version': {
    summary: 'The same, refused where a newer version has taken its place',
    types: word,
  },
  'GET /api/circulations/:meetingId/cases/:caseId/preview': {
    summary: 'A plan as it will go, for those who send it',
    types: json,
  },
  'GET /api/circulations/:meetingId/cases/:caseId/preview/:personId': {
    summary: 'The same as one recipient will get it',
    types: json,
  },
  'GET /api/openapi.json': { summary: 'This description', types: json, open: true },
}
