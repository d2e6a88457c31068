import assert from 'node:assert/strict'
import { meetsOn } from '../../../src/domain/meeting-day.ts'
import type { MeetingDay } from '../../../src/domain/area-rules.ts'
import { plusDays } from '../../../src/domain/time.ts'

const daysFrom = (date: string, count: number) => Array.from({ length: count }, (_, index) => plusDays(date, index))
const days = (value: MeetingDay | 'unanswered', from = '2026-06-01') =>
  daysFrom(from, 61).filter((date) => meetsOn(date, { value, clause: '9.1' }))

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

  it('may be any where the protocol names none', () => {
    assert.equal(days('unanswered').length, 61)
  })
})
