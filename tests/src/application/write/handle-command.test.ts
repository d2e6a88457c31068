import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import sinon from 'sinon'
import type { Command } from '../../../../src/contracts/commands.ts'
import { aBench, acceptedIn, closeBenches, codeIn } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededAction } from '../../../support/application-seed.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, opened, read } from '../../../support/domain-rooms.ts'

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

  it('as another order under the same id is refused, and changes nothing', async () => {
    acceptedIn(await bench.order(who.coordinator, draft, { commandId }))
    const other: Command = { ...draft, what: 'Fit a third lock and confirm to the IDVA' }
    assert.equal(codeIn(await bench.order(who.coordinator, other, { commandId })), 'command-id-used')
    assert.equal(codeIn(await bench.order(who.coordinator, pause, { commandId })), 'command-id-used')
    assert.deepEqual([await drafts(), (await bench.caseOf(who.chair)).slot?.pausedAt], [1, null])
  })

  it('is told from another by a hash that nobody can work out without the keys', async () => {
    const another = await aBench({ meeting: inCaseOne })
    for (const each of [bench, another]) acceptedIn(await each.order(who.coordinator, draft, { commandId }))
    const digests = [bench, another].map(async ({ store }) => (await store.events.receipt(commandId))?.digest ?? '')
    const [first, second] = await Promise.all(digests)
    assert.match(first ?? '', /^[0-9a-f]{64}$/)
    assert.notEqual(first, second)
  })

  it('is answered as before where its receipt was kept without what it said', async () => {
    const receipt = { made: { actionId: 'a-9' }, by: who.coordinator, digest: '' }
    sinon.stub(bench.store.events, 'append').resolves({ kind: 'repeat', ...receipt })
    const answer = acceptedIn(await bench.order(who.coordinator, draft, { commandId }))
    assert.deepEqual([answer.made, answer.repeated], [receipt.made, true])
  })

  it('from another person is refused, whatever it says', async () => {
    acceptedIn(await bench.order(who.coordinator, draft, { commandId }))
    assert.equal(codeIn(await bench.order(who.chair, draft, { commandId })), 'command-id-used')
    assert.equal(codeIn(await bench.order(who.police, pause, { commandId })), 'command-id-used')
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

  it('is refused even where another process moves the meeting on between the decision and the writing', async () => {
    const other = await bench.again()
    const { append } = bench.store.events
    const risk = { type: 'record-risk', kind: 'risk', subject: 'victim', text: 'He has her keys' } as const
    for (const command of [pause, { ...risk, meetingId, caseId: caseOne }]) {
      version = (await bench.view(who.chair)).meetingVersion ?? 0
      const stub = sinon.stub(bench.store.events, 'append').callsFake(append)
      stub.onFirstCall().callsFake(async (what) => {
        const stage = command === pause ? 'risks' : 'voice'
        await other.done(who.coordinator, { type: 'enter-stage', meetingId, caseId: caseOne, stage })
        return append(what)
      })
      assert.equal(codeIn(await bench.order(who.chair, command, { expectedVersion: version })), 'stale-version')
      stub.restore()
    }
  })
})
