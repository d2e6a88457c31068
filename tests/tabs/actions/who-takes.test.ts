import assert from 'node:assert/strict'
import { whoTakes } from '../../../tabs/actions/who-takes.ts'

describe('who may be given something to do', () => {
  const person = (personId: string) => ({ personId, name: personId, agency: 'Testmouth' })
  const people = [
    { ...person('representative'), speaks: true as const },
    { ...person('practitioner'), letInFor: ['case-1'] },
    person('observer'),
  ]
  const taken = (of: { caseId: string; chosen?: string }) =>
    whoTakes(people, { chosen: '', ...of }).map(({ personId }) => personId)

  it('is whoever speaks for a signed agency, and a practitioner for the case for which they were let in', () => {
    assert.deepEqual(taken({ caseId: 'case-1' }), ['representative', 'practitioner'])
    assert.deepEqual(taken({ caseId: 'case-2' }), ['representative'])
  })

  it('is whom it has already, too, so that a form shows what stands', () => {
    assert.deepEqual(taken({ caseId: 'case-2', chosen: 'observer' }), ['representative', 'observer'])
  })
})
