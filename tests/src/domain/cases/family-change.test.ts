import assert from 'node:assert/strict'
import type { CaseEvent } from '../../../../src/domain/cases/case.ts'
import { standingChange } from '../../../../src/domain/cases/family-change.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'

const known = { at: '2026-06-09T12:00:00Z', by: who.police, caseId: caseOne }
const death = (party: 'victim' | 'child'): CaseEvent => ({ type: 'death-recorded', ...known, party, reported: true })
const corrected: CaseEvent = { type: 'death-corrected', ...known, party: 'victim', personal: { reason: 'In error' } }

describe('a family in which something has changed', () => {
  it('has its dead and its move as they stand now, and each record of them in order', () => {
    const state = aCase([death('victim'), death('child'), corrected, { type: 'move-recorded', ...known }])
    assert.deepEqual([[...state.dead], state.moved], [['child'], true])
    assert.deepEqual(
      state.changes.map(({ what, status }) => [what, status]),
      [
        ['victim', 'corrected'],
        ['child', 'reported'],
        ['move', 'confirmed'],
      ],
    )
    assert.equal(standingChange(state, 'victim'), null)
    assert.equal(standingChange(state, 'child')?.by, who.police)
  })

  it('settles the newest record of somebody, never one that was set right before', () => {
    const state = aCase([
      death('victim'),
      corrected,
      death('victim'),
      { type: 'death-confirmed', ...known, party: 'victim' },
    ])
    assert.deepEqual(
      state.changes.map(({ status }) => status),
      ['corrected', 'confirmed'],
    )
  })

  it('keeps each answer about its hearing, and who lifted a hold', () => {
    const state = aCase([
      { type: 'legal-hold-set', ...known, because: 'death' },
      { type: 'legal-hold-lifted', ...known, by: who.manager, personal: { reason: 'Review closed' } },
      { type: 'hearing-decided', ...known, enteredBy: who.police, meetingId, recordOnly: true, clause: '5' },
    ])
    assert.deepEqual(state.legalHold?.lifted, { at: known.at, by: who.manager, reason: 'Review closed' })
    assert.deepEqual(state.hearingDecisions, [
      { meetingId, recordOnly: true, clause: '5', at: known.at, by: who.police },
    ])
  })
})
