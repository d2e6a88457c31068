import assert from 'node:assert/strict'
import { lookBefore, nextLook } from '../../../../src/application/due/next-look.ts'

describe('the look at what has run out', () => {
  it('comes each morning of the week at half past eight, also after a clock change', () => {
    assert.equal(nextLook('2026-06-10T07:29:59Z').dueAt, '2026-06-10T07:30:00Z')
    assert.equal(nextLook('2026-06-10T07:30:00Z').dueAt, '2026-06-11T07:30:00Z')
    assert.equal(nextLook('2026-06-12T09:00:00Z').dueAt, '2026-06-15T07:30:00Z')
    assert.equal(nextLook('2026-10-23T09:00:00Z').dueAt, '2026-10-26T08:30:00Z')
  })

  it('follows the one before, so that nothing is told twice and nothing falls between', () => {
    assert.equal(lookBefore('2026-06-15T07:30:00Z'), '2026-06-12T07:30:00Z')
    assert.equal(nextLook(lookBefore('2026-06-15T07:30:00Z')).dueAt, '2026-06-15T07:30:00Z')
  })
})
