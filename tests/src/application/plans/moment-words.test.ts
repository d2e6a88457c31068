import assert from 'node:assert/strict'
import { timeWords } from '../../../../src/application/plans/moment-words.ts'

const { date, moment } = timeWords('en')

describe('dates as a document prints them', () => {
  it('are a day, a month in words and a year', () => {
    assert.deepEqual(['2026-11-27', '2027-01-01', '2026-12-09'].map(date), [
      '27 November 2026',
      '1 January 2027',
      '9 December 2026',
    ])
  })

  it('are by London’s clock, in summer and in winter and over midnight', () => {
    assert.equal(moment('2026-11-27T17:00:00Z'), 'Friday 27 November 2026, 17:00')
    assert.equal(moment('2026-06-10T16:00:00Z'), 'Wednesday 10 June 2026, 17:00')
    assert.equal(moment('2026-06-14T23:30:00Z'), 'Monday 15 June 2026, 00:30')
    assert.equal(moment('2026-06-14T12:00:00Z'), 'Sunday 14 June 2026, 13:00')
  })

  it('are in Welsh for whoever reads Welsh', () => {
    assert.equal(timeWords('cy').moment('2026-11-27T17:00:00Z'), 'Dydd Gwener 27 Tachwedd 2026, 17:00')
  })

  it('are empty where there is none', () => {
    assert.equal(moment(null), '')
  })
})
