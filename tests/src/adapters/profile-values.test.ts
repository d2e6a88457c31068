import assert from 'node:assert/strict'
import { minutes, rule, span, text } from '../../../src/adapters/profile-values.ts'

const takes = (shape: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  shape.safeParse(value).success

describe('the values of an area’s file', () => {
  it('take a time in hours, days or working days, and in one of them only', () => {
    for (const value of [{ hours: 48 }, { days: 7 }, { workingDays: 3 }]) assert.equal(takes(span, value), true)
    for (const value of [{}, { weeks: 1 }, { hours: 1, days: 1 }, { days: -1 }, { workingDays: 1.5 }]) {
      assert.equal(takes(span, value), false)
    }
  })

  it('take minutes, or from fewer minutes to more', () => {
    for (const value of [20, { from: 10, to: 15 }]) assert.equal(takes(minutes, value), true)
    for (const value of [0, 1.5, { from: 15, to: 10 }, { from: 10, to: 10 }]) assert.equal(takes(minutes, value), false)
  })

  it('take no rule without a clause, and no question that is blank', () => {
    assert.equal(takes(rule(text), { value: 'unanswered', clause: '5', asks: 'When?' }), true)
    assert.equal(takes(rule(text), { value: 'a plan', clause: ' ' }), false)
    assert.equal(takes(rule(text), { value: 'a plan', clause: '5', asks: '' }), false)
  })
})
