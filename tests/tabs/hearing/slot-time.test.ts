import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { SlotView } from '../../../src/contracts/case-view.ts'
import { minutesAndSeconds, slotTimeAt } from '../../../tabs/hearing/slot-time.ts'

const calledAt = '2031-01-15T10:00:00Z'
const slot = (changes: Partial<SlotView> = {}): SlotView => ({
  calledAt,
  seconds: 1200,
  extendedSeconds: 0,
  pausedAt: null,
  softEdgeSeconds: null,
  pausedSeconds: 0,
  endedAt: null,
  clause: '5.2',
  ...changes,
})
const after = (seconds: number): number => Date.parse(calledAt) + seconds * 1000

describe('the time of a slot', () => {
  it('counts down from the area’s slot', () => {
    assert.deepEqual(slotTimeAt(slot(), after(300)), { leftSeconds: 900, phase: 'running' })
  })

  it('has a soft edge in its last two minutes', () => {
    assert.equal(slotTimeAt(slot(), after(1079)).phase, 'running')
    assert.equal(slotTimeAt(slot(), after(1081)).phase, 'soft-edge')
  })

  it('has its soft edge from the shorter time to the longer where the area gives a range', () => {
    const ranged = slot({ seconds: 900, softEdgeSeconds: 300 })
    assert.equal(slotTimeAt(ranged, after(599)).phase, 'running')
    assert.equal(slotTimeAt(ranged, after(600)).phase, 'soft-edge')
    assert.equal(slotTimeAt(ranged, after(901)).phase, 'over')
  })

  it('goes on counting beyond the slot and cuts nothing off', () => {
    assert.deepEqual(slotTimeAt(slot(), after(1260)), { leftSeconds: -60, phase: 'over' })
  })

  it('stands still while it is paused', () => {
    const paused = slot({ pausedAt: '2031-01-15T10:05:00Z' })
    assert.deepEqual(slotTimeAt(paused, after(900)), { leftSeconds: 900, phase: 'paused' })
  })

  it('gives back the time of a pause, and adds what the chair added', () => {
    assert.equal(slotTimeAt(slot({ pausedSeconds: 60, extendedSeconds: 120 }), after(300)).leftSeconds, 1080)
  })

  it('never runs backwards while it runs', () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(4000), (a, b) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)]
        assert.ok(slotTimeAt(slot(), after(later)).leftSeconds <= slotTimeAt(slot(), after(earlier)).leftSeconds)
      }),
    )
  })

  it('is written in minutes and seconds, without a sign', () => {
    assert.deepEqual([905, 65, 0, -61].map(minutesAndSeconds), ['15:05', '1:05', '0:00', '1:01'])
  })
})
