import assert from 'node:assert/strict'
import fc from 'fast-check'
import { amberOf, instantAt, reckonerFor, secondsOf } from '../../../../src/domain/clocks/reckoning.ts'
import { endOf, threeQuarters, type Span } from '../../../../src/domain/span.ts'
import { londonDate, plusSeconds, secondsBetween } from '../../../../src/domain/time.ts'

const EPOCH = '1970-01-01T00:00:00Z'
/** Any second from 2020 to 2040: leap days and every clock change among them. */
const moments = fc.integer({ min: 1_577_836_800, max: 2_208_988_800 }).map((seconds) => plusSeconds(EPOCH, seconds))
const spans: fc.Arbitrary<Span> = fc.oneof(
  fc.record({ hours: fc.integer({ min: 0, max: 400 }) }),
  fc.record({ days: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ workingDays: fc.integer({ min: 0, max: 20 }) }),
)
const holidays = fc
  .array(fc.tuple(moments, fc.integer({ min: 0, max: 5 })), { maxLength: 4 })
  .map((drawn) => new Set(drawn.map(([at, days]) => londonDate(plusSeconds(at, days * 86_400)))))

describe('reckoning with many moments', () => {
  it('counts seconds as the calendar does, and back', () => {
    fc.assert(
      fc.property(moments, (at) => {
        assert.equal(secondsOf(at), secondsBetween(EPOCH, at))
        assert.equal(instantAt(secondsOf(at)), at)
      }),
    )
    assert.equal(secondsOf('2026-06-10T09:30:00.250Z') - secondsOf('2026-06-10T09:30Z'), 0.25)
  })

  it('finds three quarters of a time where the calendar finds them', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 40_000_000 }), (from, seconds) => {
        const due = plusSeconds(from, seconds)
        assert.ok(Math.abs(secondsBetween(amberOf(from, due), threeQuarters(from, due))) <= 1)
      }),
    )
  })

  it('ends every span where the calendar ends it, the second time as the first', () => {
    fc.assert(
      fc.property(moments, spans, holidays, (from, span, days) => {
        const reckoner = reckonerFor(days)
        const first = reckoner.after(span, from)
        assert.equal(secondsOf(first), secondsOf(endOf(span, { from, holidays: days })))
        assert.equal(reckoner.after(span, from), first)
      }),
      { numRuns: 60 },
    )
  })
})
