import { z } from 'zod'

const whole = z.coerce.number().int()
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
/** Ids and codes by name, kept as JSON text. */
const namedIds = z.record(z.string(), z.string())

/** Text that a column keeps as JSON, read as ids and codes by name. */
export function readNamedIds(text: string): Record<string, string> {
  return namedIds.parse(JSON.parse(text))
}

/**
 * One row: the position of the newest event, and how many times a case's key was taken away. Whoever writes takes this
 * row first, and so takes turns.
 */
export const logRow = z.object({ id: whole, position: whole, erasures: whole })

/** The head of each stream; what the log was cut off at shows here. */
export const streamRow = z.object({ stream: z.string(), version: whole, hash: z.string(), first: whole })

/** An event: `data` is plain, `sealed` is what names or describes anyone. */
export const eventRow = z.object({
  position: whole,
  stream: z.string(),
  version: whole,
  type: z.string(),
  at: z.string(),
  data: z.string(),
  sealed: bytes.nullable(),
  key_id: z.string().nullable(),
  hash: z.string(),
})

/**
 * The receipt of a command: who gave it, what it made, and a keyed hash of what it said (empty where none was kept).
 */
export const commandRow = z.object({
  command_id: z.string(),
  by: z.string(),
  made: z.string(),
  at: z.string(),
  digest: z.string(),
})

/** A data key under its area key; without `wrapped` it is erased, and the row says when. */
export const caseKeyRow = z.object({
  key_id: z.string(),
  area: z.enum(['open', 'closed', 'directory']),
  wrapped: bytes.nullable(),
  erased_at: z.string().nullable(),
})

/**
 * A message that waits to leave, has left, or stands before a person. A done one keeps its key, so that a repeat is
 * known.
 */
export const outboxRow = z.object({
  key: z.string(),
  kind: z.enum([
    'book-online',
    'put-in-chat',
    'post-agenda',
    'post-statement',
    'offer-action',
    'tell-person',
    'file-plan',
    'share-copy',
    'mail-recipient',
    'announce-plan',
  ]),
  payload: z.string(),
  status: z.enum(['waiting', 'done', 'dead']),
  /** The lower leaves first. */
  urgency: whole,
  attempts: whole,
  position: whole,
  due_ms: whole,
  claimed_until_ms: whole,
  why: z.string(),
})

/** A moment at which the server looks again: as it was set, and in milliseconds for putting in order. */
export const timerRow = z.object({
  key: z.string(),
  kind: z.enum(['circulation-clock', 'urgent-action', 'action-updates', 'action-reminder', 'morning-look']),
  payload: z.string(),
  due_at: z.string(),
  due_ms: whole,
  claimed_until_ms: whole,
})

/** A keyed hash of a person of a case. */
export const identityRow = z.object({
  case_id: z.string(),
  hash: z.string(),
  role: z.enum(['victim', 'perpetrator', 'pair', 'reference']),
})

/** Which streams belong to a meeting. */
export const linkRow = z.object({ meeting_id: z.string(), stream: z.string(), position: whole })

/** Who read what of a case (H32). */
export const readRow = z.object({ at: z.string(), person_id: z.string(), case_id: z.string(), what: z.string() })

/** A value under a key, for the bot's conversations and for settings. */
export const keptRow = z.object({ key: z.string(), value: z.string() })

/** An area's profile as JSON, as it was when it came into force. */
export const areaProfileRow = z.object({ area: z.string(), version: z.string(), profile: z.string() })

/** An event as its row holds it. */
export type EventRow = z.infer<typeof eventRow>
/** A kept profile as its row holds it. */
export type AreaProfileRow = z.infer<typeof areaProfileRow>
/** A stream's head as its row holds it. */
export type StreamRow = z.infer<typeof streamRow>

/** Every table: text, integers and bytes only, so that both engines keep the same. */
export type Tables = {
  log: z.infer<typeof logRow>
  streams: StreamRow
  events: EventRow
  commands: z.infer<typeof commandRow>
  case_keys: z.infer<typeof caseKeyRow>
  outbox: z.infer<typeof outboxRow>
  timers: z.infer<typeof timerRow>
  identities: z.infer<typeof identityRow>
  links: z.infer<typeof linkRow>
  reads: z.infer<typeof readRow>
  conversations: z.infer<typeof keptRow>
  settings: z.infer<typeof keptRow>
  area_profiles: AreaProfileRow
}
