import assert from 'node:assert/strict'
import type { CaseEvent } from '../../../../src/domain/cases/case.ts'
import { livingAtRisk, putTo } from '../../../../src/domain/cases/living.ts'
import { agreed, anAction, withdrawn } from '../../../support/domain-actions.ts'
import { aCase, aReferral, caseOne, riskId } from '../../../support/domain-cases.ts'
import { aDirectory, agencies, who } from '../../../support/domain-people.ts'

const known = { at: '2026-06-09T12:00:00Z', by: who.police, caseId: caseOne }
const death = (party: 'victim' | 'perpetrator' | 'child'): CaseEvent => ({ type: 'death-recorded', ...known, party })
const risk = (subject: 'others' | 'perpetrator'): CaseEvent => {
  return { type: 'risk-recorded', ...known, riskId: riskId(1), kind: 'risk', subject, personal: { text: 'Invented' } }
}
const named = (...events: CaseEvent[]) => livingAtRisk(aCase(events)).map(({ who: each, child }) => `${each} ${child}`)

describe('who is living and at risk (R097)', () => {
  it('is the children first, then the adults whom the record names', () => {
    assert.deepEqual(named(death('victim')), ['child 1', 'child 2'])
    assert.deepEqual(named(death('perpetrator')), ['child 1', 'child 2', 'victim null'])
    assert.deepEqual(named(death('victim'), risk('others')), ['child 1', 'child 2', 'others null'])
    assert.deepEqual(named(death('victim'), risk('perpetrator')), ['child 1', 'child 2', 'perpetrator null'])
    assert.deepEqual(named(death('victim'), death('perpetrator'), risk('perpetrator')), ['child 1', 'child 2'])
  })

  it('leaves out a dead child only where it was the only one', () => {
    assert.deepEqual(named(death('child')), ['child 1', 'child 2', 'victim null'])
    const one = aCase([death('child')], { children: aReferral().children.slice(0, 1) })
    assert.deepEqual(livingAtRisk(one), [{ who: 'victim', child: null }])
  })
})

describe('the agencies to which they are put', () => {
  const table = [...aDirectory().agencies.values()]
  const child = { who: 'child', child: 1 } as const
  const put = (...actions: Parameters<typeof putTo>[1]['actions']) => putTo(child, { agencies: table, actions })

  it('are those of children, and have been asked once an action of theirs stands', () => {
    const own = anAction([agreed], { agencyId: agencies.children })
    assert.deepEqual(put(), [{ agencyId: agencies.children, asked: false }])
    assert.deepEqual(put(anAction([agreed])), [{ agencyId: agencies.children, asked: false }])
    assert.deepEqual(put(own), [{ agencyId: agencies.children, asked: true }])
    assert.deepEqual(put(anAction([agreed, withdrawn], { agencyId: agencies.children })), put())
  })

  it('are school and health for a child, never the health of the mind', () => {
    const headings = ['school', 'health', 'mental-health', 'Education', 'police']
    const at = table[0]
    assert.ok(at)
    const found = putTo(child, { agencies: headings.map((heading) => ({ ...at, heading })), actions: [] })
    assert.equal(found.length, 3)
  })
})
