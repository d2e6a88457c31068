import assert from 'node:assert/strict'
import { decideCallCase } from '../../../../src/domain/meeting/decide-case.ts'
import { decideCheckRoster, decideNotePresence, decideNoteUnknown } from '../../../../src/domain/meeting/decide-room.ts'
import { askToLeave, isHeld } from '../../../../src/domain/meeting/hold.ts'
import type { Meeting } from '../../../../src/domain/meeting/meeting.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import {
  at,
  caller,
  caseNo,
  chair,
  codeOf,
  coordinator,
  idvaRep,
  mustNotHear,
  nobodyBarred,
  opened,
  people,
  planned,
  play,
  policeRep,
  secondScribe,
  withCaseOneOpen,
} from '../../../support/domain-meeting.ts'

const now = at('09:10')
const caseId = caseNo(1)
const policeBarred = mustNotHear(policeRep)
const closedToPolice = { ...policeBarred, closedPanel: true }

const checks = (who: PersonId) => (meeting: Meeting) =>
  decideCheckRoster(meeting, { who, at: now, caseId, ...policeBarred })
const signOf = (present: boolean) => (meeting: Meeting) =>
  decideNotePresence(meeting, { who: 'teams', at: now, personId: policeRep, present, people })
const unknown = (present: boolean) => (meeting: Meeting) =>
  decideNoteUnknown(meeting, { who: 'teams', at: now, unknownId: caller, kind: 'anonymous', present })

describe('a held case', () => {
  it('is held while somebody who must not hear it is in the room, and only then (capability 1)', () => {
    const meeting = opened(policeRep, idvaRep)
    assert.equal(isHeld(meeting, { caseId, ...policeBarred }), true)
    assert.deepEqual(askToLeave(meeting, policeBarred), [policeRep])
    assert.equal(isHeld(meeting, { caseId, ...nobodyBarred }), false)
    const alone = play(meeting, signOf(false))
    assert.equal(isHeld(alone, { caseId, ...policeBarred }), false)
  })

  it('is not held by somebody who is expected and missing', () => {
    assert.equal(isHeld(opened(), { caseId, ...nobodyBarred }), false)
  })

  it('is let go by one named person who has checked the people list', () => {
    const meeting = play(opened(policeRep), checks(chair))
    assert.equal(isHeld(meeting, { caseId, ...policeBarred }), false)
    assert.deepEqual(meeting.hearings.get(caseId)?.rosterCheckedBy, [chair])
    assert.equal(isHeld(meeting, { caseId: caseNo(2), ...policeBarred }), true, 'for this case only')
  })

  it('needs two different people for a closed panel', () => {
    const once = play(opened(policeRep), checks(coordinator), checks(coordinator))
    assert.equal(isHeld(once, { caseId, ...closedToPolice }), true)
    assert.equal(isHeld(play(once, checks(secondScribe)), { caseId, ...closedToPolice }), false)
  })

  it('is held by an unnamed person only for a closed panel', () => {
    const meeting = play(opened(), unknown(true))
    assert.equal(isHeld(meeting, { caseId, ...nobodyBarred }), false)
    assert.equal(isHeld(meeting, { caseId, ...nobodyBarred, closedPanel: true }), true)
    assert.equal(isHeld(play(meeting, unknown(false)), { caseId, ...nobodyBarred, closedPanel: true }), false)
  })

  it('is held again by the next sign of the person, even where nobody saw them leave', () => {
    const meeting = play(opened(policeRep), checks(chair), signOf(true))
    assert.equal(isHeld(meeting, { caseId, ...policeBarred }), true)
  })

  it('is held again by an unnamed person who came after the look', () => {
    const looked = play(opened(policeRep), checks(chair), checks(coordinator))
    assert.equal(isHeld(looked, { caseId, ...closedToPolice }), false)
    const came = play(looked, unknown(true))
    assert.equal(isHeld(came, { caseId, ...closedToPolice }), true)
    const lookedAgain = play(came, checks(chair), checks(coordinator))
    assert.equal(isHeld(lookedAgain, { caseId, ...closedToPolice }), false)
    assert.equal(isHeld(play(lookedAgain, unknown(false), unknown(true)), { caseId, ...closedToPolice }), true)
  })

  it('stays let go when somebody comes in who may hear it', () => {
    const idvaComes = (meeting: Meeting) =>
      decideNotePresence(meeting, { who: idvaRep, at: now, personId: idvaRep, present: true, people })
    const meeting = play(opened(policeRep), checks(chair), idvaComes)
    assert.equal(isHeld(meeting, { caseId, ...policeBarred }), false)
  })

  it('becomes held while it is open, when somebody comes in who must not hear it', () => {
    const meeting = play(withCaseOneOpen(idvaRep), signOf(true))
    assert.equal(isHeld(meeting, { caseId, ...policeBarred }), true)
  })

  it('cannot be let go by somebody who must not hear it, nor before the meeting', () => {
    const order = { who: coordinator, at: now, caseId }
    assert.equal(codeOf(decideCheckRoster(opened(), { ...order, ...mustNotHear(coordinator) })), 'connected-to-case')
    assert.equal(codeOf(decideCheckRoster(opened(), { ...order, ...mustNotHear(chair) })), 'case-held')
    assert.equal(codeOf(decideCheckRoster(planned(), { ...order, ...nobodyBarred })), 'meeting-not-open')
    assert.equal(codeOf(checks(policeRep)(opened())), 'role-not-allowed')
  })

  it('opens once the person has been moved out, and lets them back for the next (capability 1)', () => {
    const call = (meeting: Meeting) => decideCallCase(meeting, { who: chair, at: now, caseId, ...policeBarred })
    assert.equal(codeOf(call(opened(policeRep))), 'case-held')
    const meeting = play(opened(policeRep), signOf(false), call)
    assert.equal(meeting.openCase, caseId)
    assert.equal(isHeld(play(meeting, signOf(true)), { caseId: caseNo(2), ...nobodyBarred }), false)
  })
})
