import assert from 'node:assert/strict'
import { decideExtendSlot, decidePauseSlot } from '../../../../src/domain/meeting/decide-slot.ts'
import { decideEndMeeting, decideFinishOutstanding } from '../../../../src/domain/meeting/decide-opening.ts'
import {
  forecast,
  layOut,
  slotRemaining,
  slotSpent,
  softEdgeSeconds,
  timeFacts,
} from '../../../../src/domain/meeting/slot-clock.ts'
import type { TimeFacts } from '../../../../src/domain/meeting/slot-clock.ts'
import type { Meeting, MeetingEvent, Slot } from '../../../../src/domain/meeting/meeting.ts'
import {
  at,
  caseNo,
  chair,
  folded,
  opened,
  planned,
  play,
  said,
  thurrockLike,
  withCaseOneOpen,
} from '../../../support/domain-meeting.ts'

const facts: TimeFacts = { openingSeconds: 600, breaks: { everySeconds: 5400, seconds: 600 } }
const noBreaks: TimeFacts = { openingSeconds: 600, breaks: null }
const slot: Slot = {
  calledAt: at('09:10'),
  seconds: 1200,
  extendedSeconds: 0,
  pausedAt: null,
  pausedSeconds: 0,
  endedAt: null,
}
const finishOf = (meeting: Meeting, time: string, given = noBreaks) =>
  forecast(meeting, { now: at(time), facts: given }).projectedFinish
const caseOneHeardAt = (time: string) =>
  folded([{ type: 'case-heard', at: at(time), said, caseId: caseNo(1) }], withCaseOneOpen())

describe('the soft edge of a slot', () => {
  const range = { value: { minutes: { from: 10, to: 15 } }, clause: '2' }

  it('runs from the shorter time to the longer, where the area gives a range', () => {
    assert.equal(softEdgeSeconds(range, { hasChildren: false, slotSeconds: 900 }), 300)
    const children = { value: { minutes: 10, withChildrenMinutes: { from: 12, to: 14 } }, clause: '2' }
    assert.equal(softEdgeSeconds(children, { hasChildren: true, slotSeconds: 840 }), 120)
  })

  it('is left to the screen where there is one figure, none, or minutes of this case’s own', () => {
    const of = { hasChildren: false, slotSeconds: 900 }
    assert.equal(softEdgeSeconds({ value: { minutes: 15 }, clause: '2' }, of), null)
    assert.equal(softEdgeSeconds({ value: 'unanswered', clause: 'silent' }, of), null)
    assert.equal(softEdgeSeconds(range, { hasChildren: false, slotSeconds: 1200 }), null)
  })
})

describe('the slot clock', () => {
  const table: readonly [string, Partial<Slot>, string, number, number][] = [
    ['has its twenty minutes when the case is called', {}, at('09:10'), 0, 1200],
    ['counts down', {}, at('09:25'), 900, 300],
    ['goes below nothing and never stops the case', {}, at('09:36'), 1560, -360],
    ['stands while it is paused', { pausedAt: at('09:15') }, at('09:45'), 300, 900],
    ['does not count earlier pauses', { pausedSeconds: 240 }, at('09:25'), 660, 540],
    ['has the extension as well', { extendedSeconds: 300 }, at('09:36'), 1560, -60],
    ['stands once the case is heard', { endedAt: at('09:20') }, at('11:00'), 600, 600],
  ]
  for (const [name, more, now, spent, left] of table) {
    it(name, () => {
      assert.equal(slotSpent({ ...slot, ...more }, now), spent)
      assert.equal(slotRemaining({ ...slot, ...more }, now), left)
    })
  }

  it('loses no hour and gains none when the clocks change in London', () => {
    const spring = { ...slot, calledAt: '2026-03-29T00:50:00Z' }
    const autumn = { ...slot, calledAt: '2026-10-25T00:50:00Z' }
    assert.equal(slotRemaining(spring, '2026-03-29T01:05:00Z'), 300)
    assert.equal(slotRemaining(autumn, '2026-10-25T01:05:00Z'), 300)
  })
})

describe('the forecast', () => {
  it('starts at the planned time, after the opening, and ends with the last case', () => {
    const { cases, projectedFinish } = forecast(planned(), { now: at('07:00'), facts: noBreaks })
    assert.deepEqual(cases[0], { caseId: caseNo(1), from: at('09:10'), to: at('09:30') })
    assert.equal(projectedFinish, at('10:50'))
    assert.equal(finishOf(planned(), '09:30'), at('11:20'), 'a late start pushes everything')
  })

  it('gives the opening its time, unless it is through sooner', () => {
    assert.equal(finishOf(opened(), '09:04'), at('10:50'))
    const through = play(opened(), (m) => decideFinishOutstanding(m, { who: chair, at: at('09:04') }))
    assert.equal(finishOf(through, '09:04'), at('10:44'))
    assert.equal(finishOf(opened(), '09:20'), at('11:00'))
  })

  it('pushes every case after the open one by its overrun', () => {
    const open = withCaseOneOpen()
    assert.equal(finishOf(open, '09:20'), at('10:50'))
    assert.equal(finishOf(open, '09:36'), at('10:56'), 'six minutes over')
    const last = forecast(open, { now: at('09:36'), facts: noBreaks }).cases.at(-1)
    assert.deepEqual(last, { caseId: caseNo(5), from: at('10:36'), to: at('10:56') })
  })

  it('shows what an extension or a pause does to the last case (R110)', () => {
    const order = { who: chair, at: at('09:20'), caseId: caseNo(1) }
    const longer = { ...order, seconds: 420, reason: 'More to hear' }
    assert.equal(
      finishOf(
        play(withCaseOneOpen(), (m) => decideExtendSlot(m, longer)),
        '09:20',
      ),
      at('10:57'),
    )
    const paused = play(withCaseOneOpen(), (m) => decidePauseSlot(m, order))
    assert.equal(finishOf(paused, '09:24'), at('10:54'))
  })

  it('goes on from now between two cases', () => {
    const between = caseOneHeardAt('09:25')
    const { cases, projectedFinish } = forecast(between, { now: at('09:27'), facts: noBreaks })
    assert.deepEqual(cases[0], { caseId: caseNo(2), from: at('09:27'), to: at('09:47') })
    assert.equal(projectedFinish, at('10:47'))
  })

  it('is over when the meeting is', () => {
    const ended = play(opened(), (m) => decideEndMeeting(m, { who: chair, at: at('10:00') }))
    assert.deepEqual(forecast(ended, { now: at('11:00'), facts }), {
      cases: [],
      breaks: [],
      projectedFinish: at('10:00'),
    })
  })

  it('runs in true minutes across both changes of the clocks', () => {
    for (const [start, finish] of [
      ['2026-03-29T00:30:00Z', '2026-03-29T02:20:00Z'],
      ['2026-10-25T00:30:00Z', '2026-10-25T02:20:00Z'],
    ] as const) {
      const meeting = { ...planned(), startsAt: start }
      assert.equal(forecast(meeting, { now: start, facts: noBreaks }).projectedFinish, finish)
    }
  })
})

describe('breaks', () => {
  it('come before the first case that begins after a full sitting (H31)', () => {
    const { breaks, cases } = forecast(planned(), { now: at('07:00'), facts })
    assert.deepEqual(breaks, [{ from: at('10:30'), to: at('10:40') }])
    assert.deepEqual(cases.at(-1), { caseId: caseNo(5), from: at('10:40'), to: at('11:00') })
  })

  it('are being taken once the last case before them has ended, and are over when they were long enough', () => {
    const late = caseOneHeardAt('10:40')
    assert.deepEqual(forecast(late, { now: at('10:44'), facts }).breaks, [{ from: at('10:40'), to: at('10:50') }])
    const rested = forecast(late, { now: at('10:55'), facts })
    assert.deepEqual(rested.breaks, [])
    assert.equal(rested.cases[0]?.from, at('10:55'))
  })

  it('count anew from the case that was called after one', () => {
    const called: MeetingEvent = {
      type: 'case-called',
      at: at('10:55'),
      said,
      caseId: caseNo(2),
      chairedBy: chair,
      inRoom: [],
    }
    const meeting = folded([called], caseOneHeardAt('10:40'))
    assert.deepEqual(forecast(meeting, { now: at('10:56'), facts }).breaks, [])
  })

  it('do not follow the last case, and are nowhere where the area has none', () => {
    const one = [{ caseId: caseNo(1), slotSeconds: 7200 }]
    const start = { at: at('09:00'), restedSince: null, sittingSince: at('09:00') }
    assert.deepEqual(layOut(one, { ...start, breaks: facts.breaks }).breaks, [])
    assert.equal(layOut([...one, ...one], { ...start, breaks: facts.breaks }).breaks.length, 1)
    assert.equal(layOut([...one, ...one], { ...start, breaks: null }).breaks.length, 0)
  })

  it('are taken from the profile, and take no time where the protocol is silent', () => {
    assert.deepEqual(timeFacts(thurrockLike), facts)
    const silent = { value: 'unanswered' as const, clause: '—' }
    assert.deepEqual(timeFacts({ opening: silent, breaks: silent }), { openingSeconds: 0, breaks: null })
  })
})
