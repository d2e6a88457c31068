import { z } from 'zod'
import { areaRole, id, passage } from './words.ts'

const ofCase = { meetingId: id, caseId: id }
const ofDisagreement = { ...ofCase, disagreementId: id }
/** To whom, where the protocol does not say it; null where it does. */
const to = areaRole.nullable()

/** Orders about what becomes of a case and its actions after the meeting, and about the area's register. */
export const followUpCommands = [
  /** Where the protocol names no recipients: from those who attended, by name. */
  z.strictObject({ type: z.literal('name-recipients'), ...ofCase, personIds: z.array(id).min(1).max(60) }),
  z.strictObject({
    type: z.literal('reassess-risk'),
    actionId: id,
    outcome: z.enum(['met-another-way', 'new-action', 'hear-again', 'risk-stands']),
    text: passage,
  }),
  z.strictObject({ type: z.literal('escalate-action'), actionId: id, to, said: passage }),
  z.strictObject({ type: z.literal('hold-escalation'), actionId: id, reason: passage }),
  z.strictObject({
    type: z.literal('take-statuses'),
    csv: z.string().min(1).max(2_000_000),
    /** The coordinator's answers to the preview's questions, by the row's number in the file. */
    answers: z.record(z.string().regex(/^[0-9]{1,5}$/), z.enum(['take', 'leave'])),
  }),
  z.strictObject({ type: z.literal('sign-exceptions'), ...ofCase, reason: passage }),
  z.strictObject({ type: z.literal('complete-case'), ...ofCase }),
  z.strictObject({ type: z.literal('share-incident'), caseId: id, text: passage }),
  z.strictObject({ type: z.literal('record-disagreement'), ...ofCase, text: passage }),
  z.strictObject({ type: z.literal('take-disagreement'), ...ofDisagreement, to, text: passage }),
  z.strictObject({ type: z.literal('settle-disagreement'), ...ofDisagreement, text: passage }),
  z.strictObject({ type: z.literal('record-breach'), text: passage }),
  z.strictObject({
    type: z.literal('record-request'),
    kind: z.enum(['foi', 'subject-access', 'court']),
    reference: z.string().trim().max(200),
    text: passage,
  }),
] as const
