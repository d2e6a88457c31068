import { z } from 'zod'
import { id } from '../../src/contracts/words.ts'

/** What a card is about; each kind is drawn anew, per person, from what is true at the moment. */
export const cardKinds = [
  'statement',
  'action',
  'today',
  'mine',
  'record',
  'attendance',
  'agenda',
  'notice',
  'prepare',
  'checklist',
] as const
export type CardKind = (typeof cardKinds)[number]

/**
 * Every verb that a card can send. `show` only answers; each of the others gives an order as the person who pressed.
 */
export const verbs = [
  'show',
  'agree-to-statement',
  'accept-action',
  'ask-action-change',
  'refuse-action',
  'record-action',
  'agree-action',
  'correct-attendance',
  'update-action',
  'finish-action',
  'rule-on-action',
  'grant-change',
  'escalate-action',
  'hold-escalation',
  'reassess-risk',
  'answer-connections',
  'send-update',
  'not-known-to-us',
] as const
export type Verb = (typeof verbs)[number]

/** The notices that a person can be told of; the same as the port's, which fails to compile where they differ. */
export const notices = [
  'action-today-unaccepted',
  'circulation-amber',
  'circulation-red',
  'connection-to-decide',
  'connection-declared',
  'time-run-out',
  'action-back-to-chair',
  'delivery-came-back',
  'plans-checked',
  'plan-sent',
  'death-recorded',
  'move-recorded',
  'change-corrected',
  'action-stopped',
  'action-asked-after',
  'action-not-possible',
  'action-taken-to-you',
  'case-updated',
  'action-due-soon',
  'action-due-today',
  'action-overdue',
  'prepare',
  'statement-waits',
  'you-are-next',
  'meeting-checklist',
] as const

const aboutSchema = z.strictObject({
  meetingId: id.optional(),
  actionId: id.optional(),
  caseId: id.optional(),
  notice: z.enum(notices).optional(),
  /** The version of the statement that was shown. */
  version: z.string().max(40).optional(),
  /** Who stood as present, and as having heard the case, when an attendance card was drawn. */
  present: z.array(id).max(60).optional(),
  attended: z.array(id).max(60).optional(),
  /** The cases whose stubs were shown, all of which are answered by one press (R012). */
  shown: z.array(id).max(60).optional(),
  outcome: z.enum(['done', 'not-possible', 'not-done']).optional(),
  ruling: z.enum(['stands', 'withdrawn']).optional(),
})
export type About = z.infer<typeof aboutSchema>

/** What a button carries: opaque ids, a nonce that is used once, and the person or conversation it was made for. */
export const cardDataSchema = z.strictObject({
  card: z.enum(cardKinds),
  verb: z.enum(verbs),
  about: aboutSchema,
  /** Becomes the command's id, so that a second use of the same card can do nothing. */
  nonce: z.uuid(),
  for: z.string().max(300),
})
export type CardData = z.infer<typeof cardDataSchema>
export type SealedData = CardData & { seal: string }

/** The name of our part in an action's data; what the person typed is merged beside it by the client. */
export const PART = 'caseroom'

/** For whom a button works: one person anywhere, or whoever presses it in one conversation. */
export function forPerson(personId: string): string {
  return `person:${personId}`
}

/** A post in a channel is a thread of its own (`…;messageid=…`) and belongs to the channel all the same. */
export function forConversation(conversationId: string): string {
  return `conversation:${conversationId.split(';')[0]}`
}
