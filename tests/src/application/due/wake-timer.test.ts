import assert from 'node:assert/strict'
import sinon from 'sinon'
import type { TimerSetting } from '../../../../src/application/ports.ts'
import { wakeTimer } from '../../../../src/application/due/wake-timer.ts'
import type { ActionId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { endedBench } from '../../../support/application-circulation.ts'
import { aSeededAction } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { agencies, thurrock, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.children]
const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
const actionId = 'a-1'

/** An action marked today, agreed by the chair at ten o’clock by London time, with its two clocks running. */
async function urgentBench(): Promise<Bench> {
  const terms = { agencyId: agencies.children, today: true, due: on('22:59') }
  const bench = await aBench({ meeting: inCaseOne, actions: [aSeededAction(actionId, { terms })] })
  bench.clock.set(on('09:00'))
  await bench.done(who.chair, { type: 'agree-action', actionId })
  return bench
}

async function toldAt(bench: Bench, at: string) {
  bench.clock.set(at)
  while ((await bench.worker.work()) > 0);
  return bench.outside.sent.filter((line) => line.includes('action-today-unaccepted'))
}
const told = (who: string) => `tell ${who} action-today-unaccepted ${meetingId}`

describe('the clock of an action marked today (R172)', () => {
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })

  it('tells the coordinator to ring after 30 minutes, the chair after an hour, and nobody twice', async () => {
    const bench = await urgentBench()
    assert.deepEqual(await toldAt(bench, '2026-06-10T09:29:59Z'), [])
    assert.deepEqual(await toldAt(bench, on('09:30')), [told(who.coordinator)])
    assert.deepEqual(await toldAt(bench, '2026-06-10T09:59:59Z'), [told(who.coordinator)])
    assert.deepEqual(await toldAt(bench, on('10:00')), [told(who.coordinator), told(who.chair)])
    assert.equal((await toldAt(bench, on('23:00'))).length, 2)
  })

  it('tells both, once each, where the server was away for all that time', async () => {
    const bench = await urgentBench()
    assert.deepEqual((await toldAt(bench, on('14:00'))).toSorted(), [told(who.chair), told(who.coordinator)])
  })

  it('tells nobody where the owner has accepted, refused or asked for a change meanwhile', async () => {
    const refusal = { type: 'refuse-action', actionId, reason: 'Nobody is free' } as const
    for (const command of [{ type: 'accept-action', actionId } as const, refusal]) {
      const bench = await urgentBench()
      await bench.done(who.children, command)
      assert.deepEqual(await toldAt(bench, on('14:00')), [])
    }
  })

  it('waits by the profile under which the meeting was planned, not by a newer one', async () => {
    const hasty = {
      ...thurrock,
      version: '2',
      urgent: { ...thurrock.urgent, value: { coordinatorAfterMinutes: 5, chairAfterMinutes: 10 } },
    }
    const profiles = {
      byArea: () => hasty,
      versioned: (_area: string, version: string) => (version === thurrock.version ? thurrock : hasty),
      holidays: () => new Set<string>(),
    }
    const terms = { agencyId: agencies.children, today: true, due: on('22:59') }
    const seed = { meeting: inCaseOne, actions: [aSeededAction(actionId, { terms })] }
    const bench = await aBench(seed, { profiles })
    bench.clock.set(on('09:00'))
    await bench.done(who.chair, { type: 'agree-action', actionId })
    assert.deepEqual(
      (await bench.timers()).filter(({ kind }) => kind === 'urgent-action').map(({ dueAt }) => dueAt),
      [on('09:30'), on('10:00')],
    )
  })

  it('is woken once where two processes wake it', async () => {
    const bench = await urgentBench()
    const other = await bench.again()
    bench.clock.set(on('09:30'))
    const [timer] = await bench.store.work.claimTimers(bench.clock.now(), 1)
    assert.ok(timer)
    for (const each of [bench, other]) await wakeTimer(depsOf(each), timer)
    assert.deepEqual((await bench.outbox()).filter(({ kind }) => kind === 'tell-person').length, 1)
  })

  it('looks again where somebody wrote between the look and the writing', async () => {
    const bench = await urgentBench()
    const append = bench.store.events.append
    const stub = sinon.stub(bench.store.events, 'append').callsFake(append)
    const other = await bench.again()
    stub.onFirstCall().callsFake(async (what) => {
      await other.done(who.children, { type: 'update-action', actionId, text: 'On the way' })
      return append(what)
    })
    assert.deepEqual(await toldAt(bench, on('09:30')), [told(who.coordinator)])
    const { state } = await bench.world.action(actionId as ActionId)
    assert.deepEqual([state?.updates.length, state?.raised.size], [1, 1])
  })

  it('is nothing for an action, a meeting or a circulation that is not there', async () => {
    const bench = await aBench()
    const before = await bench.store.events.position()
    const nowhere = { meetingId: 'm-none', actionId: 'a-none' }
    for (const kind of ['urgent-action', 'circulation-clock', 'action-updates', 'action-reminder'] as const)
      await wakeTimer(depsOf(bench), { key: kind, dueAt: on('09:00'), kind, payload: nowhere })
    assert.equal(await bench.store.events.position(), before)
  })
})

describe('the clock of the plans (R111)', () => {
  afterEach(closeBenches)
  const clock = (dueAt: string): TimerSetting => {
    return { key: `clock:${meetingId}:${dueAt}`, dueAt, kind: 'circulation-clock', payload: { meetingId } }
  }
  const warned = async (bench: Bench) => {
    const plans = (await bench.world.circulation(meetingId)).state?.plans
    return [caseOne, caseTwo].map((caseId) => [...(plans?.get(caseId)?.warned ?? [])])
  }

  it('warns of every plan that has not gone, amber first and then red, and once each', async () => {
    const bench = await endedBench()
    bench.clock.set('2026-06-11T22:00:00Z')
    for (const turn of [1, 2]) await wakeTimer(depsOf(bench), clock(`2026-06-11T22:00:0${turn}Z`))
    assert.deepEqual(await warned(bench), [['amber'], ['amber']])
    bench.clock.set('2026-06-12T10:00:00Z')
    await wakeTimer(depsOf(bench), clock(bench.clock.now()))
    assert.deepEqual(await warned(bench), [
      ['amber', 'red'],
      ['amber', 'red'],
    ])
  })

  it('warns in red alone where the server was away for both moments', async () => {
    const bench = await endedBench()
    bench.clock.set('2026-06-13T09:00:00Z')
    while ((await bench.worker.work()) > 0);
    assert.deepEqual(await warned(bench), [['red'], ['red']])
    assert.ok(!bench.outside.sent.some((line) => line.includes('circulation-amber')))
  })
})

function depsOf({ store, world, clock, outside }: Bench) {
  const profiles = { byArea: () => thurrock, versioned: () => thurrock, holidays: () => new Set<string>() }
  return { ...outside, store: store.events, world, clock, profiles, letter: () => ({ subject: '', text: '' }) }
}
