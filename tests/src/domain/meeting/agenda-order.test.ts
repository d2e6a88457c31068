import assert from 'node:assert/strict'
import type { CaseId } from '../../../../src/domain/ids.ts'
import { arranged, moveTo, numbered } from '../../../../src/domain/meeting/agenda-order.ts'
import type { Meeting } from '../../../../src/domain/meeting/meeting.ts'
import { caseNo, folded, noneHidden, planned, plannedEvents } from '../../../support/domain-meeting.ts'

const wished = (...numbers: number[]) => numbers.map((number) => ({ caseId: caseNo(number), slotSeconds: 1200 }))
const set = (...numbers: number[]): ReadonlySet<CaseId> => new Set(numbers.map(caseNo))

const emptyMeeting = () => folded(plannedEvents.slice(0, 1))

function numbers(given: {
  meeting: Meeting
  inOrder: ReturnType<typeof wished>
  closed?: ReadonlySet<CaseId>
  tickets: readonly number[]
}) {
  const items = numbered(given.meeting, { closed: set(), ...given })
  return items.map(({ caseId, number }) => [Number(caseId.replace(/\D/g, '')), number])
}

describe('the order of the agenda', () => {
  it('hears closed panels after the last open case, so that no gap shows (R053)', () => {
    const inOrder = arranged(planned(), { wished: wished(2, 4, 1), hidden: noneHidden, closed: set(2) })
    assert.deepEqual(
      inOrder.map((item) => item.caseId),
      [4, 1, 2].map(caseNo),
    )
  })

  it('numbers like cloakroom tickets: as drawn, rising down the agenda, and with gaps that tell nothing (R053)', () => {
    const inOrder = wished(3, 1, 2)
    assert.deepEqual(numbers({ meeting: emptyMeeting(), inOrder, tickets: [61, 17, 40] }), [
      [3, 17],
      [1, 40],
      [2, 61],
    ])
  })

  it('keeps each number with its case, whatever the order, and draws for what is new alone', () => {
    const inOrder = wished(4, 7, 2)
    assert.deepEqual(numbers({ meeting: planned(), inOrder, tickets: [33] }), [
      [4, 4],
      [7, 33],
      [2, 2],
    ])
  })

  it('lets a closed panel’s ticket change no other case’s number', () => {
    const open = numbers({ meeting: emptyMeeting(), inOrder: wished(1, 2), tickets: [61, 17] })
    const inOrder = wished(1, 2, 5)
    for (const ticket of [3, 40, 90]) {
      const all = numbers({ meeting: emptyMeeting(), inOrder, closed: set(5), tickets: [61, 17, ticket] })
      assert.deepEqual(all, [...open, [5, ticket]])
    }
  })

  it('is no agenda where a case has no ticket', () => {
    assert.throws(() => numbers({ meeting: emptyMeeting(), inOrder: wished(1, 2), tickets: [8] }), /ticket/)
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
