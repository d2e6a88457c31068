import { z } from 'zod'
import { actionCommands } from './action-commands.ts'
import { caseCommands } from './case-commands.ts'
import { circulationCommands } from './circulation-commands.ts'
import { directoryCommands } from './directory-commands.ts'
import { intakeCommands } from './intake-commands.ts'
import { followUpCommands } from './follow-up-commands.ts'
import { meetingCommands } from './meeting-commands.ts'
import { notingCommands } from './noting-commands.ts'
import { typingCommands } from './typing-commands.ts'
import { id } from './words.ts'

/**
 * Every order that a tab, a card or the rehearsal can give. Who gives it comes from the verified token, never from
 * here.
 */
export const commandSchema = z.discriminatedUnion('type', [
  ...meetingCommands,
  ...caseCommands,
  ...intakeCommands,
  ...notingCommands,
  ...actionCommands,
  ...circulationCommands,
  ...directoryCommands,
  ...followUpCommands,
  ...typingCommands,
])
export type Command = z.infer<typeof commandSchema>
export type CommandType = Command['type']
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>

/**
 * What arrives at `POST /api/commands`: an id that makes a repeat harmless, the order, and optionally the version of
 * the meeting that the sender was looking at (refused as `stale-version` where it has moved on).
 */
export const envelopeSchema = z.strictObject({
  commandId: z.uuid(),
  expectedVersion: z.int().min(0).optional(),
  command: commandSchema,
})
export type Envelope = z.infer<typeof envelopeSchema>

/** The answer to an accepted command: the ids that it made, by name; `repeated` where an earlier sending made them. */
export const acceptedSchema = z.strictObject({
  accepted: z.literal(true),
  made: z.record(z.string(), id),
  repeated: z.literal(true).optional(),
})
export type Accepted = z.infer<typeof acceptedSchema>
