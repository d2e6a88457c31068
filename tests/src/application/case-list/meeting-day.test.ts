import assert from 'node:assert/strict'
import fc from 'fast-check'
import { firstMeetingDay } from '../../../../src/application/case-list/meeting-day.ts'
import { isWorkingDay, plusDays, plusWorkingDays, weekday } from '../../../../src/domain/time.ts'
import { factsWith } from '../../../support/case-list-rows.ts'

const { profile, holidays } = factsWith()
const day = (newest: string, today: string) => firstMeetingDay({ newest, today, profile, holidays, last: null })

describe('the first meeting day of a case list', () => {
  const table: readonly [string, string, string, string][] = [
    ['2026-11-20', '2026-11-22', '2026-12-02', 'eight working days after a Friday'],
    ['2026-11-23', '2026-11-23', '2026-12-02', 'exactly seven working days after a Monday'],
    ['2026-11-24', '2026-11-24', '2026-12-09', 'the week after, where seven are not over'],
    ['2026-03-23', '2026-03-23', '2026-04-01', 'across the change to summer time'],
    ['2026-12-17', '2026-12-17', '2026-12-30', 'across Christmas, which does not count'],
    ['2026-11-20', '2026-12-03', '2026-12-09', 'never before today'],
  ]
  for (const [newest, today, expected, why] of table) {
    it(`is ${why}`, () => {
      assert.equal(day(newest, today), expected)
    })
  }

  it('is always a working Wednesday inside the window of Thurrock 5.1(4)', () => {
    const days = fc.integer({ min: 0, max: 330 }).map((offset) => plusDays('2026-01-05', offset))
    fc.assert(
      fc.property(days, (newest) => {
        const met = day(newest, newest)
        const [first, last] = [7, 14].map((count) => plusWorkingDays(newest, count, holidays))
        assert.ok(weekday(met) === 3 && isWorkingDay(met, holidays))
        assert.ok(first && last && first <= met && met <= last)
      }),
    )
  })

  it('is the next working day that fits where the area has not said on which day it meets', () => {
    const silent = { ...profile, meetingDay: { value: 'unanswered' as const, clause: '—' } }
    assert.equal(
      firstMeetingDay({ newest: '2026-11-20', today: '2026-11-20', profile: silent, holidays, last: null }),
      '2026-12-01',
    )
  })
})
