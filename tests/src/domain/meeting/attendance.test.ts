import assert from 'node:assert/strict'
import {
  decideCallCase,
  decideCorrectAttendance,
  decideFinishCase,
} from '../../../../src/domain/meeting/decide-case.ts'
import { decideNotePresence } from '../../../../src/domain/meeting/decide-room.ts'
import {
  allStopAttending,
  attendedBy,
  attending,
  corrected,
  stopsAttending,
  withHearing,
} from '../../../../src/domain/meeting/attendance.ts'
import type { Hearing, Meeting } from '../../../../src/domain/meeting/meeting.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import {
  at,
  caseNo,
  chair,
  coordinator,
  healthRep,
  housingRep,
  idvaRep,
  mustNotHear,
  nobodyBarred,
  opened,
  people,
  planned,
  play,
  policeRep,
  withCaseOneOpen,
} from '../../../support/domain-meeting.ts'

const caseId = caseNo(1)
const none: ReadonlySet<PersonId> = new Set()

function hearingOf(meeting: Meeting, id = caseId): Hearing {
  const hearing = meeting.hearings.get(id)
  assert.ok(hearing)
  return hearing
}
const goes = (personId: PersonId, time: string) => (meeting: Meeting) =>
  decideNotePresence(meeting, { who: personId, at: at(time), personId, present: false, people })
const comes = (personId: PersonId, time: string) => (meeting: Meeting) =>
  decideNotePresence(meeting, { who: personId, at: at(time), personId, present: true, people })
const finishes = (time: string) => (meeting: Meeting) => decideFinishCase(meeting, { who: chair, at: at(time), caseId })
const corrects = (personId: PersonId, attended: boolean) => (meeting: Meeting) =>
  decideCorrectAttendance(meeting, {
    who: coordinator,
    at: at('09:40'),
    caseId,
    personId,
    attended,
    people,
    ...nobodyBarred,
  })

describe('attendance of a case', () => {
  it('starts with everyone in the room and ends with the case', () => {
    const meeting = play(withCaseOneOpen(policeRep, idvaRep), finishes('09:30'))
    assert.deepEqual(attendedBy(hearingOf(meeting), none), [policeRep, idvaRep])
    assert.deepEqual(hearingOf(meeting).attendance.get(policeRep), [{ from: at('09:10'), to: at('09:30') }])
  })

  it('knows who came late, who left early and who came back', () => {
    const meeting = play(
      withCaseOneOpen(policeRep),
      comes(idvaRep, '09:12'),
      goes(policeRep, '09:15'),
      comes(policeRep, '09:20'),
      finishes('09:30'),
    )
    assert.deepEqual(hearingOf(meeting).attendance.get(idvaRep), [{ from: at('09:12'), to: at('09:30') }])
    assert.deepEqual(hearingOf(meeting).attendance.get(policeRep), [
      { from: at('09:10'), to: at('09:15') },
      { from: at('09:20'), to: at('09:30') },
    ])
  })

  it('leaves out of case two whoever left before it was called (R059)', () => {
    const call = (meeting: Meeting) =>
      decideCallCase(meeting, { who: chair, at: at('09:31'), caseId: caseNo(2), ...nobodyBarred })
    const meeting = play(withCaseOneOpen(policeRep, idvaRep), finishes('09:30'), goes(idvaRep, '09:30'), call)
    assert.deepEqual(attendedBy(hearingOf(meeting), none), [policeRep, idvaRep])
    assert.deepEqual(attendedBy(hearingOf(meeting, caseNo(2)), none), [policeRep])
  })

  it('never lists somebody who must not hear the case, even one who came in while it was open', () => {
    const meeting = play(withCaseOneOpen(policeRep), comes(idvaRep, '09:12'))
    assert.deepEqual(attendedBy(hearingOf(meeting), mustNotHear(idvaRep).mustNotHear), [policeRep])
  })

  it('is put right by the coordinator for the whole of the case', () => {
    const open = withCaseOneOpen(policeRep)
    const meeting = play(open, corrects(housingRep, true), corrects(policeRep, false), finishes('09:50'))
    assert.deepEqual(attendedBy(hearingOf(meeting), none), [housingRep])
    assert.deepEqual(hearingOf(meeting).attendance.get(housingRep), [{ from: at('09:10'), to: at('09:50') }])
  })

  it('does not put somebody back whom the coordinator struck off when their connection returns', () => {
    const struck = play(withCaseOneOpen(policeRep), corrects(policeRep, false))
    const meeting = play(struck, goes(policeRep, '09:41'), comes(policeRep, '09:42'))
    assert.deepEqual(attendedBy(hearingOf(meeting), none), [])
    assert.deepEqual(attendedBy(hearingOf(play(meeting, corrects(policeRep, true))), none), [policeRep])
  })

  it('can be put right after the case has been heard', () => {
    const meeting = play(withCaseOneOpen(), finishes('09:30'), corrects(healthRep, true))
    assert.deepEqual(hearingOf(meeting).attendance.get(healthRep), [{ from: at('09:10'), to: at('09:30') }])
  })
})

describe('the intervals of attendance', () => {
  const waiting = hearingOf(planned())
  const police = { personId: policeRep, at: at('09:10') }

  it('never run twice at once, and end only what runs', () => {
    const once = attending(waiting, police)
    assert.equal(attending(once, police), once)
    const gone = stopsAttending(once, { ...police, at: at('09:15') })
    assert.deepEqual(allStopAttending(gone, at('09:30')).attendance, gone.attendance)
    assert.equal(stopsAttending(waiting, police), waiting)
  })

  it('cannot be put on a case that was never called', () => {
    assert.deepEqual(attendedBy(corrected(waiting, { personId: policeRep, attended: true }), none), [])
  })

  it('leave a meeting alone that does not have the case, and the state before a change as it was', () => {
    const meeting = opened()
    assert.equal(
      withHearing(meeting, caseNo(99), (hearing) => hearing),
      meeting,
    )
    const before = withCaseOneOpen(policeRep)
    play(before, comes(idvaRep, '09:12'), finishes('09:30'))
    assert.deepEqual(hearingOf(before).attendance, new Map([[policeRep, [{ from: at('09:10'), to: null }]]]))
  })
})
