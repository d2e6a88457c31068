import assert from 'node:assert/strict'
import { hearingWindow, isWithinLimit, listDeadline } from '../../../../src/domain/cases/listing.ts'
import { thurrock } from '../../../support/domain-people.ts'

const none = new Set<string>()
const { hearWithin, list } = thurrock
const unanswered = { value: 'unanswered' as const, clause: '' }

describe('the time from referral to hearing (R024, Thurrock 5.1(4))', () => {
  it('runs from seven to fourteen working days, over bank holidays', () => {
    const window = hearingWindow({ received: '2026-05-20', rule: hearWithin, holidays: new Set(['2026-05-25']) })
    assert.deepEqual(window, { from: '2026-06-01', to: '2026-06-10' })
    assert.equal(hearingWindow({ received: '2026-05-20', rule: unanswered, holidays: none }), 'unanswered')
  })

  const dates = [
    { says: 'the day before seven is no bar (X24)', hearing: '2026-05-27', within: true },
    { says: 'the fourteenth day is in time', hearing: '2026-06-09', within: true },
    { says: 'the fifteenth is late', hearing: '2026-06-10', within: false },
  ]
  for (const { says, hearing, within } of dates) {
    it(says, () => {
      assert.equal(isWithinLimit({ received: '2026-05-20', hearing, rule: hearWithin, holidays: none }), within)
    })
  }

  it('is unanswered where the area gives no limit', () => {
    const of = { received: '2026-05-20', hearing: '2027-01-01', rule: unanswered, holidays: none }
    assert.equal(isWithinLimit(of), 'unanswered')
  })
})

describe('the day by which the case list goes out (R009, Thurrock 5.1(1))', () => {
  it('is the Thursday before a Wednesday meeting: four working days', () => {
    assert.equal(listDeadline({ meeting: '2026-06-10', rule: list, holidays: none }), '2026-06-04')
  })

  it('is a day earlier in a week with a bank holiday', () => {
    assert.equal(listDeadline({ meeting: '2026-05-27', rule: list, holidays: new Set(['2026-05-25']) }), '2026-05-20')
  })

  it('is nothing where the area gives none', () => {
    assert.equal(listDeadline({ meeting: '2026-06-10', rule: unanswered, holidays: none }), null)
  })
})
