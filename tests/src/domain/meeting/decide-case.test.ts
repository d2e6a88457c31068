import assert from 'node:assert/strict'
import {
  decideCallCase,
  decideCorrectAttendance,
  decideEnterStage,
  decideFinishCase,
} from '../../../../src/domain/meeting/decide-case.ts'
import { decideTakeChair } from '../../../../src/domain/meeting/decide-opening.ts'
import { decideCheckRoster } from '../../../../src/domain/meeting/decide-room.ts'
import type { Stage } from '../../../../src/domain/area-rules.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import {
  at,
  caseNo,
  chair,
  codeOf,
  coordinator,
  eventsOf,
  idvaRep,
  mustNotHear,
  onTheChairsWord,
  opened,
  people,
  planned,
  play,
  policeRep,
  refusalOf,
  standIn,
  thurrockLike,
  withCaseOneOpen,
} from '../../../support/domain-meeting.ts'

const now = at('09:30')
const calling = (who: PersonId, number: number, ...barred: PersonId[]) => ({
  who,
  at: now,
  caseId: caseNo(number),
  ...mustNotHear(...barred),
})

describe('calling a case', () => {
  it('calls a closed panel before open cases with the reason alone, and moves it to where it is heard (R053)', () => {
    const apart = { ...calling(chair, 3), closedPanel: true, apart: { clause: '4.12' } }
    const refused = decideCallCase(opened(policeRep), apart)
    assert.ok('refusal' in refused)
    assert.deepEqual(refused.refusal, { code: 'reason-missing', clause: '4.12' })
    const events = eventsOf(decideCallCase(opened(policeRep), { ...apart, reason: ' Its agencies leave ' }))
    const [moved, called] = events
    assert.ok(moved?.type === 'case-moved' && called?.type === 'case-called')
    assert.deepEqual([moved.toIndex, moved.personal.reason], [0, 'Its agencies leave'])
  })

  it('starts its slot with the room as it is, on the chair’s word where the coordinator presses', () => {
    const [event] = eventsOf(decideCallCase(opened(policeRep, idvaRep), calling(coordinator, 1)))
    assert.deepEqual(event, {
      type: 'case-called',
      at: now,
      said: onTheChairsWord,
      caseId: caseNo(1),
      chairedBy: chair,
      inRoom: [policeRep, idvaRep],
    })
    const meeting = play(opened(policeRep), (m) => decideCallCase(m, calling(chair, 1)))
    assert.equal(meeting.openCase, caseNo(1))
    assert.equal(meeting.hearings.get(caseNo(1))?.slot?.seconds, 1200)
  })

  it('is not for a representative, nor for a stand-in who has not taken the chair', () => {
    assert.equal(codeOf(decideCallCase(opened(), calling(policeRep, 1))), 'role-not-allowed')
    assert.equal(codeOf(decideCallCase(opened(), calling(standIn, 1))), 'role-not-allowed')
  })

  it('needs an open meeting and a waiting case of its agenda, one at a time', () => {
    assert.equal(codeOf(decideCallCase(planned(), calling(chair, 1))), 'meeting-not-open')
    assert.equal(codeOf(decideCallCase(opened(), calling(chair, 99))), 'case-not-on-agenda')
    const open = withCaseOneOpen()
    assert.equal(codeOf(decideCallCase(open, calling(chair, 2))), 'case-open')
    assert.deepEqual(eventsOf(decideCallCase(open, calling(chair, 1))), [], 'called twice is called once')
    const heard = play(open, (m) => decideFinishCase(m, { who: chair, at: now, caseId: caseNo(1) }))
    assert.equal(codeOf(decideCallCase(heard, calling(chair, 1))), 'case-already-heard')
  })

  it('does not wait for the outstanding actions, nor for anyone’s agreement', () => {
    const meeting = opened(policeRep)
    assert.equal(meeting.outstanding.finishedAt, null)
    assert.equal(meeting.statement, null)
    assert.equal(codeOf(decideCallCase(meeting, calling(chair, 3))), null)
  })

  it('is held without a reason that anyone could read (H42)', () => {
    assert.deepEqual(refusalOf(decideCallCase(opened(policeRep), calling(chair, 1, policeRep))), { code: 'case-held' })
  })

  it('leaves a person who must not hear it out of its attendance, once the list has been checked', () => {
    const order = calling(chair, 1, policeRep)
    const meeting = play(opened(policeRep, idvaRep), (m) => decideCheckRoster(m, order))
    const [event] = eventsOf(decideCallCase(meeting, order))
    assert.deepEqual(event?.type === 'case-called' && event.inRoom, [idvaRep])
  })

  it('is for a stand-in where the chair is connected: the coordinator cannot call it on that word (R012)', () => {
    assert.equal(codeOf(decideCallCase(opened(), calling(chair, 3, chair))), 'connected-to-case')
    assert.equal(codeOf(decideCallCase(opened(), calling(coordinator, 3, chair))), 'case-held')
    assert.equal(codeOf(decideCallCase(opened(), calling(coordinator, 3, coordinator))), 'connected-to-case')
    const taken = play(opened(), (m) => decideTakeChair(m, { who: standIn, at: now, mustNotHear: new Set() }))
    assert.equal(codeOf(decideCallCase(taken, calling(chair, 3, chair))), 'connected-to-case')
    const meeting = play(taken, (m) => decideCallCase(m, calling(coordinator, 3, chair)))
    assert.equal(meeting.hearings.get(caseNo(3))?.chairedBy, standIn)
  })

  it('works by the chair’s own press while a stand-in chairs, who stays on the record', () => {
    const taken = play(opened(), (m) => decideTakeChair(m, { who: standIn, at: now, mustNotHear: new Set() }))
    const meeting = play(taken, (m) => decideCallCase(m, calling(chair, 3)))
    assert.equal(meeting.hearings.get(caseNo(3))?.chairedBy, standIn)
  })
})

describe('the stages of a case', () => {
  const entering = (stage: Stage) => ({ who: chair, at: now, caseId: caseNo(1), stage, profile: thurrockLike })

  it('can be entered in any order and again (R066)', () => {
    const meeting = play(
      withCaseOneOpen(),
      (m) => decideEnterStage(m, entering('actions')),
      (m) => decideEnterStage(m, entering('reason')),
      (m) => decideEnterStage(m, entering('actions')),
    )
    assert.equal(meeting.hearings.get(caseNo(1))?.stage, 'actions')
    assert.deepEqual(meeting.hearings.get(caseNo(1))?.stagesVisited, ['actions', 'reason'])
    assert.deepEqual(eventsOf(decideEnterStage(meeting, entering('actions'))), [])
  })

  it('are the area’s, and only of the case that is open', () => {
    const profile = { stages: { value: ['reason', 'actions'] as const, clause: '4.10' } }
    const refused = refusalOf(decideEnterStage(withCaseOneOpen(), { ...entering('voice'), profile }))
    assert.deepEqual(refused, { code: 'unknown-stage', clause: '4.10' })
    assert.equal(codeOf(decideEnterStage(opened(), entering('voice'))), 'case-not-open')
    assert.equal(
      codeOf(decideEnterStage(withCaseOneOpen(), { ...entering('voice'), who: idvaRep })),
      'role-not-allowed',
    )
  })
})

describe('finishing a case', () => {
  it('is never kept waiting by an unanswered question', () => {
    const meeting = play(withCaseOneOpen(), (m) => decideFinishCase(m, { who: chair, at: now, caseId: caseNo(1) }))
    assert.equal(meeting.openCase, null)
    assert.equal(meeting.hearings.get(caseNo(1))?.status, 'heard')
    assert.equal(meeting.hearings.get(caseNo(1))?.slot?.endedAt, now)
  })

  it('is for the open case, once', () => {
    assert.equal(codeOf(decideFinishCase(opened(), { who: chair, at: now, caseId: caseNo(1) })), 'case-not-open')
  })
})

describe('putting attendance right', () => {
  const correcting = (who: PersonId, personId: PersonId) => ({
    who,
    at: now,
    caseId: caseNo(1),
    personId,
    attended: true,
    people,
    ...mustNotHear(idvaRep),
  })

  it('is the coordinator’s, and puts on nobody who must not hear the case', () => {
    assert.equal(codeOf(decideCorrectAttendance(withCaseOneOpen(), correcting(chair, policeRep))), 'role-not-allowed')
    assert.equal(codeOf(decideCorrectAttendance(withCaseOneOpen(), correcting(coordinator, policeRep))), null)
    assert.deepEqual(refusalOf(decideCorrectAttendance(withCaseOneOpen(), correcting(coordinator, idvaRep))), {
      code: 'not-invited-to-case',
      about: idvaRep,
    })
  })

  it('needs a case that has been called, a person of the directory, and a coordinator who may hear it', () => {
    assert.equal(codeOf(decideCorrectAttendance(opened(), correcting(coordinator, policeRep))), 'case-not-open')
    const stranger = correcting(coordinator, 'outsider' as PersonId)
    assert.equal(codeOf(decideCorrectAttendance(withCaseOneOpen(), stranger)), 'no-such-person')
    const connected = { ...correcting(coordinator, policeRep), ...mustNotHear(coordinator) }
    assert.equal(codeOf(decideCorrectAttendance(withCaseOneOpen(), connected)), 'connected-to-case')
  })
})
