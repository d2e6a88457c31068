import assert from 'node:assert/strict'
import fc from 'fast-check'
import { callDifferences, type Stay } from '../../../../src/domain/meeting/call-differences.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import '../../../support/property-seed.ts'

const during = { from: '2027-02-10T09:30:00.000Z', to: '2027-02-10T12:00:00.000Z' }
const stay = (from: string, to: string): Stay => {
  return { from: `2027-02-10T${from}:00.000Z`, to: `2027-02-10T${to}:00.000Z` }
}
const of = (stays: Record<string, Stay[]>) => new Map(Object.entries(stays) as [PersonId, Stay[]][])
const kinds = (here: Record<string, Stay[]>, inCall: Record<string, Stay[]>) =>
  callDifferences({ here: of(here), inCall: of(inCall), during }).map(({ personId, kind }) => [personId, kind])

describe('the record of attendance beside Teams’ report of the call', () => {
  it('differs in nobody who came and went at the same time, give or take the minutes of a clock', () => {
    assert.deepEqual(kinds({ a: [stay('09:30', '12:00')] }, { a: [stay('09:34', '11:56')] }), [])
  })

  it('R058 names whoever is in one of the two alone', () => {
    assert.deepEqual(kinds({ a: [stay('09:30', '12:00')] }, { b: [stay('09:30', '12:00')] }), [
      ['a', 'only-here'],
      ['b', 'only-in-call'],
    ])
  })

  it('names whoever came later or left earlier than our record says', () => {
    assert.deepEqual(kinds({ a: [stay('09:30', '12:00')] }, { a: [stay('10:40', '12:00')] }), [['a', 'times']])
    assert.deepEqual(kinds({ a: [stay('09:30', '12:00')] }, { a: [stay('09:30', '11:00')] }), [['a', 'times']])
  })

  it('looks at the meeting alone: a call is opened earlier and left open later', () => {
    assert.deepEqual(kinds({ a: [stay('09:30', '12:00')] }, { a: [stay('08:50', '12:40')] }), [])
    assert.deepEqual(kinds({}, { a: [stay('08:50', '09:29')] }), [])
  })

  it('takes a line that broke and came back for one stay', () => {
    const broken = [stay('11:00', '12:00'), stay('09:30', '10:58')]
    assert.deepEqual(kinds({ a: [stay('09:30', '12:00')] }, { a: broken }), [])
  })

  it('finds no difference between a record and itself, and the same people whichever is which', () => {
    const stays = fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.array(fc.constantFrom(stay('09:40', '10:00'), stay('10:10', '11:00'), stay('11:30', '11:50')), {
        maxLength: 3,
      }),
    )
    fc.assert(
      fc.property(stays, stays, (one, other) => {
        assert.deepEqual(kinds(one, one), [])
        const named = (found: (string | undefined)[][]) => found.map(([personId]) => personId ?? '').sort()
        assert.deepEqual(named(kinds(one, other)), named(kinds(other, one)))
      }),
    )
  })
})
