import assert from 'node:assert/strict'
import { decidePlanMeeting, mayPlan } from '../../../../src/domain/meeting/plan-meeting.ts'
import type { PlanMeeting } from '../../../../src/domain/meeting/plan-meeting.ts'
import {
  at,
  chair,
  codeOf,
  coordinator,
  directory,
  folded,
  eventsOf,
  meetingId,
  newcomer,
  planned,
  policeRep,
  refusalOf,
  secondScribe,
  standIn,
  thurrockLike,
} from '../../../support/domain-meeting.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'

const order: PlanMeeting = {
  who: coordinator,
  at: '2026-06-03T09:00:00Z',
  meetingId,
  startsAt: at('09:00'),
  bookedMinutes: 180,
  chair,
  standIns: [standIn],
  coordinators: [coordinator, secondScribe],
  directory,
  profile: thurrockLike,
}

describe('planning a meeting', () => {
  it('keeps the version of the area’s protocol under which the meeting was planned', () => {
    const meeting = folded(eventsOf(decidePlanMeeting(null, order)))
    assert.equal(meeting.profileVersion, 'thurrock-1')
    assert.equal(meeting.status, 'planned')
    assert.equal(meeting.chairing, chair)
  })

  it('is for the coordinator and the operations manager, not for a representative or the chair', () => {
    assert.equal(codeOf(decidePlanMeeting(null, { ...order, who: secondScribe })), null)
    assert.equal(codeOf(decidePlanMeeting(null, { ...order, who: policeRep })), 'role-not-allowed')
    assert.equal(mayPlan(directory, coordinator), true)
    assert.equal(mayPlan(directory, chair), false)
    assert.equal(mayPlan(directory, 'outsider' as PersonId), false)
  })

  it('is done once for each meeting', () => {
    assert.equal(codeOf(decidePlanMeeting(planned(), order)), 'already-exists')
  })

  it('refuses a chair whom the directory does not know, or does not call a chair, and says who', () => {
    const unknown = 'outsider' as PersonId
    assert.deepEqual(refusalOf(decidePlanMeeting(null, { ...order, chair: unknown })), {
      code: 'no-such-person',
      about: unknown,
    })
    const byRep = decidePlanMeeting(null, { ...order, standIns: [policeRep] })
    assert.deepEqual(refusalOf(byRep), { code: 'role-not-allowed', about: policeRep })
  })

  it('refuses a coordinator who has not been approved', () => {
    const decision = decidePlanMeeting(null, { ...order, coordinators: [newcomer] })
    assert.deepEqual(refusalOf(decision), { code: 'not-approved', about: newcomer })
  })

  it('names nobody twice, and the chair never as their own stand-in', () => {
    const twice = { ...order, standIns: [chair, standIn, standIn], coordinators: [coordinator, coordinator] }
    const meeting = folded(eventsOf(decidePlanMeeting(null, twice)))
    assert.deepEqual(meeting.standIns, [standIn])
    assert.deepEqual(meeting.coordinators, [coordinator])
  })
})
