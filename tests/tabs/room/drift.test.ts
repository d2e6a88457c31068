import assert from 'node:assert/strict'
import type { SlotView } from '../../../src/contracts/case-view.ts'
import type { MeetingView } from '../../../src/contracts/views.ts'
import { breakStands, driftOf, moved } from '../../../tabs/room/drift.ts'
import { scriptedCase } from '../../support/tab-cases.ts'
import { scriptedView } from '../../support/tab-views.ts'

const then = '2031-01-15T10:05:00Z'
const after = (minutes: number) => Date.parse(then) + minutes * 60_000
const minutesOf = (changes: Partial<MeetingView>, minutes: number) =>
  driftOf(scriptedView('chair', { now: then, ...changes }), after(minutes)) / 60_000
const slot: SlotView = {
  calledAt: '2031-01-15T09:50:00Z',
  seconds: 1200,
  extendedSeconds: 0,
  pausedAt: null,
  pausedSeconds: 0,
  endedAt: null,
  softEdgeSeconds: null,
  clause: '5.2',
}
const open = (changes: Partial<SlotView> = {}) => {
  return { current: { ...scriptedCase(), slot: { ...slot, ...changes } } }
}

describe('how far the forecast has moved since the server worked it out', () => {
  it('is nothing while the open case is within its slot, and every minute once it is over', () => {
    assert.equal(minutesOf(open(), 4), 0)
    assert.equal(minutesOf(open(), 11), 6)
  })

  it('grows while the slot is paused', () => {
    assert.equal(minutesOf(open({ pausedAt: then }), 3), 3)
  })

  it('grows while nobody calls the next case, and before the meeting once its time has come', () => {
    assert.equal(minutesOf({}, 7), 7)
    assert.equal(minutesOf({ status: 'planned', startsAt: '2031-01-15T10:10:00Z' }, 8), 3)
  })

  it('is nothing for whoever is not shown the open case, and after the end', () => {
    assert.equal(minutesOf({ current: 'not-yours' }, 9), 0)
    assert.equal(minutesOf({ status: 'ended' }, 9), 0)
  })

  it('moves a moment', () => {
    assert.equal(moved(then, 60_000), '2031-01-15T10:06:00.000Z')
  })
})

describe('the next break', () => {
  const next = { from: '2031-01-15T10:00:00Z', to: '2031-01-15T10:10:00Z' }
  const standsAt = (minutes: number, changes: Partial<MeetingView> = {}) =>
    breakStands(next, scriptedView('chair', { now: then, ...changes }), after(minutes))

  it('is to come while a case is open, due between two cases, and over when the pause has been as long', () => {
    assert.equal(standsAt(2, open()), 'to-come')
    assert.equal(standsAt(-6), 'to-come')
    assert.equal(standsAt(4), 'due')
    assert.equal(standsAt(6), 'over')
  })
})
