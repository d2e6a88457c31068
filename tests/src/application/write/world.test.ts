import assert from 'node:assert/strict'
import sinon from 'sinon'
import { createWorld } from '../../../../src/application/write/world.ts'
import type { ActionId, CaseId, MeetingId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededAction } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { aDirectory, who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'
import { toStream } from '../../../support/store-appends.ts'

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

  it('reads nothing again that this process wrote itself', async () => {
    const { version } = await bench.world.meeting(meetingId)
    await open()
    const load = sinon.spy(bench.store.events, 'load')
    const moved = await bench.world.meeting(meetingId)
    assert.deepEqual([moved.state?.status, moved.version, load.callCount], ['open', version + 1, 0])
  })

  it('reads again only what another process wrote, after the version that it knows', async () => {
    const { version } = await bench.world.meeting(meetingId)
    await bench.world.case(caseOne)
    const other = await bench.again()
    await other.done(who.chair, { type: 'open-meeting', meetingId })
    const load = sinon.spy(bench.store.events, 'load')
    await bench.world.case(caseOne)
    const moved = await bench.world.meeting(meetingId)
    assert.deepEqual(load.args, [[`meeting-${meetingId}`, version]])
    assert.equal(moved.version, version + 1)
  })

  it('finds the streams that another process has begun, and those that it has begun itself', async () => {
    const people = { chair: who.chair, standIns: [], coordinators: [who.coordinator] }
    const plan = { startsAt: '2026-06-17T08:30:00Z', bookedMinutes: 180, ...people }
    assert.deepEqual(await bench.world.meetings(), [meetingId])
    const mine = await bench.done(who.coordinator, { type: 'plan-meeting', ...plan })
    assert.deepEqual(await bench.world.meetings(), [meetingId, mine['meetingId']])
    const other = await bench.again()
    const theirs = await other.done(who.coordinator, { type: 'plan-meeting', ...plan })
    assert.deepEqual(await bench.world.meetings(), [meetingId, mine['meetingId'], theirs['meetingId']])
  })

  it('is as true to what moved while it was being read', async () => {
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
    const late = world.meeting(meetingId)
    await world.actions()
    release()
    assert.equal((await late).state?.status, 'open')
    assert.deepEqual(await early, await late)
  })

  it('answers questions that belong together after one look at the log', async () => {
    const mark = sinon.spy(bench.store.events, 'mark')
    const world = await bench.world.asOfNow()
    await Promise.all([world.directory(), world.meeting(meetingId), world.case(caseOne), world.actions()])
    assert.equal(mark.callCount, 1)
  })

  it('knows which actions are not settled yet, and reads none again that is', async () => {
    const said = { by: who.chair, caseId: caseOne }
    await bench.store.events.append(
      toStream('action-a-1', 1, { type: 'action-withdrawn', at: '2026-06-10T09:00:00Z', ...said }),
    )
    const { events } = aSeededAction('a-2')
    await bench.store.events.append(toStream('action-a-2', 0, ...events))
    const unsettled = async (of: Bench) => (await of.world.unsettledActions()).map(({ actionId }) => actionId)
    assert.deepEqual([await unsettled(bench), await unsettled(bench)], [['a-2'], ['a-2']])
    const other = await bench.again()
    await unsettled(other)
    await bench.store.events.append(toStream('action-a-3', 0, ...aSeededAction('a-3').events))
    const load = sinon.spy(other.store.events, 'load')
    assert.deepEqual(await unsettled(other), ['a-2', 'a-3'])
    assert.deepEqual(load.args, [['action-a-3', 0]])
  })

  it('remembers an action that a death stopped, since the death may have been recorded in error (R097)', async () => {
    const { events } = aSeededAction('a-2')
    const known = { at: '2026-06-10T09:30:00Z', by: who.coordinator, caseId: caseTwo }
    const stopped = { type: 'action-withdrawn', ...known, stopped: 'victim' } as const
    const restored = { type: 'action-restored', ...known, as: 'agreed' } as const
    await bench.store.events.append(toStream('action-a-2', 0, ...events, stopped))
    const unsettled = async () => (await bench.world.unsettledActions()).map(({ actionId }) => actionId)
    assert.deepEqual(await unsettled(), ['a-1'])
    await bench.store.events.append(toStream('action-a-2', events.length + 1, restored))
    assert.deepEqual(await unsettled(), ['a-1', 'a-2'])
  })

  it('has a case no longer once its key was taken away, here or by another process, while it runs', async () => {
    for (const caseId of [caseOne, caseTwo]) {
      const eraser = caseId === caseOne ? bench : await bench.again()
      assert.equal((await bench.world.case(caseId)).state?.caseId, caseId)
      await eraser.store.eraseCase(caseId)
      assert.equal((await bench.world.case(caseId)).state, null)
    }
    assert.equal((await bench.world.meeting(meetingId)).state?.meetingId, meetingId)
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
