import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createTimeFormat, londonFieldOf, momentOfLondonField } from '../../tabs/london-time.ts'

describe('London time in a field', () => {
  it('is UTC in winter and an hour ahead of it in summer', () => {
    assert.equal(momentOfLondonField('2031-01-15T17:00'), '2031-01-15T17:00:00.000Z')
    assert.equal(momentOfLondonField('2031-07-15T17:00'), '2031-07-15T16:00:00.000Z')
  })

  it('holds on both sides of each clock change of 2031', () => {
    assert.equal(momentOfLondonField('2031-03-30T00:59'), '2031-03-30T00:59:00.000Z')
    assert.equal(momentOfLondonField('2031-03-30T02:00'), '2031-03-30T01:00:00.000Z')
    assert.equal(momentOfLondonField('2031-10-26T00:30'), '2031-10-25T23:30:00.000Z')
    assert.equal(momentOfLondonField('2031-10-26T02:30'), '2031-10-26T02:30:00.000Z')
  })

  it('is nothing where the field holds no time', () => {
    for (const field of ['', 'Friday', '2031-01-15', '2031-13-45T10:00']) assert.equal(momentOfLondonField(field), null)
  })

  it('comes back as it was typed, outside the hour that a clock change skips or repeats', () => {
    const noons = fc.date({ min: new Date('2030-01-01'), max: new Date('2034-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(noons, (date) => {
        const field = `${date.toISOString().slice(0, 10)}T12:34`
        assert.equal(londonFieldOf(momentOfLondonField(field) ?? ''), field)
      }),
    )
  })

  it('is what a reader sees, whatever the computer’s own zone', () => {
    assert.equal(createTimeFormat('en').time('2031-07-15T16:05:00Z'), '17:05')
    assert.match(createTimeFormat('en').dateTime('2031-01-15T09:30:00Z'), /15 Jan 2031.*09:30/)
  })

  it('names days and months in Welsh, which few browsers can', () => {
    const { date, dateTime } = createTimeFormat('cy')
    assert.equal(dateTime('2031-01-15T09:30:00Z'), 'Mer, 15 Ion 2031, 09:30')
    const year = Array.from({ length: 12 }, (_none, month) =>
      date(new Date(Date.UTC(2031, month, month + 5)).toISOString()),
    )
    assert.doesNotMatch(year.join(' '), /Sun|Mon|Tue|Wed|Thu|Fri|Sat|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/)
  })
})
