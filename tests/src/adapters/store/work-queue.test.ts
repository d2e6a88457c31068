import assert from 'node:assert/strict'
import type { OutboxMessage, TimerSetting } from '../../../../src/application/ports.ts'
import type { Store } from '../../../../src/adapters/store/open-store.ts'
import type { MeetingId } from '../../../../src/domain/ids.ts'
import { appendOf } from '../../../support/store-appends.ts'
import { overBothEngines } from '../../../support/store-suite.ts'

const now = '2031-03-05T09:00:00Z'
const almostAMinuteLater = '2031-03-05T09:00:59.9Z'
const aMinuteLater = '2031-03-05T09:01:00Z'
const almostTwoLater = '2031-03-05T09:01:59.9Z'
const twoMinutesLater = '2031-03-05T09:02:00Z'
const tomorrow = '2031-03-06T09:00:00Z'

const offer = (key: string): OutboxMessage => ({ key, kind: 'offer-action', payload: { actionId: key } })
const clock = (key: string, dueAt: string | null): TimerSetting => {
  return { key, dueAt, kind: 'circulation-clock', payload: { caseId: key } }
}
const keysOf = (claimed: readonly { key: string }[]) => claimed.map(({ key }) => key)

overBothEngines('messages waiting to leave', (bench) => {
  let store: Store
  beforeEach(async () => {
    store = await bench().open()
  })
  const wait = (...keys: string[]) => store.events.append(appendOf({ outbox: keys.map(offer) }))

  it('are claimed whole, at most so many, and never twice within the lease', async () => {
    await wait('a', 'b', 'c')
    assert.deepEqual(await store.work.claimOutbox(now, 2), [
      { ...offer('a'), attempts: 1 },
      { ...offer('b'), attempts: 1 },
    ])
    assert.deepEqual(keysOf(await store.work.claimOutbox(now, 5)), ['c'])
    assert.deepEqual(await store.work.claimOutbox(almostTwoLater, 5), [])
  })

  it('are offered again when whoever claimed them fell silent, with one more attempt on the count', async () => {
    await wait('a')
    await store.work.claimOutbox(now, 5)
    assert.deepEqual(await store.work.claimOutbox(twoMinutesLater, 5), [{ ...offer('a'), attempts: 2 }])
  })

  it('are offered no more once they have left, not even when the same one is asked for again', async () => {
    await wait('a')
    await store.work.claimOutbox(now, 5)
    await store.work.finishOutbox('a')
    await wait('a')
    assert.deepEqual(await store.work.claimOutbox(tomorrow, 5), [])
  })

  it('come back at the time they were put back for', async () => {
    await wait('a')
    await store.work.claimOutbox(now, 5)
    await store.work.retryOutbox('a', tomorrow, 'graph-throttled', false)
    assert.deepEqual(await store.work.claimOutbox(twoMinutesLater, 5), [])
    assert.deepEqual(await store.work.claimOutbox(tomorrow, 5), [{ ...offer('a'), attempts: 2 }])
  })

  it('stand before a person when they are dead, and go again when that person says so', async () => {
    await wait('a', 'b')
    await store.work.claimOutbox(now, 5)
    await store.work.retryOutbox('a', now, 'mailbox-unknown', true)
    assert.deepEqual(await store.work.deadOutbox(), [{ ...offer('a'), why: 'mailbox-unknown' }])
    assert.deepEqual(keysOf(await store.work.claimOutbox(tomorrow, 5)), ['b'])
    await store.work.retryOutbox('a', now, 'by-hand', false)
    assert.deepEqual(await store.work.deadOutbox(), [])
    assert.deepEqual(keysOf(await store.work.claimOutbox(now, 5)), ['a'])
  })

  it('go to one claimer each, however many claim at once on two servers', async () => {
    const keys = Array.from({ length: 60 }, (_, index) => `key-${String(index).padStart(2, '0')}`)
    await wait(...keys)
    const other = await bench().open()
    const claims = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? store : other).work.claimOutbox(now, 5))
    const claimed = (await Promise.all(claims)).flatMap(keysOf)
    while (claimed.length < keys.length) {
      const more = keysOf(await store.work.claimOutbox(now, 5))
      assert.notEqual(more.length, 0)
      claimed.push(...more)
    }
    assert.deepEqual(claimed.toSorted(), keys)
  })

  it('go in order of urgency, and the oldest have their share however much is urgent', async () => {
    const today = (key: string): OutboxMessage => ({ ...offer(key), payload: { today: 'true' } })
    const reminder = (key: string): OutboxMessage => {
      return { key, kind: 'tell-person', payload: { notice: 'action-overdue' } }
    }
    const outbox = ['a-1', 'a-2', 'a-3', 'a-4', 'a-5'].map(reminder)
    await store.events.append(appendOf({ outbox }))
    await wait('b')
    await store.events.append(appendOf({ outbox: ['c-1', 'c-2', 'c-3', 'c-4'].map(today) }))
    assert.deepEqual(keysOf(await store.work.claimOutbox(now, 4)), ['c-1', 'c-2', 'c-3', 'a-1'])
    assert.deepEqual(keysOf(await store.work.claimOutbox(now, 4)), ['c-4', 'b', 'a-2', 'a-3'])
    assert.deepEqual(keysOf(await store.work.claimOutbox(now, 4)), ['a-4', 'a-5'])
  })

  it('are held on by whoever has claimed them, and by nobody whose claim another has taken over', async () => {
    await wait('a')
    await store.work.claimOutbox(now, 1)
    assert.equal(await store.work.holdOutbox({ key: 'a', attempts: 1 }, almostTwoLater), true)
    assert.deepEqual(await store.work.claimOutbox(twoMinutesLater, 1), [])
    assert.equal((await store.work.claimOutbox(tomorrow, 1))[0]?.attempts, 2)
    assert.equal(await store.work.holdOutbox({ key: 'a', attempts: 1 }, tomorrow), false)
    await store.work.retryOutbox('a', now, 'too-late', true, 1)
    assert.deepEqual(await store.work.deadOutbox(), [])
    await store.work.finishOutbox('a')
    assert.equal(await store.work.holdOutbox({ key: 'a', attempts: 2 }, tomorrow), false)
  })

  it('of a circulation that came back are offered again when somebody says so, and no other work', async () => {
    await wait('mail:m-1:p', 'mail:m-2:p', 'file:m-1:c:1')
    for (const key of ['mail:m-1:p', 'mail:m-2:p']) await store.work.retryOutbox(key, now, 'graph-403', true)
    await store.work.finishOutbox('file:m-1:c:1')
    await store.events.append(appendOf({ revive: ['m-1' as MeetingId] }))
    const offered = await store.work.claimOutbox(now, 10)
    assert.deepEqual(
      offered.map(({ key, attempts }) => [key, attempts]),
      [['mail:m-1:p', 1]],
    )
    assert.deepEqual(keysOf(await store.work.deadOutbox()), ['mail:m-2:p'])
  })
})

overBothEngines('timers', (bench) => {
  let store: Store
  beforeEach(async () => {
    store = await bench().open()
  })
  const set = (...timers: TimerSetting[]) => store.events.append(appendOf({ timers }))

  it('come due in order of time, whatever fraction of a second was written', async () => {
    await set(clock('c', tomorrow), clock('b', '2031-03-05T09:00:00.250Z'), clock('a', now))
    assert.deepEqual(await store.work.claimTimers(now, 5), [clock('a', now)])
    assert.deepEqual(keysOf(await store.work.claimTimers(tomorrow, 5)), ['a', 'b', 'c'])
  })

  it('are claimed before others that are due too where somebody must act at once', async () => {
    const reminding = (key: string, dueAt: string): TimerSetting => ({ ...clock(key, dueAt), kind: 'action-reminder' })
    await set(reminding('a', now), reminding('b', now), clock('c', almostAMinuteLater))
    assert.deepEqual(keysOf(await store.work.claimTimers(aMinuteLater, 2)), ['c', 'a'])
    assert.deepEqual(keysOf(await store.work.claimTimers(aMinuteLater, 2)), ['b'])
  })

  it('move when they are set again, even while somebody holds them', async () => {
    await set(clock('a', now))
    await store.work.claimTimers(now, 5)
    await set(clock('a', tomorrow))
    await store.work.finishTimer('a', now)
    assert.deepEqual(await store.work.claimTimers(aMinuteLater, 5), [])
    assert.deepEqual(await store.work.claimTimers(tomorrow, 5), [clock('a', tomorrow)])
  })

  it('come due at once at the new time, even while somebody holds them for the old one', async () => {
    await set(clock('a', now))
    await store.work.claimTimers(now, 5)
    await set(clock('a', almostAMinuteLater))
    assert.deepEqual(await store.work.claimTimers(almostAMinuteLater, 5), [clock('a', almostAMinuteLater)])
  })

  it('go away when they are finished, and when they are set to nothing', async () => {
    await set(clock('a', now), clock('b', now))
    await store.work.claimTimers(now, 1)
    await store.work.finishTimer('a', now)
    await set(clock('b', null), clock('never-set', null))
    assert.deepEqual(await store.work.claimTimers(tomorrow, 5), [])
  })

  it('stand as they were set last, where one command sets them twice', async () => {
    await set(clock('a', now), clock('a', tomorrow), clock('b', now), clock('b', null))
    assert.deepEqual(await store.work.claimTimers(tomorrow, 5), [clock('a', tomorrow)])
  })

  it('are offered again when whoever claimed them fell silent', async () => {
    await set(clock('a', now))
    assert.equal((await store.work.claimTimers(now, 5)).length, 1)
    assert.equal((await store.work.claimTimers(almostAMinuteLater, 5)).length, 0)
    assert.equal((await store.work.claimTimers(aMinuteLater, 5)).length, 1)
  })
})
