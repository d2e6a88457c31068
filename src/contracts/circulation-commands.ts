import { z } from 'zod'
import { id, line } from './words.ts'

/** Orders at the circulation desk. A circulation has the id of its meeting. */
export const circulationCommands = [
  z.strictObject({ type: z.literal('confirm-core-list'), agencyIds: z.array(id).min(1).max(40) }),
  z.strictObject({ type: z.literal('hold-plan'), meetingId: id, caseId: id, reason: line }),
  z.strictObject({ type: z.literal('unhold-plan'), meetingId: id, caseId: id }),
  z.strictObject({ type: z.literal('remove-recipient'), meetingId: id, caseId: id, personId: id, reason: line }),
  z.strictObject({ type: z.literal('add-recipient'), meetingId: id, caseId: id, personId: id, reason: line }),
  /** The first of two people: looked at by case and by person. */
  z.strictObject({ type: z.literal('check-circulation'), meetingId: id }),
  /** The second person sends, with a reason for every flagged recipient of every plan: `caseId/personId` to reason. */
  z.strictObject({ type: z.literal('send-circulation'), meetingId: id, reasons: z.record(z.string().max(140), line) }),
  z.strictObject({ type: z.literal('withdraw-plan'), meetingId: id, caseId: id, reason: line }),
] as const
