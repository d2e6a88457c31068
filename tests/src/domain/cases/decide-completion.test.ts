import assert from 'node:assert/strict'
import type { Case, CaseEvent } from '../../../../src/domain/cases/case.ts'
import type { AfterHearingEvent } from '../../../../src/domain/cases/after-hearing.ts'
import {
  decideCompleteCase,
  decideSignExceptions,
  exceptionsOf,
  isComplete,
} from '../../../../src/domain/cases/decide-completion.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import type { Decision } from '../../../../src/domain/refusal.ts'
import { actionId, agreed, anAction, finished, withdrawn } from '../../../support/domain-actions.ts'
import { afterwards, profileOf, type FiveArea } from '../../../support/domain-areas.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId, on } from '../../../support/domain-rooms.ts'

const noted = (at: string): CaseEvent => ({ type: 'hearing-noted', at, caseId: caseOne, meetingId })
const heard = aCase([noted(on('09:20'))])
const open = [anAction([agreed])]
const done = [anAction([agreed, finished('done')])]
const order = (area: FiveArea, personId = who.coordinator, actions = open) => ({
  actor: afterwards(personId),
  actions,
  profile: profileOf(area),
  at: on('12:00'),
})
const after = (state: Case, decision: Decision<AfterHearingEvent>) => eventsOf(decision).reduce<Case>(evolveCase, state)

describe('saying that a case is complete (R128)', () => {
  it('in Cornwall waits for every action, or for the chair’s sign on the exceptions (8.1 to 8.3)', () => {
    const refused = decideCompleteCase(heard, order('cornwall'))
    assert.deepEqual('refusal' in refused && [refused.refusal.code, refused.refusal.clause], [
      'actions-not-complete',
      profileOf('cornwall').closeCase.clause,
    ])
    const reason = 'Moved to the next plan'
    const signed = after(heard, decideSignExceptions(heard, { ...order('cornwall', who.chair), reason }))
    assert.deepEqual(signed.signedExceptions.get(actionId), { by: who.chair, reason })
    const complete = after(signed, decideCompleteCase(signed, order('cornwall')))
    assert.deepEqual(complete.completed, { at: on('12:00'), by: who.coordinator, exceptions: [actionId] })
    assert.equal(isComplete(complete), true)
    assert.deepEqual(eventsOf(decideCompleteCase(complete, order('cornwall'))), [])
  })

  it('in Cornwall is the administrator’s to say, and the exceptions the chair’s to sign', () => {
    assert.equal(codeOf(decideCompleteCase(heard, order('cornwall', who.chair, done))), 'role-not-allowed')
    const sign = { ...order('cornwall', who.police), reason: 'x' }
    assert.equal(codeOf(decideSignExceptions(heard, sign)), 'role-not-allowed')
    assert.equal(codeOf(decideSignExceptions(heard, { ...order('cornwall'), reason: '' })), 'reason-missing')
    assert.deepEqual(eventsOf(decideSignExceptions(heard, { ...order('cornwall', who.chair, done), reason: 'x' })), [])
  })

  it('is held by nothing where the protocol does not say', () => {
    for (const area of ['somerset', 'thurrock', 'gwent', 'nyy'] as const) {
      assert.equal(codeOf(decideCompleteCase(heard, order(area))), null)
    }
  })

  it('comes after a hearing, and begins anew with the next', () => {
    assert.equal(codeOf(decideCompleteCase(aCase(), order('gwent'))), 'case-not-heard')
    assert.equal(codeOf(decideCompleteCase(null, order('gwent'))), 'no-such-case')
    const complete = after(heard, decideCompleteCase(heard, order('gwent')))
    assert.equal(isComplete(evolveCase(complete, noted(on('15:00')))), false)
  })

  it('counts as an exception what was not or could not be done, and neither drafts nor what was taken back', () => {
    const stuck = (['not-possible', 'not-done'] as const).map((outcome) => anAction([agreed, finished(outcome)]))
    assert.equal(exceptionsOf([...stuck, ...open]).length, 3)
    assert.deepEqual(exceptionsOf([...done, anAction(), anAction([agreed, withdrawn])]), [])
  })
})
