import assert from 'node:assert/strict'
import { decideCallCase } from '../../../../src/domain/meeting/decide-case.ts'
import { evolveMeeting } from '../../../../src/domain/meeting/evolve-meeting.ts'
import { invitedFor, isInvitedElsewhere } from '../../../../src/domain/meeting/invited.ts'
import type { Meeting } from '../../../../src/domain/meeting/meeting.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { aMeeting, admitted, entered, on, opened, read } from '../../../support/domain-rooms.ts'

const { practitioner, police, chair, standIn } = who
const letIn = [...entered(chair, police, practitioner), admitted(practitioner, 'practitioner', caseTwo)]

function withCaseOneOpen(): Meeting {
  const meeting = aMeeting(letIn, [opened, read, { type: 'outstanding-finished', at: on('08:40'), said }])
  const order = { who: chair, at: on('08:45'), caseId: caseOne, mustNotHear: new Set<never>(), closedPanel: false }
  const decided = decideCallCase(meeting, order)
  assert.ok('events' in decided, JSON.stringify(decided))
  return decided.events.reduce<Meeting>((state, event) => evolveMeeting(state, event), meeting)
}
const said = { by: chair, enteredBy: chair }
const attending = (meeting: Meeting) => [...(meeting.hearings.get(caseOne)?.attendance.keys() ?? [])]

describe('somebody who was let in for one case alone (R015)', () => {
  it('is invited for it, and elsewhere for every other; who was let in for all is so nowhere', () => {
    const meeting = aMeeting(letIn)
    assert.deepEqual([...invitedFor(meeting, practitioner)], [caseTwo])
    assert.equal(isInvitedElsewhere(meeting, { personId: practitioner, caseId: caseOne }), true)
    assert.equal(isInvitedElsewhere(meeting, { personId: practitioner, caseId: caseTwo }), false)
    assert.equal(isInvitedElsewhere(meeting, { personId: police, caseId: caseOne }), false)
  })

  it('does not attend another case, though they are in the room or come in meanwhile', () => {
    const open = withCaseOneOpen()
    assert.deepEqual(attending(open), [chair, police])
    const again = [entered(practitioner)].flat().reduce<Meeting>((state, event) => evolveMeeting(state, event), open)
    assert.deepEqual(attending(again), [chair, police])
  })

  it('is elsewhere nowhere while they chair: a stand-in who was let in for one case attends what they chair', () => {
    const letInToo = admitted(standIn, 'representative', caseTwo)
    const meeting = aMeeting({ type: 'chair-taken', at: on('08:41'), by: standIn }, letInToo)
    assert.equal(isInvitedElsewhere(meeting, { personId: standIn, caseId: caseOne }), false)
    assert.equal(isInvitedElsewhere(aMeeting(letInToo), { personId: standIn, caseId: caseOne }), true)
  })

  it('attends it from the moment at which they are let in for it as well', () => {
    const both = evolveMeeting(withCaseOneOpen(), admitted(practitioner, 'practitioner', caseOne))
    assert.deepEqual(attending(both), [chair, police, practitioner])
  })
})
