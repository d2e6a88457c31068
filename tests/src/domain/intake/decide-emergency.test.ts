import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import type { CaseEvent } from '../../../../src/domain/cases/case.ts'
import {
  decideCallEmergency,
  emergencyAgreedBy,
  emergencyChecks,
} from '../../../../src/domain/intake/decide-emergency.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, who } from '../../../support/domain-people.ts'
import { aMeeting, meetingId } from '../../../support/domain-rooms.ts'

const profiles = loadAreaProfiles()
const meeting = aMeeting()
const order = (area: string, by: keyof typeof who = 'coordinator', reason = 'It cannot wait') => ({
  meetingId,
  reason,
  checks: { 'safety-plan': 'no' } as const,
  actor: actor(who[by], meeting),
  profile: profiles.byArea(area),
  at: '2026-06-05T09:00:00Z',
})
const called = (area: string): CaseEvent => {
  const [event] = eventsOf(decideCallEmergency(aCase(), order(area)))
  assert.ok(event)
  return event
}
const heard: CaseEvent = { type: 'hearing-noted', at: '2026-06-05T15:00:00Z', caseId: caseOne, meetingId }

describe('an emergency meeting (R052)', () => {
  it('has the area’s checklist, and who agrees to it', () => {
    assert.deepEqual(emergencyChecks(profiles.byArea('somerset')).length, 5)
    assert.deepEqual(emergencyChecks(profiles.byArea('nyy')), [])
    assert.deepEqual(emergencyAgreedBy(profiles.byArea('gwent')), ['referrer', 'chair'])
  })

  it('is stopped by no answer, and has a reason and somebody who prepares it', () => {
    assert.deepEqual(aCase([called('somerset')]).emergency?.checks, { 'safety-plan': 'no' })
    assert.equal(codeOf(decideCallEmergency(aCase(), order('somerset', 'coordinator', ' '))), 'reason-missing')
    assert.equal(codeOf(decideCallEmergency(aCase(), order('somerset', 'police'))), 'role-not-allowed')
  })

  it('brings the case back to the next meeting where the area says so, once (R132)', () => {
    const once = aCase([called('cornwall'), heard])
    assert.deepEqual([once.relisted?.because, once.relisted?.clause], ['emergency-heard', '11.11, 11.13'])
    assert.equal(aCase([called('cornwall'), heard, heard]).relisted, null)
    assert.equal(aCase([called('gwent'), heard]).relisted, null)
  })
})
