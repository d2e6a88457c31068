import type { Command, CommandOf, Envelope } from '../src/contracts/commands.ts'
import type { Problem } from '../src/contracts/problem.ts'

/** One order that the server has not taken: on its way, or refused with its sentence. */
export type Held = {
  envelope: Envelope
  /** The same press asked that the action be agreed, too. */
  agree: boolean
  /** The words that were typed, and on which case; empty and null for an order without any. */
  what: string
  caseId: string | null
  problem: Problem | null
}

type Parts<Ordered> = { id: string; command: Ordered }

/** An order that was given by a press; what becomes of it is told beside the button. */
export function heldOrder({
  id,
  command,
  expectedVersion,
}: Parts<Command> & { expectedVersion: number | undefined }): Held {
  const version = expectedVersion === undefined ? {} : { expectedVersion }
  return { envelope: { commandId: id, ...version, command }, agree: false, what: '', caseId: null, problem: null }
}

/** An action as it was typed. */
export function heldAction({ id, command, agree }: Parts<CommandOf<'draft-action'>> & { agree: boolean }): Held {
  const { what, caseId } = command
  return { envelope: { commandId: id, command }, agree, what, caseId, problem: null }
}

/** What follows once a typed action is kept, where that was asked for: that it is agreed. */
export function heldAgreement({
  id,
  held,
  made,
}: {
  id: string
  held: Held
  made: Readonly<Record<string, string>>
}): Held | null {
  const { actionId } = made
  if (!held.agree || !actionId) return null
  const envelope: Envelope = { commandId: id, command: { type: 'agree-action', actionId } }
  return { ...held, envelope, agree: false }
}
