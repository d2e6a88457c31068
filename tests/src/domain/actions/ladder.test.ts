import assert from 'node:assert/strict'
import type { Action, ActionEvent } from '../../../../src/domain/actions/action.ts'
import { mayDecide, nextStep } from '../../../../src/domain/actions/ladder.ts'
import type { AreaRole } from '../../../../src/domain/area-rules.ts'
import { agreed, anAction } from '../../../support/domain-actions.ts'
import { afterwards, profileOf, underAll } from '../../../support/domain-areas.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'

const holidays: ReadonlySet<string> = new Set()
const at = '2026-06-15T09:00:00Z'
const step = (rung: number, to: AreaRole): ActionEvent => ({
  type: 'action-escalated',
  at,
  by: who.coordinator,
  enteredBy: who.coordinator,
  caseId: caseOne,
  clause: '15.4',
  rung,
  to,
  personal: { said: 'Asked' },
})
const waited: ActionEvent = {
  type: 'action-escalation-held',
  at,
  by: who.coordinator,
  enteredBy: who.coordinator,
  caseId: caseOne,
  clause: '15.4',
  rung: 1,
  personal: { reason: 'Back on Monday' },
}
const next = (action: Action, area: 'somerset' | 'cornwall') => nextStep(action, { profile: profileOf(area), holidays })

describe('the ladder of an overdue action (R125)', () => {
  it('begins with the representative in Somerset and Cornwall, and asks a person where the protocol has none', () => {
    const overdue = anAction([agreed])
    assert.deepEqual(
      underAll((profile) => nextStep(overdue, { profile, holidays })?.to),
      { somerset: 'representative', cornwall: 'representative', thurrock: 'ask', gwent: 'ask', nyy: 'ask' },
    )
  })

  it('goes on rung by rung to the top, and waiting takes no step', () => {
    const steps: readonly AreaRole[] = ['representative', 'chair', 'steering-group', 'agency-lead']
    const events = steps.map((to, rung) => step(rung, to))
    const at3 = steps.map((_, taken) => next(anAction([agreed, ...events.slice(0, taken)]), 'cornwall')?.to)
    assert.deepEqual(at3, steps)
    assert.equal(next(anAction([agreed, ...events]), 'cornwall'), null)
    assert.equal(next(anAction([agreed, step(0, 'representative'), waited]), 'somerset')?.to, 'chair')
  })

  it('is decided by the desk at first, and then by whoever holds the rung', () => {
    const events = [step(0, 'representative'), step(1, 'chair'), step(2, 'steering-group')]
    const deciders = [0, 1, 2, 3].map(
      (taken) => next(anAction([agreed, ...events.slice(0, taken)]), 'cornwall')?.decider,
    )
    assert.deepEqual(deciders, ['coordinator', 'coordinator', 'chair', 'chair'])
    assert.equal(mayDecide('coordinator', afterwards(who.chair)), false)
    assert.equal(mayDecide('chair', afterwards(who.chair)), true)
    assert.equal(mayDecide('chair', afterwards(who.police)), false)
    assert.equal(mayDecide('operations-manager', afterwards(who.manager)), true)
  })

  it('says since when the next step may be thought of, with the profile’s wait', () => {
    const value = [{ to: 'chair' as const, after: { workingDays: 2 } }]
    const profile = { escalation: { value, clause: '9' } }
    assert.equal(nextStep(anAction([agreed]), { profile, holidays })?.from, '2026-06-16T16:00:00Z')
  })
})
