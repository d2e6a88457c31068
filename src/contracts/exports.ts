import { z } from 'zod'
import { passage } from './words.ts'

/** Which table may be taken out, and in which form. */
export const exportKind = z.enum(['actions', 'agency-actions', 'cases', 'counts', 'attendance', 'performance'])
export const exportFormat = z.enum(['csv', 'xlsx', 'json'])

const marking = z.string().describe('The marking that the file carries wherever it goes')
const date = z.string().describe('YYYY-MM-DD in Europe/London; empty where there is none')

/** An action on its way to a system of record; its first three columns are those by which statuses come back (R119). */
export const actionRow = z.strictObject({
  number: z.string().describe('Date of the meeting, number of the case, number of the action: 2027-02-10/12.3'),
  status: z.string().describe('open, done, could not be done, was not done'),
  date: date.describe('The day on which it was finished, else the day of this file'),
  text: z.string().describe('What was last said about it'),
  action: z.string().describe('What was agreed, word for word'),
  agency: z.string().describe('The agency that owns it'),
  owner: z.string().describe('The person of that agency, where one was named'),
  due: date.describe('The day on which it is due'),
  marking,
  clause: z.string().describe('The clause by which it is copied'),
})

/**
 * A case of one meeting on its way to a system of record, which knows it by its reference: no name and no whereabouts.
 */
export const caseRow = z.strictObject({
  reference: z.string().describe('The reference under which the case was referred'),
  number: z.number().describe('The number of the case in this meeting'),
  meeting: date.describe('The day of the meeting'),
  agency: z.string().describe('The agency that referred it'),
  received: date.describe('The day on which the referral came in'),
  grounds: z.string().describe('Why it was referred'),
  hearings: z.number().describe('How many meetings have heard it, this one with them'),
  chair: z.string().describe('Who chaired it'),
  minutes: z.number().describe('Minutes that it was heard, without pauses'),
  lead: z.string().describe('The agency that leads on it, where one was named'),
  agreed: z.number().describe('Actions that this meeting agreed'),
  open: z.number().describe('Those of them that are not finished'),
  sent: date.describe('The day on which its plan was last sent out'),
  version: z.number().describe('The version of the plan that was sent last; 0 where none was'),
  complete: date.describe('The day on which its actions were called complete'),
  marking,
})

/** The same with whereabouts and safe contact, for which one person gave a reason that stays on record (V4, H10). */
export const caseRowWithSafeContact = caseRow.extend({
  address: z.string().describe('The current address; V4'),
  confidential: z.string().describe('yes where the address is confidential'),
  safe: z.string().describe('How she may be reached safely; V4'),
  unsafe: z.string().describe('How she may not be reached; V4'),
})

/** A table in JSON: its version goes up when a column changes its meaning or goes away. */
const tableOf = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({ table: z.string(), version: z.literal(1), rows: z.array(row) })

/** The tables of actions and of cases as JSON, the second also with whereabouts and safe contact (V4). */
export const actionTable = tableOf(actionRow)
export const caseTable = tableOf(caseRow)
export const caseTableWithSafeContact = tableOf(caseRowWithSafeContact)
/** Counts, and who came: no row of it is about a person's case. */
export const countTable = tableOf(z.record(z.string(), z.union([z.string(), z.number()])))

/** Another system's file as text, to be looked at. */
export const csvFile = z.strictObject({ csv: z.string().min(1).max(2_000_000) })

/** What comes with a request for whereabouts: the reason, which is kept with the name of whoever gave it. */
export const safeContactWanted = z.strictObject({ because: passage.min(1) })

export type ActionRow = z.infer<typeof actionRow>
export type CaseRow = z.infer<typeof caseRow>
export type SafeContactCells = Omit<z.infer<typeof caseRowWithSafeContact>, keyof CaseRow>
export type ExportKind = z.infer<typeof exportKind>
