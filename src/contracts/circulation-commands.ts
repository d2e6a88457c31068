import { z } from 'zod'
import { id, line } from './words.ts'

/** `caseId/personId` to why somebody with a flag gets the plan all the same. */
const reasons = z.record(z.string().max(140), line)

/**
 * To whom each plan was to go as whoever presses saw it, each name with its flags: where anybody else is to get one by
 * now, or a name has another flag, they look again.
 */
const lists = z.record(id, z.record(id, z.array(z.string().max(40)).max(40)))

/** Orders at the circulation desk. A circulation has the id of its meeting. */
export const circulationCommands = [
  z.strictObject({ type: z.literal('confirm-core-list'), agencyIds: z.array(id).min(1).max(40) }),
  z.strictObject({ type: z.literal('hold-plan'), meetingId: id, caseId: id, reason: line }),
  z.strictObject({ type: z.literal('unhold-plan'), meetingId: id, caseId: id }),
  z.strictObject({ type: z.literal('remove-recipient'), meetingId: id, caseId: id, personId: id, reason: line }),
  z.strictObject({ type: z.literal('add-recipient'), meetingId: id, caseId: id, personId: id, reason: line }),
  /** The first of two people: looked at by case and by person, with a reason for every flagged recipient. */
  z.strictObject({
    type: z.literal('check-circulation'),
    meetingId: id,
    reasons: reasons.exactOptional(),
    lists: lists.exactOptional(),
  }),
  /** The second person sends, with a reason of their own for every flagged recipient of every plan that goes. */
  z.strictObject({
    type: z.literal('send-circulation'),
    meetingId: id,
    reasons,
    caseIds: z.array(id).min(1).max(100).exactOptional(),
    lists: lists.exactOptional(),
  }),
  /** Nobody else is free and the time is nearly over: to those of last time's plan who have no flag. */
  z.strictObject({ type: z.literal('send-alone'), meetingId: id, reason: line }),
  z.strictObject({ type: z.literal('correct-plan'), meetingId: id, caseId: id, reason: line }),
  /** Letters and record copies; or what the bot was to bring to one person; or the entries in the calendar. */
  z.strictObject({
    type: z.literal('try-delivery-again'),
    meetingId: id,
    personId: id.exactOptional(),
    what: z.literal('calendar').exactOptional(),
  }),
  z.strictObject({ type: z.literal('withdraw-plan'), meetingId: id, caseId: id, reason: line }),
] as const
