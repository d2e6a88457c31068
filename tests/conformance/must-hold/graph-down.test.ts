import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '../../../bot/rehearsal/local-graph/faults.ts'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import { until } from '../../support/http-stream.ts'
import { offersTo } from '../../support/leak-cards.ts'
import { everyCanary, foundIn, lettersTo, wordsIn } from '../../support/leak-search.ts'
import { plansOf, reasonsFor } from '../../support/leak-sending.ts'
import { call, done, endMeeting, openMeeting, plannedMeeting, rehearsed } from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'
import { appendOf } from '../../support/store-appends.ts'

const minute = 60
const core = [
  'adult-social-care-rep',
  'childrens-social-care-rep',
  'health-rep',
  'housing-rep',
  'idva-rep',
  'mental-health-rep',
  'police-rep',
  'probation-rep',
  'substance-misuse-rep',
]

/** A meeting that has ended, with Graph in this state when its plans are sent. */
async function sentInto(faults: readonly Fault[]): Promise<{ on: Rehearsed; planned: Planned }> {
  const on = await rehearsed()
  const planned = await plannedMeeting(on)
  const [caseId = ''] = planned.caseIds
  await openMeeting(on, planned)
  await call(on, planned, caseId)
  await endMeeting(on, planned, caseId)
  for (const fault of faults) on.rehearsal.graph.failNext(fault)
  const { meetingId } = planned
  const reasons = reasonsFor(await plansOf(on, planned))
  await done(on.cast.coordinator, { type: 'check-circulation', meetingId, reasons })
  await done(on.cast.secondCoordinator, { type: 'send-circulation', meetingId, reasons })
  return { on, planned }
}

/** Lets the waits pass that the worker keeps between its tries. */
async function waits({ rehearsal }: Rehearsed, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await rehearsal.settled()
    await rehearsal.clock.move(5 * minute)
  }
  await rehearsal.settled()
}

/** What has left of the plans; the invitation to the meeting had left long before. */
function plansLeft({ rehearsal }: Rehearsed) {
  return rehearsal.graph.sent().filter(({ kind }) => kind !== 'invitation')
}

async function assertOnceEach(on: Rehearsed, planned: Planned): Promise<void> {
  assert.deepEqual(lettersTo(on), core)
  assert.equal((await plansOf(on, planned))[0]?.filed, true)
  const journal = (await readFile(join(on.folder, 'graph', 'journal.jsonl'), 'utf8')).trim().split('\n')
  const kinds = journal.map((line) => (JSON.parse(line) as { kind: string }).kind)
  assert.equal(kinds.filter((kind) => kind === 'draft').length, core.length)
  const files = on.rehearsal.graph.sent().filter(({ kind }) => kind === 'file')
  assert.equal(files.length, 1)
}

describe('Graph that is down when the plans are sent', () => {
  let on: Rehearsed
  let planned: Planned

  before(async () => {
    const down = { match: /./, status: 503, times: 60 }
    ;({ on, planned } = await sentInto([down]))
    await on.rehearsal.settled()
  })
  after(() => on.stop())

  it('holds up no order: the sending is taken, and so is whatever comes after it', async () => {
    const [plan] = await plansOf(on, planned)
    assert.equal(plan?.status, 'sent')
    assert.equal(plan?.filed, false)
    assert.deepEqual(plansLeft(on), [])
    assert.ok(on.rehearsal.graph.requests().length > 0)
    await done(on.cast.coordinator, { type: 'confirm-core-list', agencyIds: ['police', 'idva'] })
  })

  it('is still asked for the document by those to whom it was sent: our own page needs no Graph', async () => {
    const path = `/api/circulations/${planned.meetingId}/cases/${planned.caseIds[0]}/document`
    assert.equal((await on.cast.representatives.get('police')?.get(path))?.status, 200)
  })

  it('gets everything exactly once when it is back', async () => {
    await waits(on, 12)
    await assertOnceEach(on, planned)
  })

  it('was waited for without a word about anyone in the log', () => {
    assert.ok(on.logged.some((line) => line.includes('outbox-retried')))
    assert.deepEqual(foundIn(on.logged.join('\n'), [...wordsIn(everyCanary), '@', 'Testhurst']), [])
  })
})

describe('Graph that is down for two hours', () => {
  let on: Rehearsed
  let planned: Planned

  before(async () => {
    const first = await sentInto([{ match: /./, status: 503, times: 100_000 }])
    await waits(first.on, 24)
    await first.on.rehearsal.stop()
    on = await rehearsed({ folder: first.on.folder })
    planned = first.planned
  })
  after(() => on.stop())

  it('gets everything once when it is back, long before the 48 hours are over', async () => {
    await waits(on, 12)
    await assertOnceEach(on, planned)
  })
})

describe('Graph whose answers get lost on the way', () => {
  let on: Rehearsed
  let planned: Planned

  before(async () => {
    const lost = { after: 'after-effect', times: 4 } as const
    ;({ on, planned } = await sentInto([
      { ...lost, match: /^POST .*\/messages$/ },
      { ...lost, match: /^POST .*\/send$/ },
      { ...lost, match: /^PUT .*content$/, times: 2 },
      { match: /^PUT .*content$/, halfUpload: true },
      { match: /^GET .*\/messages$/, status: 429, retryAfter: 1, times: 3 },
    ]))
  })
  after(() => on.stop())

  it('has each letter once and each plan once, though it had done what it never said', async () => {
    await waits(on, 12)
    await assertOnceEach(on, planned)
  })
})

describe('Graph that falls silent', () => {
  let on: Rehearsed
  let planned: Planned
  const silence = Promise.withResolvers<void>()

  before(async () => {
    ;({ on, planned } = await sentInto([{ match: /./, until: silence.promise, times: 100 }]))
  })
  after(() => {
    silence.resolve()
    return on.stop()
  })

  it('R172 holds up nothing that somebody must hear at once: that leaves while Graph is silent', async () => {
    const { bridge, graph, store } = on.rehearsal
    await until('Graph is asked for the plans', () =>
      graph.requests().some((line) => /circulation-|messages/.test(line)),
    )
    const payload = { personId: 'police-rep', actionId: 'any', today: 'true' }
    await store.events.append(appendOf({ outbox: [{ key: 'urgent', kind: 'offer-action', payload }] }))
    await until('the offer is there', () => offersTo(bridge, 'police-rep').length === 1)
    assert.deepEqual(plansLeft(on), [])
  })

  it('keeps nobody waiting but the worker, and gets everything once when it speaks again', async () => {
    const { coordinator } = on.cast
    await done(coordinator, { type: 'confirm-core-list', agencyIds: ['police', 'idva'] })
    assert.equal((await coordinator.view(planned.meetingId)).status, 'ended')
    assert.deepEqual(plansLeft(on), [])
    silence.resolve()
    await waits(on, 4)
    await assertOnceEach(on, planned)
  })
})

describe('Graph that will not take what it is sent', () => {
  let on: Rehearsed
  let planned: Planned

  before(async () => {
    ;({ on, planned } = await sentInto([{ match: /^POST .*\/messages$/, status: 403 }]))
    await waits(on, 2)
  })
  after(() => on.stop())

  it('leaves one letter to a person, named on the desk with its code, and sends all the others', async () => {
    const { circulation } = await on.cast.coordinator.view(planned.meetingId)
    assert.equal(circulation?.undelivered.length, 1)
    const [stuck] = circulation?.undelivered ?? []
    assert.match(stuck?.why ?? '', /^[a-z]+-\d{3}$|^[a-z-]+$/)
    assert.deepEqual(
      lettersTo(on),
      core.filter((personId) => personId !== stuck?.personId),
    )
  })
})
