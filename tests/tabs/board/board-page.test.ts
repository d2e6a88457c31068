import assert from 'node:assert/strict'
import type { BoardView } from '../../../src/contracts/board-view.ts'
import { axeFindings, sidewaysScroll, tabFrame, unfoldAll } from '../../support/tab-axe.ts'
import { useTabRoom } from '../../support/tab-room.ts'

const agencies = [
  { agency: 'Testshire Police', core: true, attended: 5, missedInARow: 0 },
  { agency: 'Testmouth Housing', core: true, attended: 3, missedInARow: 2 },
]
const found: BoardView = {
  area: 'Testmouth',
  from: '2030-01-15',
  to: '2031-01-15',
  cases: 64,
  repeats: [
    { label: 'repeat', shown: 14 },
    { label: 'first-time', shown: 50 },
  ],
  heard: [],
  plans: [
    { label: 'in-time', shown: 'withheld' },
    { label: 'late', shown: '<5' },
  ],
  actions: [],
  attendance: { meetings: 5, agencies },
  meetings: [{ on: '2030-11-13', cases: 16, median: 14 }],
}

describe('the page for a board', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('shows counts as charts with the table behind each, at 320 pixels', async () => {
    await room.start({ coordinator: {} }, { office: { '/api/board': found } })
    const { page, tab, faults } = await room.open({
      personId: 'coordinator',
      open: '/tab?view=board',
      narrow: true,
    })
    await tab.getByText('Testmouth Housing (core): 3 of 5 meetings, missed the last 2').first().waitFor()
    const plans = tab.getByRole('region', { name: 'Plans sent out in time' })
    await plans.getByText('late: <5').waitFor()
    await unfoldAll(tabFrame(page))
    await plans.getByRole('table').getByText('withheld').waitFor()
    assert.deepEqual(await axeFindings(tabFrame(page)), [])
    assert.equal(await sidewaysScroll(tabFrame(page)), 0)
    assert.deepEqual(faults, [])
  })
})
