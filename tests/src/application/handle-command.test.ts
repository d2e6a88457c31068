import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import sinon from 'sinon'
import type { Command } from '../../../src/contracts/commands.ts'
import { aBench, acceptedIn, closeBenches, codeIn } from '../../support/application-bench.ts'
import type { Bench } from '../../support/application-bench.ts'
import { aSeededAction } from '../../support/application-seed.ts'
import { caseOne } from '../../support/domain-cases.ts'
import { agencies, who } from '../../support/domain-people.ts'
import { agreed, called, entered, meetingId, on, opened, read } from '../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.idva]
const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
const commandId = randomUUID()
const draft: Command = {
  type: 'draft-action',
  meetingId,
  caseId: caseOne,
  what: 'Fit a second lock and confirm to the IDVA',
  agencyId: agencies.housing,
  personId: null,
  due: '2026-06-12T16:00:00Z',
  today: false,
  riskId: null,
}
const pause: Command = { type: 'pause-slot', meetingId, caseId: caseOne }

describe('one order through the write path', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await aBench({ meeting: inCaseOne })
  })
  afterEach(closeBenches)

  it('is in the log when it is answered, for whoever looks from another process', async () => {
    const { actionId } = await bench.done(who.coordinator, draft)
    const other = await bench.again()
    const seen = (await other.view(who.coordinator)).actions
    assert.deepEqual(
      seen.map((action) => action.actionId),
      [actionId],
    )
  })

  it('leaves the log, the outbox and the timers as they were where it is refused', async () => {
    const before = await bench.store.events.position()
    assert.equal(await bench.codeOf(who.police, pause), 'role-not-allowed')
    assert.deepEqual(
      [await bench.store.events.position(), await bench.outbox(), await bench.timers()],
      [before, [], []],
    )
  })

  it('says with which meeting there is nothing to do', async () => {
    assert.equal(await bench.codeOf(who.chair, { type: 'open-meeting', meetingId: 'nowhere' }), 'no-such-meeting')
  })

  it('writes all that it makes true, in every stream, or nothing at all', async () => {
    await bench.done(who.chair, { type: 'finish-case', meetingId, caseId: caseOne })
    const broken = sinon.stub(bench.store.events, 'append').rejects(new Error('the disk is full'))
    await assert.rejects(bench.order(who.chair, { type: 'end-meeting', meetingId }), /the disk is full/)
    broken.restore()
    assert.deepEqual([(await bench.view(who.chair)).status, (await bench.view(who.chair)).circulation], ['open', null])
    await bench.done(who.chair, { type: 'end-meeting', meetingId })
    const view = await bench.view(who.chair)
    assert.deepEqual([view.status, view.circulation?.plans.length], ['ended', 1])
  })
})

describe('an order that comes twice', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await aBench({ meeting: inCaseOne })
  })
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })
  const drafts = async () => (await bench.view(who.coordinator)).actions.length

  it('from the same person is answered with what the first one made, and makes nothing more', async () => {
    const first = acceptedIn(await bench.order(who.coordinator, draft, { commandId }))
    const second = acceptedIn(await bench.order(who.coordinator, draft, { commandId }))
    assert.equal(first.repeated, undefined)
    assert.deepEqual(second, { accepted: true, made: first.made, repeated: true })
    assert.equal(await drafts(), 1)
  })

  it('is answered so after a restart too, and where it would be refused if it were new', async () => {
    acceptedIn(await bench.order(who.chair, pause, { commandId }))
    const restarted = await bench.again()
    const answer = acceptedIn(await restarted.order(who.chair, pause, { commandId }))
    assert.equal(answer.repeated, true)
    assert.equal(await restarted.codeOf(who.chair, pause), 'slot-already-paused')
  })

  it('while the first is still under way is answered like it, and never refused', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => bench.order(who.chair, pause, { commandId })))
    assert.deepEqual(answers.map(codeIn), ['accepted', 'accepted', 'accepted'])
    const both = await Promise.all([1, 2].map(() => bench.order(who.coordinator, draft, { commandId: randomUUID() })))
    assert.equal(new Set(both.map((answer) => acceptedIn(answer).made['actionId'])).size, 2)
  })

  it('under way in another process is answered like it, and never refused', async () => {
    const other = await bench.again()
    const append = bench.store.events.append
    sinon.stub(bench.store.events, 'append').callsFake(async (what) => {
      await other.order(who.chair, pause, { commandId })
      return append(what)
    })
    assert.equal(acceptedIn(await bench.order(who.chair, pause, { commandId })).repeated, true)
  })

  it('from another person is refused, whatever it says', async () => {
    acceptedIn(await bench.order(who.coordinator, draft, { commandId }))
    assert.equal(codeIn(await bench.order(who.chair, draft, { commandId })), 'card-tampered')
    assert.equal(codeIn(await bench.order(who.police, pause, { commandId })), 'card-tampered')
    assert.equal(await drafts(), 1)
  })

  it('may be given again under its id after a refusal, since nothing came of the first', async () => {
    const resume: Command = { type: 'resume-slot', meetingId, caseId: caseOne }
    assert.equal(codeIn(await bench.order(who.chair, resume, { commandId })), 'slot-not-paused')
    await bench.done(who.chair, pause)
    assert.equal(acceptedIn(await bench.order(who.chair, resume, { commandId })).repeated, undefined)
  })
})

describe('an order from somebody who looked at an older version of the meeting', () => {
  let bench: Bench
  let version: number
  beforeEach(async () => {
    bench = await aBench({ meeting: inCaseOne, actions: [aSeededAction('a-1')] })
    version = (await bench.view(who.chair)).meetingVersion ?? 0
  })
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })

  it('is carried out while nothing has changed', async () => {
    assert.equal(codeIn(await bench.order(who.chair, pause, { expectedVersion: version })), 'accepted')
  })

  it('is refused once the meeting has moved on, and changes nothing', async () => {
    await bench.done(who.coordinator, { type: 'enter-stage', meetingId, caseId: caseOne, stage: 'risks' })
    const before = await bench.store.events.position()
    assert.equal(codeIn(await bench.order(who.chair, pause, { expectedVersion: version })), 'stale-version')
    assert.equal(await bench.store.events.position(), before)
    assert.equal((await bench.caseOf(who.chair)).slot?.pausedAt, null)
  })

  it('is refused for an action of that meeting too', async () => {
    const withdraw: Command = { type: 'withdraw-action', actionId: 'a-1' }
    await bench.done(who.chair, pause)
    assert.equal(codeIn(await bench.order(who.chair, withdraw, { expectedVersion: version })), 'stale-version')
    assert.equal(codeIn(await bench.order(who.chair, withdraw, { expectedVersion: version + 1 })), 'accepted')
  })

  it('is refused even where another process moves the meeting on between the look and the decision', async () => {
    const other = await bench.again()
    const load = bench.store.events.load
    let looked = 0
    sinon.stub(bench.store.events, 'load').callsFake(async (stream, after) => {
      const events = await load(stream, after)
      if (stream === `meeting-${meetingId}` && (looked += 1) === 2)
        await other.done(who.coordinator, { type: 'enter-stage', meetingId, caseId: caseOne, stage: 'risks' })
      return events
    })
    bench.clock.set(on('09:05'))
    assert.equal(codeIn(await bench.order(who.chair, pause, { expectedVersion: version })), 'stale-version')
  })
})

describe('what Teams itself reports', () => {
  afterEach(closeBenches)
  const arriving = { type: 'note-presence', meetingId, personId: who.housing, present: true } as const

  it('is who its roster showed in the room, as a hint', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    acceptedIn(await bench.caseroom.handle('teams', { commandId, command: arriving }))
    const seen = (await bench.view(who.chair)).room?.present.find(({ personId }) => personId === who.housing)
    assert.deepEqual([seen?.source, seen?.agreed], ['teams', false])
  })

  it('is nothing else: no order is carried out in its name', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    const before = await bench.store.events.position()
    for (const command of [pause, draft, { type: 'end-meeting', meetingId } as const])
      assert.equal(codeIn(await bench.caseroom.handle('teams', { commandId, command })), 'role-not-allowed')
    assert.equal(await bench.store.events.position(), before)
  })
})
