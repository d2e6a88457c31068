import { z } from 'zod'
import { id, line, passage, prompt, promptAnswer, riskKind, riskSubject } from './words.ts'

const ofCase = { meetingId: id, caseId: id }
const change = z.enum(['victim', 'perpetrator', 'child', 'move'])

/** Orders about what is known of a case, before and while it is heard. */
export const caseCommands = [
  z.strictObject({
    type: z.literal('accept-case-list'),
    /** The meeting for which the list was brought. */
    meetingId: id,
    csv: z.string().min(1).max(2_000_000),
    /** Rows as the preview numbered them; all of them are kept, or none. */
    rows: z.array(z.int().min(1)).min(1).max(500),
    /** Rows among them that wait for the meeting after this one: they came after the cut-off (R001). */
    next: z.array(z.int().min(1)).max(500).optional(),
    /** The coordinator's answers to the preview's questions: an agency's name as written, and the agency it is. */
    agencies: z.record(z.string().max(200), id),
  }),
  z.strictObject({
    type: z.literal('decide-closed-panel'),
    caseId: id,
    closed: z.boolean(),
    allowed: z.array(id).max(60),
  }),
  /** One press over all the stubs shown: the cases that are possibly known; all others shown are answered *none*. */
  z.strictObject({
    type: z.literal('answer-connections'),
    meetingId: id,
    shown: z.array(id).max(60),
    possibly: z.array(id).max(60),
  }),
  z.strictObject({
    type: z.literal('decide-connection'),
    caseId: id,
    personId: id,
    decision: z.enum(['withheld', 'cleared']),
  }),
  z.strictObject({
    type: z.literal('send-update'),
    ...ofCase,
    knowledge: z.enum(['supplied', 'nothing-known']),
    text: passage,
  }),
  /** One's agency's own notes on a case, for nobody else; they take the place of those before (H22). */
  z.strictObject({ type: z.literal('keep-private-notes'), ...ofCase, text: passage }),
  z.strictObject({ type: z.literal('record-risk'), ...ofCase, kind: riskKind, subject: riskSubject, text: line }),
  /** A risk that no action answers, and why. */
  z.strictObject({ type: z.literal('accept-risk'), ...ofCase, riskId: id, because: line }),
  z.strictObject({ type: z.literal('record-voice'), ...ofCase, wishes: passage, fears: passage, barriers: passage }),
  z.strictObject({ type: z.literal('record-voice-missing'), ...ofCase, because: line }),
  z.strictObject({ type: z.literal('answer-prompt'), ...ofCase, prompt, answer: promptAnswer, note: passage }),
  z.strictObject({
    type: z.literal('agree-victim-told'),
    ...ofCase,
    outcome: z.enum(['person', 'not-safe', 'victim-has-died']),
    personId: id.optional(),
    how: passage,
  }),
  z.strictObject({ type: z.literal('record-victim-told'), caseId: id, outcome: z.enum(['done', 'unsafe', 'unable']) }),
  z.strictObject({ type: z.literal('record-death'), caseId: id, party: z.enum(['victim', 'perpetrator', 'child']) }),
  z.strictObject({ type: z.literal('record-move'), caseId: id }),
  /** A death or a move that somebody reported is confirmed, or set right where it was recorded in error (R097). */
  z.strictObject({ type: z.literal('confirm-change'), caseId: id, what: change }),
  z.strictObject({ type: z.literal('correct-change'), caseId: id, what: change, reason: line }),
  /** Learned in the meeting: heard for the record only from here on, or as it is. */
  z.strictObject({ type: z.literal('decide-hearing'), ...ofCase, recordOnly: z.boolean() }),
  z.strictObject({ type: z.literal('lift-legal-hold'), caseId: id, reason: line }),
] as const
