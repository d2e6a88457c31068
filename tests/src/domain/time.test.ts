import assert from 'node:assert/strict'
import {
  inLondon,
  isBefore,
  isWorkingDay,
  londonDate,
  londonMoment,
  plusDays,
  plusMonths,
  plusSeconds,
  plusWorkingDays,
  secondsBetween,
} from '../../../src/domain/time.ts'

const christmas = new Set(['2026-12-25', '2026-12-28'])

describe('time in London', () => {
  const clockChanges = [
    { says: 'summer time begins on 29 March 2026', date: '2026-03-29', time: '09:30', utc: '2026-03-29T08:30:00Z' },
    { says: 'the day before is still winter time', date: '2026-03-28', time: '09:30', utc: '2026-03-28T09:30:00Z' },
    { says: 'a skipped half hour moves forward', date: '2026-03-29', time: '01:30', utc: '2026-03-29T01:30:00Z' },
    { says: 'summer time ends on 25 October 2026', date: '2026-10-25', time: '09:30', utc: '2026-10-25T09:30:00Z' },
    { says: 'the day before is still summer time', date: '2026-10-24', time: '09:30', utc: '2026-10-24T08:30:00Z' },
  ]
  for (const { says, date, time, utc } of clockChanges) {
    it(`knows that ${says}`, () => assert.equal(londonMoment(date, time), utc))
  }

  it('reads the London date of a moment late in a summer evening as the next day', () => {
    assert.equal(londonDate('2026-07-01T23:30:00Z'), '2026-07-02')
    assert.deepEqual(inLondon('2026-07-01T23:30:00Z'), { date: '2026-07-02', time: '00:30', weekday: 4 })
  })

  it('adds and measures seconds across a clock change', () => {
    assert.equal(plusSeconds('2026-10-25T00:30:00Z', 48 * 3600), '2026-10-27T00:30:00Z')
    assert.equal(secondsBetween('2026-03-29T00:00:00Z', '2026-03-29T03:00:00Z'), 10_800)
    assert.equal(isBefore('2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z'), true)
    assert.equal(isBefore('2026-01-01T00:00:01Z', '2026-01-01T00:00:01Z'), false)
  })
})

describe('working days', () => {
  it('skip weekends and bank holidays', () => {
    assert.equal(plusWorkingDays('2026-12-24', 1, christmas), '2026-12-29')
    assert.equal(plusWorkingDays('2026-12-29', -1, christmas), '2026-12-24')
    assert.equal(isWorkingDay('2026-12-25', christmas), false)
    assert.equal(isWorkingDay('2026-12-26', christmas), false)
  })

  it('are counted from the day after the first', () => {
    assert.equal(plusWorkingDays('2026-11-13', 8, new Set()), '2026-11-25')
    assert.equal(plusWorkingDays('2026-11-25', -8, new Set()), '2026-11-13')
    assert.equal(plusWorkingDays('2026-11-25', 0, new Set()), '2026-11-25')
    assert.equal(plusDays('2026-02-28', 1), '2026-03-01')
  })

  it('months end on the last day of a month that lacks the day', () => {
    assert.equal(plusMonths('2028-02-29', 12), '2029-02-28')
    assert.equal(plusMonths('2026-08-31', 6), '2027-02-28')
    assert.equal(plusMonths('2027-08-28', -6), '2027-02-28')
  })
})
