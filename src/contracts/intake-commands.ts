import { z } from 'zod'
import { id, line, passage } from './words.ts'

const ofCase = { meetingId: id, caseId: id }
const checkAnswer = z.enum(['yes', 'no', 'not-known'])
const check = z.enum(['interim-safety-plan', 'referrer-attends', 'target-hardening', 'sig-marker', 'safety-plan'])

/** Orders about a case on its way to a meeting: quality assurance, repeats, lists, emergencies and transfers. */
export const intakeCommands = [
  /** Accepted, or sent back to the referrer with what is missing, by the codes of the checks and in words (R006). */
  z.strictObject({
    type: z.literal('check-referral'),
    ...ofCase,
    outcome: z.enum(['accepted', 'returned']),
    missing: z.array(z.string().regex(/^[a-z-]{1,40}$/)).max(20),
    note: passage,
  }),
  z.strictObject({ type: z.literal('answer-return'), ...ofCase, text: line }),
  z.strictObject({
    type: z.literal('decide-repeat'),
    ...ofCase,
    decision: z.enum(['repeat', 'new', 'changed-circumstances']),
    route: z.enum(['hear-again', 'update-all', 'idva-only']),
    reason: line,
  }),
  z.strictObject({
    type: z.literal('relist-case'),
    ...ofCase,
    because: z.enum(['new-incident', 'changed-circumstances']),
    reason: line,
  }),
  /** The case list goes out to the agencies, for these cases; it never goes without its warning (R008 to R011). */
  z.strictObject({ type: z.literal('send-case-list'), meetingId: id, caseIds: z.array(id).min(1).max(60) }),
  z.strictObject({
    type: z.literal('call-emergency'),
    ...ofCase,
    reason: line,
    checks: z.partialRecord(check, checkAnswer),
  }),
  z.strictObject({ type: z.literal('answer-risk-reduced'), ...ofCase, answer: checkAnswer, note: passage }),
  z.strictObject({ type: z.literal('flag-records'), ...ofCase, agencyId: id, flagged: z.boolean() }),
  z.strictObject({ type: z.literal('note-sharing'), ...ofCase, necessary: line, proportionate: line }),
  /** A task of telling somebody was done, by a person and by their own route; nothing is sent by this (R031, R167). */
  z.strictObject({
    type: z.literal('record-told'),
    ...ofCase,
    whom: z.enum(['referrer', 'referrers-representative', 'idva', 'partners-of-transfer']),
  }),
  z.strictObject({ type: z.literal('send-transfer'), ...ofCase, to: line }),
  z.strictObject({ type: z.literal('receive-transfer'), ...ofCase, from: line, complete: z.boolean() }),
  z.strictObject({ type: z.literal('confirm-transfer'), ...ofCase }),
] as const
