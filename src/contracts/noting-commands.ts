import { z } from 'zod'
import { basis, id, noteKind, passage, promptAnswer } from './words.ts'

const ofCase = { meetingId: id, caseId: id }

/** Orders about what is said of a case while it is heard. */
export const notingCommands = [
  /** What an agency said, fact or opinion; that it holds something back; the chair's own notes (R071, R104, R101). */
  z.strictObject({
    type: z.literal('note-on-case'),
    ...ofCase,
    kind: noteKind,
    agencyId: id.nullable(),
    basis: basis.nullable(),
    text: passage,
  }),
  z.strictObject({ type: z.literal('name-lead'), ...ofCase, agencyId: id }),
  /** Whether somebody is told of a partner's past, and by whom (R083). */
  z.strictObject({
    type: z.literal('decide-disclosure'),
    ...ofCase,
    decision: z.enum(['disclose', 'not-now', 'no']),
    idva: promptAnswer,
    teller: z.string().trim().max(200),
    reason: passage,
  }),
  /** The chair gives an agency its turn, about a minute where the area says so (R065); null takes it back. */
  z.strictObject({ type: z.literal('give-turn'), ...ofCase, agencyId: id.nullable() }),
] as const
