import assert from 'node:assert/strict'
import type { RiskView } from '../../../src/contracts/case-view.ts'
import { byPerson } from '../../../tabs/hearing/by-person.ts'

const line = (riskId: string, subject: RiskView['subject']): RiskView => {
  return { riskId, kind: 'risk', subject, text: riskId, answeredBy: null, because: '' }
}

describe('the summary of risks', () => {
  it('is read person by person, and for each as it was said', () => {
    const said = [line('r-1', 'others'), line('r-2', 'victim'), line('r-3', 'children'), line('r-4', 'victim')]
    assert.deepEqual(
      byPerson(said).map(({ riskId }) => riskId),
      ['r-2', 'r-4', 'r-3', 'r-1'],
    )
  })
})
