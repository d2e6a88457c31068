import assert from 'node:assert/strict'
import { daysAreKnown, meetingTime, meetsOn, nextMeetingDay } from '../../../src/domain/meeting-day.ts'
import type { MeetingDay } from '../../../src/domain/area-rules.ts'
import { plusDays } from '../../../src/domain/time.ts'

const daysFrom = (date: string, count: number) => Array.from({ length: count }, (_, index) => plusDays(date, index))
const rhythmOf = (value: MeetingDay | 'unanswered', last: string | null = null) => {
  return { rule: { value, clause: '9.1' }, last }
}
const days = (value: MeetingDay | 'unanswered', from = '2026-06-01', last: string | null = null) =>
  daysFrom(from, 61).filter((date) => meetsOn(date, rhythmOf(value, last)))
const open = { weekday: 'unanswered', time: 'unanswered' } as const

describe('the days on which an area meets (R023)', () => {
  it('come every week', () => {
    assert.deepEqual(days({ weekday: 3, time: '09:30', everyWeeks: 1 }).slice(0, 3), [
      '2026-06-03',
      '2026-06-10',
      '2026-06-17',
    ])
  })

  it('come every second week from the first, also over a clock change', () => {
    const fortnightly = { weekday: 2, time: '10:00', everyWeeks: 2, first: '2026-06-09' }
    assert.deepEqual(days(fortnightly).slice(0, 3), ['2026-06-09', '2026-06-23', '2026-07-07'])
    assert.deepEqual(days(fortnightly, '2026-10-20').slice(0, 2), ['2026-10-27', '2026-11-10'])
  })

  it('come on the third Tuesday of a month', () => {
    assert.deepEqual(days({ weekday: 2, time: '10:00', nth: 3 }), ['2026-06-16', '2026-07-21'])
  })

  it('come every week or fortnight after the last meeting, where the rhythm has no day of its own', () => {
    assert.deepEqual(days({ ...open, everyWeeks: 1 }, '2026-06-01', '2026-05-28').slice(0, 3), [
      '2026-06-04',
      '2026-06-11',
      '2026-06-18',
    ])
    assert.deepEqual(days({ ...open, everyWeeks: 2 }, '2026-06-01', '2026-06-18').slice(0, 2), [
      '2026-06-04',
      '2026-06-18',
    ])
  })

  it('are asked for, and none is guessed, while there was no meeting to count from', () => {
    const weekly = { ...open, everyWeeks: 1 }
    assert.equal(days(weekly).length, 61)
    assert.deepEqual([daysAreKnown(rhythmOf(weekly)), daysAreKnown(rhythmOf(weekly, '2026-05-28'))], [false, true])
    assert.equal(daysAreKnown(rhythmOf({ ...open, nth: 3 }, '2026-05-28')), false)
    assert.equal(daysAreKnown(rhythmOf('unanswered', '2026-05-28')), false)
    assert.equal(daysAreKnown(rhythmOf({ ...open, weekday: 3, everyWeeks: 1 })), true)
  })

  it('are passed over where they fall on a bank holiday', () => {
    const thursdays = { ...rhythmOf({ ...open, everyWeeks: 1 }, '2026-12-17'), holidays: new Set(['2026-12-24']) }
    assert.equal(nextMeetingDay('2026-12-18', thursdays), '2026-12-31')
  })

  it('have a time of day only where the protocol says it', () => {
    assert.equal(meetingTime(rhythmOf({ weekday: 3, time: '09:30', everyWeeks: 1 }).rule), '09:30')
    assert.equal(meetingTime(rhythmOf({ ...open, everyWeeks: 1 }).rule), null)
    assert.equal(meetingTime(rhythmOf('unanswered').rule), null)
  })

  it('may be any where the protocol names none', () => {
    assert.equal(days('unanswered').length, 61)
  })
})
