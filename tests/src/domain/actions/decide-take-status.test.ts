import assert from 'node:assert/strict'
import type { Action, ActionEvent } from '../../../../src/domain/actions/action.ts'
import {
  decideTakeStatus,
  judgeStatus,
  mayTake,
  type Brought,
} from '../../../../src/domain/actions/decide-take-status.ts'
import { evolveAction } from '../../../../src/domain/actions/evolve-action.ts'
import { agreed, anAction, finished, withdrawn } from '../../../support/domain-actions.ts'
import { profileOf, type FiveArea } from '../../../support/domain-areas.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { who } from '../../../support/domain-people.ts'

const at = '2026-06-15T09:00:00Z'
const done: Brought = { status: 'done', on: '2026-06-12', text: 'Marker placed' }
const live = anAction([agreed])
const order = (brought: Brought, area: FiveArea = 'somerset') => ({
  brought,
  caseFile: aCase(),
  profile: profileOf(area),
  at,
  system: 'Manta',
  by: who.coordinator,
  answer: null,
})
const found = (action: Action, brought: Brought, area?: FiveArea) => judgeStatus(action, order(brought, area))
const after = (state: Action, events: readonly ActionEvent[]) => events.reduce<Action>(evolveAction, state)

describe('a status from the area’s own system (R119)', () => {
  it('is taken over where nothing speaks against it', () => {
    const taken = after(live, eventsOf(decideTakeStatus(live, order(done))))
    assert.deepEqual([taken.status, taken.reason, taken.finishedOn], ['done', 'Marker placed', '2026-06-12'])
    const open = { status: 'open' as const, on: '2026-06-15', text: '' }
    const still = after(live, eventsOf(decideTakeStatus(live, order(open))))
    assert.deepEqual([still.status, still.imported?.status, still.finishedOn], ['agreed', 'open', null])
    assert.deepEqual(eventsOf(decideTakeStatus(still, order(open))), [])
  })

  it('is a question where its day is to come, the two contradict each other, or a safe address stands in it', () => {
    assert.equal(found(live, { ...done, on: '2026-06-16' }), 'date-ahead')
    assert.equal(found(live, { ...done, text: 'Now at 14 Elm Road' }), 'safe-address')
    assert.equal(found(anAction([agreed, finished('not-done')]), done), 'contradicts')
    assert.equal(found(anAction([agreed, withdrawn]), done), 'contradicts')
    assert.equal(found(anAction(), done), 'contradicts')
    assert.equal(found(anAction([agreed, finished('done')]), done), 'unchanged')
  })

  it('asks for words where the area does (R122)', () => {
    const wordless = { ...done, text: '' }
    assert.equal(found(live, wordless, 'cornwall'), 'text-missing')
    assert.equal(found(live, wordless, 'somerset'), 'ready')
    assert.equal(found(live, { ...wordless, status: 'not-possible' }, 'somerset'), 'text-missing')
    assert.equal(found(live, { ...wordless, status: 'not-done' }, 'gwent'), 'ready')
  })

  it('is refused as a question until a person has answered *take*, and then opens the action again', () => {
    const stuck = anAction([agreed, finished('not-possible')])
    const open = { status: 'open' as const, on: '2026-06-15', text: '' }
    assert.equal(codeOf(decideTakeStatus(stuck, order(open))), 'status-question-open')
    const taken = after(stuck, eventsOf(decideTakeStatus(stuck, { ...order(open), answer: 'take' })))
    assert.deepEqual([taken.status, taken.finishedOn], ['agreed', null])
  })

  it('is never taken against what is done here, nor with a safe address, whatever is answered', () => {
    const finishedHere = anAction([agreed, finished('done')])
    const open = { status: 'open' as const, on: '2026-06-15', text: '' }
    assert.equal(codeOf(decideTakeStatus(finishedHere, { ...order(open), answer: 'take' })), 'status-question-open')
    assert.deepEqual(
      (['safe-address', 'date-ahead', 'text-missing'] as const).map((finding) => mayTake(live, finding)),
      [false, false, true],
    )
  })
})
