import assert from 'node:assert/strict'
import type { CaseId } from '../../../../src/domain/ids.ts'
import { arranged, moveTo, numbered } from '../../../../src/domain/meeting/agenda-order.ts'
import { caseNo, noneHidden, opened, planned } from '../../../support/domain-meeting.ts'

const wished = (...numbers: number[]) => numbers.map((number) => ({ caseId: caseNo(number), slotSeconds: 1200 }))
const set = (...numbers: number[]): ReadonlySet<CaseId> => new Set(numbers.map(caseNo))

describe('the order of the agenda', () => {
  it('hears closed panels after the last open case, so that no gap shows (R053)', () => {
    const inOrder = arranged(planned(), { wished: wished(2, 4, 1), hidden: noneHidden, closed: set(2) })
    assert.deepEqual(
      inOrder.map((item) => item.caseId),
      [4, 1, 2].map(caseNo),
    )
  })

  it('gives closed panels the highest numbers, also when a case comes new during the meeting', () => {
    const closed = set(5)
    const inOrder = arranged(opened(), { wished: wished(1, 2, 3, 4, 5, 6), hidden: noneHidden, closed })
    assert.deepEqual(
      numbered(opened(), { inOrder, closed }).map((item) => [item.caseId, item.number]),
      [
        [caseNo(1), 1],
        [caseNo(2), 2],
        [caseNo(3), 3],
        [caseNo(4), 4],
        [caseNo(6), 5],
        [caseNo(5), 6],
      ],
    )
  })

  it('counts a move over the cases that the mover may know of', () => {
    const { agenda } = planned()
    const hidden = set(2)
    assert.equal(moveTo(agenda, { caseId: caseNo(5), toIndex: 1, hidden, closed: set() }), 2)
    assert.equal(moveTo(agenda, { caseId: caseNo(5), toIndex: 1, hidden: noneHidden, closed: set() }), 1)
    assert.equal(moveTo(agenda, { caseId: caseNo(1), toIndex: 60, hidden, closed: set() }), 4)
  })

  it('lets no move put an open case behind a closed panel', () => {
    const { agenda } = planned()
    assert.equal(moveTo(agenda, { caseId: caseNo(1), toIndex: 60, hidden: noneHidden, closed: set(5) }), 3)
    assert.equal(moveTo(agenda, { caseId: caseNo(5), toIndex: 0, hidden: noneHidden, closed: set(5) }), 4)
  })
})
