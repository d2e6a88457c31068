import assert from 'node:assert/strict'
import type { Action, ActionEvent } from '../../../../src/domain/actions/action.ts'
import { decideEscalateAction, decideHoldEscalation } from '../../../../src/domain/actions/decide-escalation.ts'
import { evolveAction } from '../../../../src/domain/actions/evolve-action.ts'
import type { AreaRole } from '../../../../src/domain/area-rules.ts'
import type { Decision } from '../../../../src/domain/refusal.ts'
import { agreed, anAction, finished } from '../../../support/domain-actions.ts'
import { afterwards, profileOf, type FiveArea } from '../../../support/domain-areas.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { who } from '../../../support/domain-people.ts'

const at = '2026-06-15T09:00:00Z'
const stillOpen: ActionEvent = {
  type: 'action-status-imported',
  at,
  by: who.coordinator,
  caseId: caseOne,
  system: 'Halo',
  status: 'open',
  on: '2026-06-15',
  personal: { text: '' },
}
const order = (area: FiveArea, personId = who.coordinator, more: { said?: string; to?: AreaRole | null } = {}) => ({
  said: more.said ?? 'Rang the representative, who will do it today',
  to: more.to ?? null,
  actor: afterwards(personId),
  caseFile: aCase(),
  profile: profileOf(area),
  holidays: new Set<string>(),
  at,
})
const after = (state: Action, decision: Decision<ActionEvent>) => eventsOf(decision).reduce<Action>(evolveAction, state)
const late = anAction([agreed])
const lateInHalo = anAction([agreed, stillOpen])

describe('taking an overdue action up the ladder (R125)', () => {
  it('is a person’s decision at every rung, with what was said there', () => {
    const first = after(lateInHalo, decideEscalateAction(lateInHalo, order('cornwall')))
    const second = after(first, decideEscalateAction(first, order('cornwall', who.coordinator, { said: 'No answer' })))
    const third = after(second, decideEscalateAction(second, order('cornwall', who.chair, { said: 'Raised it' })))
    assert.deepEqual(
      third.ladder.map(({ to, by, said, clause }) => [to, by, said, clause]),
      [
        ['representative', who.coordinator, 'Rang the representative, who will do it today', '16.14'],
        ['chair', who.coordinator, 'No answer', '16.14'],
        ['steering-group', who.chair, 'Raised it', '16.14'],
      ],
    )
  })

  it('is refused to whoever does not hold the rung', () => {
    const refused = decideEscalateAction(lateInHalo, order('cornwall', who.police))
    assert.deepEqual('refusal' in refused && refused.refusal, { code: 'role-not-allowed', clause: '16.14' })
    assert.equal(codeOf(decideEscalateAction(lateInHalo, order('cornwall', who.chair))), 'role-not-allowed')
  })

  it('is refused where the action is not past its time, is over, or nothing was said', () => {
    assert.equal(
      codeOf(decideEscalateAction(late, { ...order('thurrock'), at: '2026-06-11T09:00:00Z' })),
      'not-overdue',
    )
    const done = anAction([agreed, finished('done')])
    assert.equal(codeOf(decideEscalateAction(done, order('thurrock'))), 'action-finished')
    const silent = order('cornwall', who.coordinator, { said: ' ' })
    assert.equal(codeOf(decideEscalateAction(lateInHalo, silent)), 'reason-missing')
    assert.equal(codeOf(decideEscalateAction(null, order('cornwall'))), 'no-such-action')
  })

  it('chases nothing from here while the area’s own system has not said that it is open (R119)', () => {
    const refused = decideEscalateAction(late, order('somerset'))
    assert.deepEqual('refusal' in refused && refused.refusal, {
      code: 'followed-elsewhere',
      clause: '4.8, 9.11, 15.2',
    })
    assert.equal(codeOf(decideEscalateAction(lateInHalo, order('somerset'))), null)
  })

  it('skips no rung, and asks to whom where the protocol has no ladder', () => {
    const skips = order('cornwall', who.coordinator, { to: 'agency-lead' })
    assert.equal(codeOf(decideEscalateAction(lateInHalo, skips)), 'step-missing')
    assert.equal(codeOf(decideEscalateAction(late, order('thurrock'))), 'step-missing')
    const asked = after(late, decideEscalateAction(late, order('thurrock', who.coordinator, { to: 'line-manager' })))
    assert.deepEqual(asked.ladder[0]?.to, 'line-manager')
  })

  it('ends at the top', () => {
    let state = lateInHalo
    for (const personId of [who.coordinator, who.coordinator, who.chair]) {
      state = after(state, decideEscalateAction(state, order('somerset', personId)))
    }
    assert.equal(codeOf(decideEscalateAction(state, order('somerset', who.chair))), 'ladder-at-its-top')
  })

  it('may wait on a rung, with the reason', () => {
    const held = after(late, decideHoldEscalation(late, { ...order('thurrock'), reason: 'Back on Monday' }))
    assert.deepEqual(held.ladder[0], {
      at,
      by: who.coordinator,
      enteredBy: who.coordinator,
      rung: 0,
      to: null,
      said: 'Back on Monday',
      clause: 'silent',
    })
    assert.equal(codeOf(decideHoldEscalation(late, { ...order('thurrock'), reason: '' })), 'reason-missing')
    assert.equal(
      codeOf(decideHoldEscalation(late, { ...order('thurrock', who.idva), reason: 'x' })),
      'role-not-allowed',
    )
  })
})
