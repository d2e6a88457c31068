import assert from 'node:assert/strict'
import { readDate } from '../../../tabs/actions/date-words.ts'

/** A Wednesday, at five to eleven in London. */
const now = '2031-01-15T10:55'
const fieldOf = (words: string): string | null => {
  const read = readDate(words, now)
  return read && ('field' in read ? read.field : read.trouble)
}

describe('a time in words', () => {
  const said: readonly [string, string][] = [
    ['Fri 5pm', '2031-01-17T17:00'],
    ['Friday at 17:00', '2031-01-17T17:00'],
    ['friday', '2031-01-17T17:00'],
    ['next Fri', '2031-01-24T17:00'],
    ['next Monday', '2031-01-20T17:00'],
    ['Wed 4pm', '2031-01-15T16:00'],
    ['Wed 9am', '2031-01-22T09:00'],
    ['noon', '2031-01-15T12:00'],
    ['5.30pm', '2031-01-15T17:30'],
    ['Thu 12am', '2031-01-16T00:00'],
    ['today', '2031-01-15T17:00'],
    ['tomorrow noon', '2031-01-16T12:00'],
    ['in 2 weeks', '2031-01-29T17:00'],
    ['in 3 days', '2031-01-18T17:00'],
    ['3 February', '2031-02-03T17:00'],
    ['the 3rd of Feb 2032 9am', '2032-02-03T09:00'],
    ['3/2', '2031-02-03T17:00'],
    ['03/02/31 16:15', '2031-02-03T16:15'],
    ['2031-02-28', '2031-02-28T17:00'],
    ['29 Feb 2032', '2032-02-29T17:00'],
    ['30 June', '2031-06-30T17:00'],
    ['yfory 10:00', '2031-01-16T10:00'],
    ['dydd Gwener 5yh', '2031-01-17T17:00'],
    ['Iau 9yb', '2031-01-16T09:00'],
    ['3 Mawrth', '2031-03-03T17:00'],
    ['mewn 2 wythnos', '2031-01-29T17:00'],
    ['heddiw', '2031-01-15T17:00'],
    ['Llun nesaf', '2031-01-20T17:00'],
  ]
  for (const [words, field] of said) it(`is ${field} for “${words}”`, () => assert.equal(fieldOf(words), field))

  it('is the day that has just passed, where that is what was said', () => {
    assert.equal(fieldOf('3 January'), '2031-01-03T17:00')
  })

  it('is next year’s day where this year’s is long past', () => {
    assert.equal(readDateAt('5 January', '2031-11-15T10:00'), '2032-01-05T17:00')
  })

  for (const words of ['31 February', '31/02', '29 Feb 2031', '2031-13-01', 'Fri 25:00', 'Fri 13pm', '0 March'])
    it(`is no such day for “${words}”`, () => assert.equal(fieldOf(words), 'no-such-date'))

  for (const words of ['', 'noon and confirm', 'the landlord', 'March', '5', 'Friday week or so', 'x'.repeat(10_000)])
    it(`is no time at all for “${words.slice(0, 20)}”`, () => assert.equal(fieldOf(words), null))
})

function readDateAt(words: string, at: string): string | null {
  const read = readDate(words, at)
  return read && 'field' in read ? read.field : null
}
