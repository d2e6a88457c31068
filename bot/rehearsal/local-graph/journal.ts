import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const entry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('file'),
    at: z.string(),
    itemId: z.string(),
    path: z.string(),
    contentType: z.string(),
    size: z.number(),
    hash: z.string(),
  }),
  z.object({
    kind: z.literal('draft'),
    at: z.string(),
    id: z.string(),
    mailbox: z.string(),
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    properties: z.record(z.string(), z.string()),
  }),
  /** A letter that left: in the sent items it has an id of its own. */
  z.object({ kind: z.literal('mail'), at: z.string(), id: z.string(), draftId: z.string() }),
  /** An entry in a calendar; a later line with the same id is what became of it. */
  z.object({
    kind: z.literal('event'),
    at: z.string(),
    id: z.string(),
    mailbox: z.string(),
    transactionId: z.string(),
    subject: z.string(),
    text: z.string(),
    start: z.string(),
    end: z.string(),
    attendees: z.array(z.string()),
    joinUrl: z.string(),
    properties: z.record(z.string(), z.string()),
  }),
  /** Somebody may read a file directly; a later line with the same id is what became of that. */
  z.object({
    kind: z.literal('permission'),
    at: z.string(),
    id: z.string(),
    itemId: z.string(),
    to: z.string(),
    taken: z.boolean(),
  }),
  z.object({
    kind: z.literal('activity'),
    at: z.string(),
    to: z.string(),
    chainId: z.number().nullable(),
    subject: z.string(),
    text: z.string(),
    link: z.string(),
  }),
])
/** One thing that the local Graph was given, as it stands in its journal. */
export type Entry = z.infer<typeof entry>

export type Journal = { entries(): readonly Entry[]; add(entry: Entry): void; close(): void }

/**
 * A journal of JSON lines; a line is on the disk before its sender is answered, and a half-written last one is dropped.
 */
export function openJournal(path: string): Journal {
  mkdirSync(dirname(path), { recursive: true })
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole !== text) truncateSync(path, Buffer.byteLength(whole))
  const entries = whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => entry.parse(JSON.parse(line)))
  const file = openSync(path, 'a')
  return {
    entries: () => entries,
    add(added) {
      writeSync(file, `${JSON.stringify(added)}\n`)
      fsyncSync(file)
      entries.push(added)
    },
    close: () => closeSync(file),
  }
}
