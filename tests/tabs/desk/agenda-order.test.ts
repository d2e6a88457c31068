import assert from 'node:assert/strict'
import { addable, itemsOf, moved, plannedFrom } from '../../../tabs/desk/agenda-order.ts'
import { scriptedView } from '../../support/tab-views.ts'

const view = scriptedView('coordinator')
const order = plannedFrom(view)
const ids = (planned: typeof order) => planned.map(({ caseId }) => caseId)

describe('the order of the agenda', () => {
  it('begins with the agenda as it stands', () => {
    assert.deepEqual(ids(order), ['case-1', 'case-2', 'case-3'])
  })

  it('moves a case up and down, and stays at either end', () => {
    assert.deepEqual(ids(moved(order, { from: 2, by: -1 })), ['case-1', 'case-3', 'case-2'])
    assert.deepEqual(ids(moved(order, { from: 0, by: 1 })), ['case-2', 'case-1', 'case-3'])
    assert.equal(moved(order, { from: 0, by: -1 }), order)
    assert.equal(moved(order, { from: 2, by: 1 }), order)
  })

  it('offers no case that waits for a decision on a closed panel, and none twice', () => {
    const { desk } = view
    assert.ok(desk)
    assert.deepEqual(
      addable(desk, order).map(({ caseId }) => caseId),
      ['case-8'],
    )
    const added = [...order, { caseId: 'case-8', number: null, victim: '', perpetrator: '', minutes: '' }]
    assert.deepEqual(addable(desk, added), [])
  })

  it('orders minutes only where they differ from the area’s slot', () => {
    const [first, second] = order
    assert.ok(first && second)
    assert.deepEqual(itemsOf([{ ...first, minutes: '30' }, second]), [
      { caseId: 'case-1', minutes: 30 },
      { caseId: 'case-2' },
    ])
  })
})
