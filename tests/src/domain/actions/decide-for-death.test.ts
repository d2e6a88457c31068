import assert from 'node:assert/strict'
import type { Action, ActionEvent } from '../../../../src/domain/actions/action.ts'
import { decideRestoreAfterDeath, decideStopForDeath } from '../../../../src/domain/actions/decide-for-death.ts'
import { evolveAction } from '../../../../src/domain/actions/evolve-action.ts'
import { accepted, agreed, anAction, finished, withdrawn } from '../../../support/domain-actions.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { eventsOf } from '../../../support/domain-decisions.ts'
import { who } from '../../../support/domain-people.ts'
import { on } from '../../../support/domain-rooms.ts'

const at = on('09:30')
const dead = (...parties: ('victim' | 'perpetrator')[]) =>
  aCase(parties.map((party) => ({ type: 'death-recorded', at, by: who.police, caseId: caseOne, party })))
const order = { party: 'victim', by: who.police, at } as const
const ring = (...since: ActionEvent[]) => anAction(since, {}, 'Ring Alma by Friday')
const stop = (state: Action, caseFile = dead('victim')) => eventsOf(decideStopForDeath(state, { ...order, caseFile }))
const stopped = (state: Action): Action => stop(state).reduce<Action>(evolveAction, state)
const back = (state: Action, more: { caseFile?: ReturnType<typeof dead>; at?: string } = {}): Action =>
  eventsOf(decideRestoreAfterDeath(state, { ...order, caseFile: aCase(), ...more })).reduce<Action>(evolveAction, state)

describe('an action that a recorded death makes a contact with the dead (R097)', () => {
  it('is withdrawn by itself, and says whose death it was', () => {
    for (const state of [ring(agreed), anAction([], {}, 'Visit the victim')]) {
      const { status, stopped: party } = stopped(state)
      assert.deepEqual([status, party], ['withdrawn', 'victim'])
    }
  })

  it('is no action for the living, none that is over, and none where nobody has died', () => {
    assert.deepEqual(stop(anAction([agreed], {}, 'Ring Alma’s mother')), [])
    assert.deepEqual(stop(ring(agreed, finished('done'))), [])
    assert.deepEqual(stop(ring(agreed), aCase()), [])
  })
})

describe('an action that a death stopped which was recorded in error', () => {
  it('is agreed again, and its owner is asked anew', () => {
    const { status, acceptedBy, agreedAt, stopped: party } = back(stopped(ring(agreed, accepted)))
    assert.deepEqual([status, acceptedBy, agreedAt, party], ['agreed', null, at, null])
  })

  it('is a draft where it was one, or where its time has passed', () => {
    assert.equal(back(stopped(ring())).status, 'draft')
    const late = back(stopped(ring(agreed)), { at: '2026-06-30T09:00:00Z' })
    assert.deepEqual([late.status, late.agreedAt], ['draft', null])
  })

  it('stays withdrawn where a person took it back, or another death stops it too', () => {
    assert.equal(back(ring(agreed, withdrawn)).status, 'withdrawn')
    assert.equal(back(stopped(ring(agreed)), { caseFile: dead('victim') }).status, 'withdrawn')
  })
})
