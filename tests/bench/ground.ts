import { randomUUID } from 'node:crypto'
import { composeCaseroom } from '../../bot/compose.ts'
import { rehearsalCaseList } from '../../bot/rehearsal/cases/case-list.ts'
import { openRehearsalClock } from '../../bot/rehearsal/clock.ts'
import { seedDirectory } from '../../bot/rehearsal/seed.ts'
import { loadAreaProfiles } from '../../src/adapters/area-profiles.ts'
import { writePlans } from '../../src/adapters/documents/write-plans.ts'
import { openStore, type Store } from '../../src/adapters/store/open-store.ts'
import type { Caseroom } from '../../src/application/caseroom.ts'
import { envelopeSchema, type Command } from '../../src/contracts/commands.ts'
import type { MeetingId, PersonId } from '../../src/domain/ids.ts'
import type { StoreEngine, TestDatabase } from '../support/store-engines.ts'
import { randomRing } from '../support/store-ring.ts'

/** The product over one engine, with the rehearsal's directory in it and nothing outside. */
export type Ground = {
  store: Store
  caseroom: Caseroom
  /** Another one over the same store that has read nothing yet. */
  fresh(): Caseroom
  database: TestDatabase
  close(): Promise<void>
}
/** A meeting whose first case is open. */
export type OpenMeeting = { meetingId: MeetingId; caseId: string }

const startsAt = '2027-02-10T09:30:00Z'

/** Opens the product over an empty database of this engine. */
export async function openGround(engine: StoreEngine): Promise<Ground> {
  const database = await engine.database()
  const keyRing = randomRing()
  const store = await openStore({ url: database.url, keyRing, now: () => new Date().toISOString() })
  const clock = await openRehearsalClock(store.settings)
  await clock.set(startsAt)
  await seedDirectory(store, { at: clock.now() })
  const writer = writePlans({ threads: 1, waiting: 1 })
  const ground = { store, keyRing, clock, profiles: loadAreaProfiles(), area: 'thurrock', writer, rehearsal: true }
  const { caseroom } = composeCaseroom(ground)
  const close = async () => {
    await writer.close()
    await store.close()
    await database.discard()
  }
  return { store, caseroom, fresh: () => composeCaseroom(ground).caseroom, database, close }
}

/** Gives an order as it arrives from a tab: parsed, decided, written. Answers the ids that it made. */
export async function order(caseroom: Caseroom, who: string, command: Command): Promise<Record<string, string>> {
  const envelope = envelopeSchema.parse({ commandId: randomUUID(), command })
  const answer = await caseroom.handle(who as PersonId, envelope)
  if ('refusal' in answer) throw new Error(`${command.type} was refused as ${answer.refusal.code}`)
  return answer.made
}

/** Plans a meeting of one case, opens it as its chair and coordinator, and calls the case. */
export async function openMeetingOn({ caseroom }: Ground): Promise<OpenMeeting> {
  const people = { chair: 'chair', standIns: [], coordinators: ['coordinator'] }
  const planned = await order(caseroom, 'coordinator', {
    type: 'plan-meeting',
    startsAt,
    bookedMinutes: 240,
    ...people,
  })
  const meetingId = planned['meetingId'] as MeetingId
  const csv = rehearsalCaseList('2027-02-10').replaceAll('TH-R', `${meetingId}-`)
  const kept: Command = { type: 'accept-case-list', meetingId, csv, rows: [2], agencies: {} }
  const [caseId = ''] = Object.values(await order(caseroom, 'coordinator', kept))
  await order(caseroom, 'coordinator', { type: 'set-agenda', meetingId, items: [{ caseId }] })
  for (const personId of ['chair', 'coordinator'])
    await order(caseroom, 'coordinator', { type: 'note-presence', meetingId, personId, present: true })
  await order(caseroom, 'chair', { type: 'open-meeting', meetingId })
  await order(caseroom, 'chair', { type: 'read-statement', meetingId })
  const view = await caseroom.meetingView('chair' as PersonId, meetingId)
  if ('refusal' in view) throw new Error(view.refusal.code)
  for (const who of ['chair', 'coordinator']) {
    await order(caseroom, who, { type: 'agree-to-statement', meetingId, version: view.statement.version })
    await order(caseroom, who, { type: 'answer-connections', meetingId, shown: [caseId], possibly: [] })
  }
  await order(caseroom, 'chair', { type: 'call-case', meetingId, caseId })
  return { meetingId, caseId }
}
