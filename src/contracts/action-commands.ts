import { z } from 'zod'
import { actionOutcome, actionSource, id, instant, line, passage } from './words.ts'

const terms = {
  what: line,
  agencyId: id.nullable(),
  personId: id.nullable(),
  due: instant.nullable(),
  /** Marked *today*: goes to owner and deputy the moment it is agreed (R172). */
  today: z.boolean(),
  riskId: id.nullable(),
}

/** Orders about actions: drafted as typed, agreed, accepted or not, updated, finished. */
export const actionCommands = [
  z.strictObject({
    type: z.literal('draft-action'),
    meetingId: id,
    caseId: id,
    ...terms,
    /** What it came of; without an agency it is then proposed to the one whose matter that is. */
    source: actionSource.optional(),
  }),
  z.strictObject({ type: z.literal('change-action'), actionId: id, ...terms }),
  z.strictObject({ type: z.literal('agree-action'), actionId: id }),
  z.strictObject({ type: z.literal('mark-done-already'), actionId: id }),
  /** One's own acceptance; the coordinator's press records a spoken one. */
  z.strictObject({ type: z.literal('accept-action'), actionId: id }),
  z.strictObject({
    type: z.literal('ask-action-change'),
    actionId: id,
    reason: line,
    what: passage,
    due: instant.nullable(),
    agencyId: id.nullable(),
  }),
  z.strictObject({ type: z.literal('refuse-action'), actionId: id, reason: line }),
  z.strictObject({ type: z.literal('rule-on-action'), actionId: id, ruling: z.enum(['stands', 'withdrawn']) }),
  z.strictObject({ type: z.literal('update-action'), actionId: id, text: line }),
  z.strictObject({ type: z.literal('finish-action'), actionId: id, outcome: actionOutcome, text: passage }),
  /** Why is asked on the page; a repeat from before it was asked carries none. */
  z.strictObject({ type: z.literal('withdraw-action'), actionId: id, reason: line.exactOptional() }),
] as const
