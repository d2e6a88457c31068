import assert from 'node:assert/strict'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'

const at = '2026-06-09T12:00:00Z'
const moved = { type: 'move-recorded', at, by: who.police, caseId: caseOne } as const

describe('a case, event by event', () => {
  it('begins with its referral and with nothing else', () => {
    assert.throws(() => evolveCase(null, moved), /case-referred/)
  })

  it('is not changed in place', () => {
    const before = aCase()
    evolveCase(before, moved)
    assert.equal(before.moved, false)
  })

  it('keeps each hearing and each deferral', () => {
    const state = aCase([
      {
        type: 'case-deferred',
        at,
        by: who.coordinator,
        decidedBy: who.chair,
        caseId: caseOne,
        meetingId,
        newDate: '2026-06-17',
        withinLimit: true,
        personal: { reason: 'No interpreter.' },
      },
      { type: 'hearing-noted', at, caseId: caseOne, meetingId },
    ])
    assert.equal(state.deferrals.length, 1)
    assert.deepEqual(state.heardAt, [{ meetingId, at }])
  })
})
