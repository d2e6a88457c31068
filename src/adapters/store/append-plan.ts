import type { KeyObject } from 'node:crypto'
import type { AnyEvent, Append, Appended, Receipt, StreamName } from '../../application/ports.ts'
import { directoryKey, type KeyBook } from '../sealing/key-book.ts'
import { sealWords } from '../sealing/sealed-words.ts'
import { CaseErased } from './case-erased.ts'
import { chainHash, noHash, type Linked } from './chain.ts'
import type { EventRow, StreamRow } from './tables.ts'

/** Where a batch begins: what is committed of everything that it touches. */
export type Before = {
  position: number
  heads: readonly StreamRow[]
  receipts: ReadonlyMap<string, Receipt>
  keys: KeyBook
  /** Whether this server has committed an append. */
  stands(append: Append): boolean
  /** What was moved and linked lately, where another server has written: the newest position of each. */
  foreign: { since: number; streams: ReadonlyMap<StreamName, number>; linked: ReadonlyMap<string, number> }
}

/** What a batch comes to: an answer to each append, and the rows of those that were accepted. */
export type Plan = {
  answers: readonly Appended[]
  accepted: readonly (Append & { position: number })[]
  events: readonly EventRow[]
  heads: readonly StreamRow[]
  position: number
}

/**
 * Decides a batch in the order of arrival, without touching the database: a repeat is answered from its receipt, an
 * append that was decided on an older version, or on what was not accepted after all, conflicts, and neither spoils the
 * others.
 */
export function planAppends(appends: readonly Append[], before: Before): Plan {
  const receipts = new Map(before.receipts)
  const heads = new Map(before.heads.map((head) => [head.stream, head]))
  const moved = new Map<StreamName, StreamRow>()
  const events: EventRow[] = []
  const accepted: (Append & { position: number })[] = []
  const taken = new Set<Append>()
  const position = () => before.position + events.length
  const answers = appends.map((append): Appended => {
    const receipt = receipts.get(append.commandId)
    if (receipt) return { kind: 'repeat', ...receipt }
    const isLost = append.after && !taken.has(append.after) && !before.stands(append.after)
    if (
      isLost ||
      isOutOfDate(append, before.foreign) ||
      !append.streams.every((one) => (heads.get(one.stream)?.version ?? 0) === one.expectedVersion)
    ) {
      return { kind: 'conflict' }
    }
    readyKeys(append, before.keys)
    for (const { stream, events: added } of append.streams) {
      for (const event of added) {
        const row = linkedRow({ event, stream, head: heads.get(stream), position: position() + 1, keys: before.keys })
        const head = headAfter(row, heads.get(stream))
        events.push(row)
        heads.set(stream, head)
        moved.set(stream, head)
      }
    }
    taken.add(append)
    receipts.set(append.commandId, { made: append.made, by: append.by, digest: append.digest ?? '' })
    accepted.push({ ...append, position: position() })
    return { kind: 'appended', position: position() }
  })
  return { answers, accepted, events, heads: [...moved.values()], position: position() }
}

/** Decided on something that has moved since, where another server has written meanwhile. */
function isOutOfDate({ reads }: Append, { since, streams, linked }: Before['foreign']): boolean {
  if (!reads || reads.asOf >= since) return false
  const moved = (position: number | undefined) => position !== undefined && position > reads.asOf
  return (
    reads.streams.some((stream) => moved(streams.get(stream))) ||
    reads.linked.some((meetingId) => moved(linked.get(meetingId)))
  )
}

/** The cases whose words an append seals or whose people it makes findable, and with them their keys. */
export function keysOf(append: Append): readonly string[] {
  const sealed = append.streams.flatMap(({ events }) => events.filter(hasWords).map(keyIdOf))
  return [...sealed, ...append.identities.map(({ caseId }) => caseId), ...append.closedCases]
}

function readyKeys(append: Append, keys: KeyBook): void {
  for (const caseId of append.closedCases) keys.close(caseId)
  for (const { caseId } of append.identities) keyToSeal(keys, caseId)
}

function linkedRow(what: {
  event: AnyEvent
  stream: StreamName
  head: StreamRow | undefined
  position: number
  keys: KeyBook
}): EventRow {
  const { event, stream, head, position } = what
  const version = (head?.version ?? 0) + 1
  const { personal, ...plain } = 'personal' in event ? event : { ...event, personal: undefined }
  const place = { stream, version, type: event.type, keyId: keyIdOf(event) }
  const sealed = hasWords(event) ? sealWords({ key: keyToSeal(what.keys, place.keyId), place, words: personal }) : null
  const data = JSON.stringify(plain)
  const row: Linked = { stream, version, type: event.type, at: event.at, data, sealed, key_id: sealed && place.keyId }
  return { ...row, position, hash: chainHash(head?.hash ?? noHash, row) }
}

function headAfter(row: EventRow, head: StreamRow | undefined): StreamRow {
  return { stream: row.stream, version: row.version, hash: row.hash, first: head?.first ?? row.position }
}

function hasWords(event: AnyEvent): boolean {
  return 'personal' in event
}

function keyIdOf(event: AnyEvent): string {
  return 'caseId' in event && event.caseId ? event.caseId : directoryKey
}

function keyToSeal(keys: KeyBook, keyId: string): KeyObject {
  const key = keys.toSeal(keyId)
  if (!key) throw new CaseErased(keyId)
  return key
}
