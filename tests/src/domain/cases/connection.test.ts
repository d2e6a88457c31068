import assert from 'node:assert/strict'
import type { Case, CaseEvent } from '../../../../src/domain/cases/case.ts'
import { isConnected, isOutsidePanel, mustNotHear, whoMustNotHear } from '../../../../src/domain/cases/connection.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'

const at = '2026-06-01T09:00:00Z'
const answered = (personId: PersonId, answer: 'none' | 'possibly'): CaseEvent => ({
  type: 'connections-answered',
  at,
  caseId: caseOne,
  personal: { personId, answer },
})
const decided = (personId: PersonId, decision: 'withheld' | 'cleared'): CaseEvent => ({
  type: 'connection-decided',
  at,
  by: who.manager,
  caseId: caseOne,
  personal: { personId, decision },
})
const closedTo = (...allowed: PersonId[]): CaseEvent => ({
  type: 'case-closed-panel-decided',
  at,
  by: who.manager,
  caseId: caseOne,
  personal: { closed: true, allowed },
})

describe('somebody connected to a case (R012)', () => {
  const histories: { says: string; of: CaseEvent[]; connected: boolean }[] = [
    { says: 'who has not answered is not', of: [], connected: false },
    { says: 'who knows nobody is not', of: [answered(who.police, 'none')], connected: false },
    { says: 'who says possibly is, at once', of: [answered(who.police, 'possibly')], connected: true },
    {
      says: 'who was withheld is',
      of: [answered(who.police, 'possibly'), decided(who.police, 'withheld')],
      connected: true,
    },
    {
      says: 'who was cleared is not',
      of: [answered(who.police, 'possibly'), decided(who.police, 'cleared')],
      connected: false,
    },
    {
      says: 'who doubts again after a clearing is',
      of: [answered(who.police, 'possibly'), decided(who.police, 'cleared'), answered(who.police, 'possibly')],
      connected: true,
    },
    { says: 'who was withheld without having said so is', of: [decided(who.police, 'withheld')], connected: true },
  ]
  for (const { says, of, connected } of histories) {
    it(says, () => {
      assert.equal(isConnected(aCase(of), who.police), connected)
      assert.equal(mustNotHear(aCase(of), who.police), connected)
    })
  }
})

describe('who must not hear a case', () => {
  it('is everyone outside a closed panel’s list, and a connected person on it', () => {
    const closed: Case = aCase([closedTo(who.idva, who.chair), answered(who.chair, 'possibly')])
    assert.equal(isOutsidePanel(closed, who.police), true)
    assert.equal(isOutsidePanel(closed, who.idva), false)
    const all = [who.police, who.idva, who.chair]
    assert.deepEqual([...whoMustNotHear(closed, all)], [who.police, who.chair])
  })

  it('is everyone while a closed panel is undecided (R054)', () => {
    const held = aCase([
      { type: 'case-closed-panel-proposed', at, caseId: caseOne, personal: { ground: 'hbv', allowed: [] } },
    ])
    assert.equal(mustNotHear(held, who.coordinator), true)
  })

  it('is nobody in an open case that everyone has answered', () => {
    assert.equal(whoMustNotHear(aCase(), Object.values(who)).size, 0)
  })
})
