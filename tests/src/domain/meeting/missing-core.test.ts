import assert from 'node:assert/strict'
import { decideOpenMeeting } from '../../../../src/domain/meeting/decide-opening.ts'
import { missingCore } from '../../../../src/domain/meeting/missing-core.ts'
import {
  at,
  chair,
  codeOf,
  health,
  idva,
  idvaRep,
  opened,
  people,
  planned,
  police,
  policeRep,
} from '../../../support/domain-meeting.ts'

describe('missing core agencies', () => {
  const core = [police, idva, health]

  it('are those with nobody in the room (R060)', () => {
    assert.deepEqual(missingCore(opened(policeRep, idvaRep), { core, people }), [health])
    assert.deepEqual(missingCore(opened(), { core: [], people }), [])
  })

  it('stop nothing (R061)', () => {
    assert.equal(missingCore(planned(), { core, people }).length, 3)
    assert.equal(codeOf(decideOpenMeeting(planned(), { who: chair, at: at('09:00') })), null)
  })
})
