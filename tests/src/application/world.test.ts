import assert from 'node:assert/strict'
import sinon from 'sinon'
import { createWorld } from '../../../src/application/world.ts'
import type { ActionId, CaseId, MeetingId } from '../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../support/application-bench.ts'
import type { Bench } from '../../support/application-bench.ts'
import { aSeededAction } from '../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../support/domain-cases.ts'
import { aDirectory, who } from '../../support/domain-people.ts'
import { meetingId } from '../../support/domain-rooms.ts'

describe('the world, folded from the log', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await aBench({ actions: [aSeededAction('a-1')] })
  })
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })
  const open = () => bench.done(who.chair, { type: 'open-meeting', meetingId })

  it('holds everyone of the directory, and each meeting, case and action by its own name', async () => {
    const { world } = bench
    assert.deepEqual((await world.directory()).state, aDirectory())
    assert.equal((await world.meeting(meetingId)).state?.meetingId, meetingId)
    assert.equal((await world.case(caseTwo)).state?.caseId, caseTwo)
    assert.equal((await world.action('a-1' as ActionId)).state?.number, 1)
    assert.equal((await world.circulation(meetingId)).state, null)
  })

  it('says of what is not there that nothing is, at no version', async () => {
    const nowhere = await bench.world.meeting('m-none' as MeetingId)
    assert.deepEqual(nowhere, { stream: 'meeting-m-none', version: 0, state: null })
    assert.equal((await bench.world.case('c-none' as CaseId)).state, null)
  })

  it('finds the cases and the actions of a meeting, and the meeting of a case', async () => {
    const { world } = bench
    assert.deepEqual([...(await world.casesOf(meetingId))].toSorted(), [caseOne, caseTwo])
    assert.deepEqual(await world.actionsOf(meetingId), ['a-1'])
    assert.deepEqual([await world.meetings(), await world.actions()], [[meetingId], ['a-1']])
    assert.deepEqual(await world.meetingsOf(`case-${caseOne}`), [meetingId])
  })

  it('is true to what another process wrote a moment ago', async () => {
    assert.equal((await bench.world.meeting(meetingId)).state?.status, 'planned')
    const other = await bench.again()
    await other.done(who.chair, { type: 'open-meeting', meetingId })
    assert.equal((await bench.world.meeting(meetingId)).state?.status, 'open')
  })

  it('reads again only what came after the version that it knows', async () => {
    const { version } = await bench.world.meeting(meetingId)
    await open()
    const load = sinon.spy(bench.store.events, 'load')
    const moved = await bench.world.meeting(meetingId)
    assert.deepEqual(load.args, [[`meeting-${meetingId}`, version]])
    assert.equal(moved.version, version + 1)
  })

  it('is never taken back by a look that began earlier and ended later', async () => {
    const world = createWorld(bench.store.events)
    const load = bench.store.events.load
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    const slow = sinon.stub(bench.store.events, 'load').callsFake(load)
    slow.onFirstCall().callsFake(async (stream, after) => {
      const events = await load(stream, after)
      await released
      return events
    })
    const early = world.meeting(meetingId)
    await open()
    assert.equal((await world.meeting(meetingId)).state?.status, 'open')
    release()
    assert.equal((await early).state?.status, 'planned')
    const now = await world.meeting(meetingId)
    assert.deepEqual([now.state?.status, slow.lastCall.args[1]], ['open', now.version])
  })

  it('has no case any longer whose key was taken away, nor its actions, and still has everything else', async () => {
    await bench.store.eraseCase(caseOne)
    const restarted = await bench.again()
    const { world } = restarted
    assert.deepEqual([(await world.case(caseOne)).state, (await world.action('a-1' as ActionId)).state], [null, null])
    assert.equal((await world.case(caseTwo)).state?.caseId, caseTwo)
    const { agenda, actions } = await restarted.view(who.chair)
    assert.deepEqual([agenda.map(({ caseId }) => caseId), actions], [[caseTwo], []])
    const death = { type: 'record-death', caseId: caseOne, party: 'victim' } as const
    assert.equal(await restarted.codeOf(who.chair, death), 'no-such-case')
  })

  it('passes on any other fault, so that nothing is taken for gone that is only out of reach', async () => {
    sinon.stub(bench.store.events, 'load').rejects(new Error('the database is away'))
    await assert.rejects(bench.world.case(caseTwo), /the database is away/)
  })

  it('has folded to the same whether it watched or came later', async () => {
    await bench.world.meeting(meetingId)
    await open()
    const fresh = createWorld(bench.store.events)
    assert.deepEqual(await fresh.meeting(meetingId), await bench.world.meeting(meetingId))
  })
})
