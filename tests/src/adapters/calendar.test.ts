import assert from 'node:assert/strict'
import { bankHolidays } from '../../../src/adapters/calendar.ts'

describe('the bank holidays of England and Wales', () => {
  it('are those that the government gives for 2026', () => {
    const given = ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'].map((day) => `2026-${day}`)
    const holidays = bankHolidays('england', 2026)
    assert.deepEqual(
      given.filter((day) => !holidays.has(day)),
      [],
    )
  })

  it('hold no day that is only observed or marked at school', () => {
    const holidays = bankHolidays('england', 2026)
    assert.deepEqual(
      ['2026-03-15', '2026-04-05', '2026-06-21', '2026-10-31'].filter((day) => holidays.has(day)),
      [],
    )
  })

  it('know days that were given once, and days moved from a weekend', () => {
    const holidays = bankHolidays('england', 2022)
    assert.ok(holidays.has('2022-06-03') && holidays.has('2022-09-19') && holidays.has('2022-01-03'))
  })

  it('reach into the year before and the year after', () => {
    const holidays = bankHolidays('england', 2026)
    assert.ok(holidays.has('2025-12-25') && holidays.has('2027-12-28'))
  })

  it('are the same in Wales', () => {
    assert.deepEqual([...bankHolidays('wales', 2026)], [...bankHolidays('england', 2026)])
  })
})
