import type { Calendar } from '../src/application/due/book-online.ts'
import type { ItemAccess } from '../src/application/due/share-copy.ts'
import { randomInt, randomUUID } from 'node:crypto'
import { readCsv } from '../src/adapters/case-list/read-csv.ts'
import { readStatuses } from '../src/adapters/documents/read-statuses.ts'
import { sheetWriter } from '../src/adapters/documents/write-sheet.ts'
import { identityHash } from '../src/adapters/sealing/identity-hash.ts'
import type { KeyRing } from '../src/adapters/sealing/key-ring.ts'
import type { Store } from '../src/adapters/store/open-store.ts'
import type { Caseroom } from '../src/application/caseroom.ts'
import { createCaseroom } from '../src/application/create-caseroom.ts'
import { createWorker } from '../src/application/due/due-work.ts'
import type { Worker, WorkerDeps } from '../src/application/due/due-work.ts'
import type {
  ActivityFeed,
  Clock,
  Mailbox,
  Messenger,
  PlanLibrary,
  PdfMaker,
  PlanWriter,
  Profiles,
} from '../src/application/ports.ts'
import type { CallChat } from '../src/application/due/put-in-chat.ts'
import { createWorld } from '../src/application/write/world.ts'
import type { World } from '../src/application/write/world.ts'

/** What the product stands on: one store, one clock, one area. */
export type Ground = {
  store: Store
  keyRing: KeyRing
  clock: Clock
  profiles: Profiles
  area: string
  writer: PlanWriter
  pdf?: PdfMaker
  rehearsal: boolean
  addressTries?: number | undefined
}

/** Builds the product over its ground. */
export function composeCaseroom(ground: Ground): { caseroom: Caseroom; world: World } {
  const { store, clock, profiles, area, writer, rehearsal } = ground
  const world = createWorld(store.events)
  const caseroom = createCaseroom({
    store: store.events,
    work: store.work,
    reads: store.reads,
    world,
    clock,
    ids: { next: randomUUID, ticket: (highest) => randomInt(1, highest + 1) },
    hash: identityHash(ground.keyRing),
    digest: (text) => ground.keyRing.mac(`command ${text}`),
    profiles,
    area,
    readCaseList: readCsv,
    readStatuses,
    writer,
    ...(ground.pdf && { pdf: ground.pdf }),
    sheets: sheetWriter,
    rehearsal,
    addressTries: ground.addressTries,
  })
  return { caseroom, world }
}

/** Everything that leaves the server. */
export type Outside = {
  messenger: Messenger
  library: PlanLibrary
  /** Absent where nobody is given a record copy in the library itself. */
  access?: ItemAccess
  mailbox: Mailbox
  feed: ActivityFeed
  calendar: Calendar | null
  /** Absent where nothing is put into chats from here. */
  callChat?: CallChat
  publicUrl: string
  report: WorkerDeps['report']
}

/** Builds the worker that does what is due. */
export function composeWorker(ground: Ground, world: World, outside: Outside): Worker {
  const { store, clock, profiles, writer } = ground
  return createWorker({
    ...outside,
    callChat: outside.callChat ?? null,
    access: outside.access ?? null,
    store: store.events,
    work: store.work,
    world,
    clock,
    profiles,
    writer,
    letter: (meetingId) => letterFor(outside.publicUrl, meetingId),
  })
}

/** The one letter that leaves: constant words around a link, in both languages of the areas (H03, H14). */
function letterFor(publicUrl: string, meetingId: string): { subject: string; text: string } {
  const link = `${publicUrl}/plan/${meetingId}`
  return {
    subject: 'An item needs you / Mae eitem angen eich sylw',
    text: `There is something for you to open. It opens for your account only, and opening it is recorded.\n\nMae rhywbeth i chi ei agor. Dim ond eich cyfrif chi all ei agor, a chofnodir ei agor.\n\n${link}\n`,
  }
}
