import assert from 'node:assert/strict'
import type { CaseId } from '../../../../src/domain/ids.ts'
import { drawTickets } from '../../../../src/application/commands/draw-tickets.ts'

const given = (...numbers: number[]) => ({
  numbers: new Map(numbers.map((number) => [`c-${number}` as CaseId, number])),
})

const cases = (...numbers: number[]) => numbers.map((number) => `c-${number}` as CaseId)

/** A roll that hands out these tickets one after another, and notes how large it was asked to be. */
function rollOf(...tickets: number[]) {
  const asked: number[] = []
  const next = tickets.values()
  const ticket = (highest: number) => {
    asked.push(highest)
    const drawn = next.next().value
    assert.ok(drawn !== undefined, 'the roll has run out')
    return drawn
  }
  return { asked, ids: { next: () => 'id', ticket } }
}

describe('the tickets of an agenda', () => {
  it('are as drawn, in the order in which they were drawn', () => {
    assert.deepEqual(drawTickets(rollOf(61, 17, 40).ids, given(), cases(1, 2, 3)), [61, 17, 40])
  })

  it('are for cases that have none, never one that this meeting has given before, and none twice', () => {
    assert.deepEqual(drawTickets(rollOf(5, 9, 9, 5, 12).ids, given(5), cases(1, 5, 2)), [9, 12])
  })

  it('have two figures, and more where a meeting has given away most of those', () => {
    const few = rollOf(1)
    drawTickets(few.ids, given(), cases(1))
    const many = rollOf(7_000)
    const most = Array.from({ length: 60 }, (_, index) => index + 1)
    assert.deepEqual(drawTickets(many.ids, given(...most), cases(61)), [7_000])
    assert.deepEqual([few.asked, many.asked], [[99], [9_999]])
  })
})
