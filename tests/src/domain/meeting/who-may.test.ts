import assert from 'node:assert/strict'
import { decideEndMeeting, decideTakeChair } from '../../../../src/domain/meeting/decide-opening.ts'
import type { Meeting } from '../../../../src/domain/meeting/meeting.ts'
import { controls, isCoordinator, mayChair, saidBy, stopped } from '../../../../src/domain/meeting/who-may.ts'
import type { MeetingOrder } from '../../../../src/domain/meeting/who-may.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import {
  at,
  chair,
  coordinator,
  nobodyBarred,
  opened,
  planned,
  play,
  policeRep,
  refusalOf,
  standIn,
} from '../../../support/domain-meeting.ts'

const now = at('09:30')
const chairedByStandIn = () => play(opened(), (m) => decideTakeChair(m, { who: standIn, at: now, ...nobodyBarred }))
const ended = () => play(opened(), (m) => decideEndMeeting(m, { who: chair, at: now }))
const code = (meeting: Meeting, order: MeetingOrder, who: PersonId | 'teams') => {
  const no = stopped(meeting, { order, who })
  return no && refusalOf(no)?.code
}

describe('who may do what', () => {
  it('gives control to the chair, the coordinators and whoever has taken the chair', () => {
    const table: readonly [PersonId, boolean, boolean][] = [
      [chair, true, true],
      [coordinator, true, true],
      [standIn, false, true],
      [policeRep, false, false],
    ]
    for (const [who, before, after] of table) {
      assert.equal(controls(opened(), who), before, `${who} before`)
      assert.equal(controls(chairedByStandIn(), who), after, `${who} after`)
    }
    assert.equal(mayChair(opened(), standIn), true)
    assert.equal(mayChair(opened(), coordinator), false)
    assert.equal(isCoordinator(opened(), chair), false)
  })

  it('records the coordinator as speaking on the word of whoever chairs', () => {
    assert.deepEqual(saidBy(opened(), coordinator), { by: chair, enteredBy: coordinator })
    assert.deepEqual(saidBy(chairedByStandIn(), coordinator), { by: standIn, enteredBy: coordinator })
    assert.deepEqual(saidBy(chairedByStandIn(), chair), { by: chair, enteredBy: chair })
  })

  it('lets a representative answer, agree and come in, and give no order of the chair’s', () => {
    const own: readonly MeetingOrder[] = ['read-statement', 'agree-to-statement', 'note-presence', 'note-answer']
    for (const order of own) assert.equal(code(opened(), order, policeRep), null, order)
    const chairs: readonly MeetingOrder[] = [
      'move-case',
      'defer-case',
      'admit-person',
      'open-meeting',
      'take-chair',
      'review-outstanding',
      'finish-outstanding',
      'end-meeting',
      'identify-caller',
      'check-roster',
      'call-case',
      'enter-stage',
      'finish-case',
      'rest-have-nothing-to-add',
      'read-out-update',
      'pause-slot',
      'resume-slot',
      'extend-slot',
      'set-agenda',
      'post-agenda',
      'correct-attendance',
      'note-unknown',
    ]
    for (const order of chairs) assert.equal(code(opened(), order, policeRep), 'role-not-allowed', order)
  })

  it('says that the role is wrong before it says anything of the meeting', () => {
    assert.equal(code(ended(), 'call-case', policeRep), 'role-not-allowed')
    assert.equal(code(ended(), 'call-case', chair), 'meeting-ended')
    assert.equal(code(planned(), 'call-case', chair), 'meeting-not-open')
    assert.equal(code(opened(), 'open-meeting', chair), 'meeting-already-open')
  })

  it('keeps the record open to correction after the meeting, and the room closed', () => {
    assert.equal(code(ended(), 'correct-attendance', coordinator), null)
    assert.equal(code(ended(), 'note-answer', coordinator), null)
    assert.equal(code(ended(), 'note-unknown', 'teams'), 'meeting-ended')
    assert.equal(code(planned(), 'note-unknown', 'teams'), null)
  })
})
