import assert from 'node:assert/strict'
import { actionsByAgency } from '../../../tabs/hearing/actions-by-agency.ts'
import { scriptedAction } from '../../support/tab-cases.ts'

describe('the recap', () => {
  it('reads actions back agency by agency, without those that were withdrawn', () => {
    const police = scriptedAction({ actionId: 'a', agency: 'Testshire Police' })
    const housing = scriptedAction({ actionId: 'b', agency: 'Testmouth Housing' })
    const again = scriptedAction({ actionId: 'c', agency: 'Testshire Police' })
    const gone = scriptedAction({ actionId: 'd', agency: 'Brightbeck Recovery', status: 'withdrawn' })
    assert.deepEqual(
      actionsByAgency([police, housing, again, gone]).map(({ agency, actions }) => [agency, actions.length]),
      [
        ['Testmouth Housing', 1],
        ['Testshire Police', 2],
      ],
    )
  })
})
