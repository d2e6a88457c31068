import assert from 'node:assert/strict'
import type { Case, CaseEvent } from '../../../../src/domain/cases/case.ts'
import {
  actionPlanningAllowed,
  decideRecordDeath,
  decideRecordMove,
} from '../../../../src/domain/cases/decide-death.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import type { Decision } from '../../../../src/domain/refusal.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, who } from '../../../support/domain-people.ts'

const before = '2026-06-09T12:00:00Z'
const openedAt = '2026-06-10T08:30:00Z'
const during = '2026-06-10T09:00:00Z'
const after = (decision: Decision<CaseEvent>, state = aCase()): Case =>
  eventsOf(decision).reduce<Case>(evolveCase, state)
const died = (party: 'victim' | 'perpetrator' | 'child', at = before) =>
  decideRecordDeath(aCase(), { party, actor: actor(who.police), at })

describe('a recorded death (R097)', () => {
  it('comes from anyone but an observer, once', () => {
    assert.deepEqual([...after(died('victim')).dead], ['victim'])
    const again = decideRecordDeath(after(died('victim')), { party: 'victim', actor: actor(who.idva), at: during })
    assert.deepEqual(eventsOf(again), [])
    const observed = decideRecordDeath(aCase(), { party: 'victim', actor: actor(who.observer), at: before })
    assert.equal(codeOf(observed), 'role-not-allowed')
    assert.equal(
      codeOf(decideRecordDeath(null, { party: 'victim', actor: actor(who.police), at: before })),
      'no-such-case',
    )
  })
})

describe('a recorded move (R097, Thurrock 11)', () => {
  const moved = decideRecordMove(aCase(), { actor: actor(who.housing), at: before })
  it('is kept once, and not from an observer', () => {
    assert.equal(after(moved).moved, true)
    assert.deepEqual(eventsOf(decideRecordMove(after(moved), { actor: actor(who.housing), at: during })), [])
    assert.equal(codeOf(decideRecordMove(aCase(), { actor: actor(who.observer), at: before })), 'role-not-allowed')
    assert.equal(codeOf(decideRecordMove(null, { actor: actor(who.housing), at: before })), 'no-such-case')
  })
})

describe('planning for a case as usual (Thurrock 5)', () => {
  const cases: { says: string; state: Case; allowed: boolean }[] = [
    { says: 'is the rule', state: aCase(), allowed: true },
    { says: 'ends with the victim’s death before the meeting', state: after(died('victim')), allowed: false },
    { says: 'ends with the perpetrator’s', state: after(died('perpetrator')), allowed: false },
    { says: 'goes on after a child’s: the living are planned for', state: after(died('child')), allowed: true },
    {
      says: 'ends with a move before the meeting',
      state: after(decideRecordMove(aCase(), { actor: actor(who.housing), at: before })),
      allowed: false,
    },
    { says: 'goes on where the death is learned in the meeting', state: after(died('victim', during)), allowed: true },
  ]
  for (const { says, state, allowed } of cases) {
    it(says, () => assert.equal(actionPlanningAllowed(state, openedAt), allowed))
  }

  it('is out before the meeting has opened', () => {
    assert.equal(actionPlanningAllowed(after(died('victim')), null), false)
    assert.equal(actionPlanningAllowed(aCase(), null), true)
  })
})
