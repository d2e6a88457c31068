import assert from 'node:assert/strict'
import fc from 'fast-check'
import { dateAfter, dateBefore, endOf, threeQuarters } from '../../../src/domain/span.ts'
import type { Span } from '../../../src/domain/span.ts'
import { londonDate } from '../../../src/domain/time.ts'

const easter: ReadonlySet<string> = new Set(['2026-04-03', '2026-04-06'])
const none: ReadonlySet<string> = new Set()
const start = { from: '2026-03-02T09:30:00Z', holidays: none }

describe('the end of a span', () => {
  const spans: readonly { says: string; span: Span; from: string; end: string }[] = [
    {
      says: 'counts hours on the clock',
      span: { hours: 48 },
      from: '2026-06-10T10:00:00Z',
      end: '2026-06-12T10:00:00Z',
    },
    {
      says: 'keeps hours whole when the clocks go back',
      span: { hours: 48 },
      from: '2026-10-24T10:00:00Z',
      end: '2026-10-26T10:00:00Z',
    },
    {
      says: 'keeps the time of day over days when the clocks go back',
      span: { days: 7 },
      from: '2026-10-21T10:00:00Z',
      end: '2026-10-28T11:00:00Z',
    },
    {
      says: 'keeps the time of day over days when the clocks go forward',
      span: { days: 7 },
      from: '2026-03-25T11:00:00Z',
      end: '2026-04-01T10:00:00Z',
    },
    {
      says: 'passes over a weekend and Easter',
      span: { workingDays: 3 },
      from: '2026-04-02T09:00:00Z',
      end: '2026-04-09T09:00:00Z',
    },
    {
      says: 'knows a leap day',
      span: { days: 1 },
      from: '2028-02-28T09:00:00Z',
      end: '2028-02-29T09:00:00Z',
    },
  ]
  for (const { says, span, from, end } of spans) {
    it(says, () => assert.equal(endOf(span, { from, holidays: easter }), end))
  }

  it('never comes earlier because a holiday was added', () => {
    const days = fc.integer({ min: 0, max: 60 })
    const dates = fc.array(fc.integer({ min: 0, max: 89 }), { maxLength: 6 })
    fc.assert(
      fc.property(days, dates, (workingDays, offsets) => {
        const added = new Set(offsets.map((offset) => londonDate(endOf({ days: offset }, start))))
        const before = endOf({ workingDays }, start)
        assert.ok(endOf({ workingDays }, { ...start, holidays: added }) >= before)
      }),
    )
  })
})

describe('the date a span away', () => {
  it('counts back four working days over a bank holiday (R009, Thurrock 5.1(1))', () => {
    assert.equal(dateBefore('2026-04-08', { workingDays: 4 }, easter), '2026-03-31')
    assert.equal(dateBefore('2026-06-10', { days: 5 }, none), '2026-06-05')
  })

  it('takes part of a day for a whole one', () => {
    assert.equal(dateAfter('2026-06-10', { hours: 25 }, none), '2026-06-12')
    assert.equal(dateBefore('2026-06-10', { hours: 1 }, none), '2026-06-09')
  })
})

describe('three quarters of the time', () => {
  it('are the amber of a clock (R111)', () => {
    assert.equal(threeQuarters('2026-06-10T10:00:00Z', '2026-06-12T10:00:00Z'), '2026-06-11T22:00:00Z')
  })
})
