import assert from 'node:assert/strict'
import {
  decideAdmitPerson,
  decideIdentifyCaller,
  decideNotePresence,
  decideNoteUnknown,
} from '../../../../src/domain/meeting/decide-room.ts'
import type { AdmitPerson } from '../../../../src/domain/meeting/decide-room.ts'
import { decideFinishCase } from '../../../../src/domain/meeting/decide-case.ts'
import { decideEndMeeting } from '../../../../src/domain/meeting/decide-opening.ts'
import type { Meeting } from '../../../../src/domain/meeting/meeting.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import {
  at,
  caller,
  caseNo,
  chair,
  codeOf,
  coordinator,
  eventsOf,
  idvaRep,
  newcomer,
  observer,
  onTheChairsWord,
  opened,
  people,
  planned,
  play,
  policeRep,
  practitioner,
  standIn,
  withCaseOneOpen,
} from '../../../support/domain-meeting.ts'

const now = at('09:20')
const admitting = (more: Partial<AdmitPerson>): AdmitPerson => ({
  who: chair,
  at: now,
  personId: observer,
  as: 'observer',
  caseId: null,
  people,
  ...more,
})
const note = (who: PersonId | 'teams', personId: PersonId, present = true) => ({
  who,
  at: now,
  personId,
  present,
  people,
})
const phone = (present: boolean) => (meeting: Meeting) =>
  decideNoteUnknown(meeting, { who: 'teams', at: now, unknownId: caller, kind: 'phone', present })
const identifying = (who: PersonId, personId: PersonId) => ({ who, at: now, unknownId: caller, personId, people })

describe('admitting somebody', () => {
  it('is the chair’s, or the coordinator’s on the chair’s word (R014)', () => {
    const [event] = eventsOf(decideAdmitPerson(planned(), admitting({ who: coordinator })))
    assert.deepEqual(event?.type === 'person-admitted' && event.said, onTheChairsWord)
    assert.equal(codeOf(decideAdmitPerson(planned(), admitting({ who: standIn }))), 'role-not-allowed')
  })

  it('lets a practitioner in for one case, then for another, and never for all (R015)', () => {
    const forCase = (number: number) => (meeting: Meeting) =>
      decideAdmitPerson(meeting, admitting({ personId: practitioner, as: 'practitioner', caseId: caseNo(number) }))
    const meeting = play(planned(), forCase(2), forCase(3))
    assert.deepEqual(meeting.admitted.get(practitioner)?.caseIds, new Set([caseNo(2), caseNo(3)]))
    const forAll = admitting({ personId: practitioner, as: 'practitioner' })
    assert.equal(codeOf(decideAdmitPerson(planned(), forAll)), 'case-not-on-agenda')
    assert.equal(codeOf(forCase(99)(planned())), 'case-not-on-agenda')
  })

  it('admits for today whom nobody has approved yet, and says so (R016)', () => {
    const asRep = admitting({ personId: newcomer, as: 'representative' })
    const [event] = eventsOf(decideAdmitPerson(opened(), asRep))
    assert.equal(event?.type === 'person-admitted' && event.reasonCode, 'admit-for-today')
    const [known] = eventsOf(decideAdmitPerson(opened(), admitting({})))
    assert.equal(known?.type === 'person-admitted' && known.reasonCode, 'approved')
    assert.equal(codeOf(decideAdmitPerson(opened(), admitting({ personId: 'x' as PersonId }))), 'no-such-person')
  })
})

describe('who is in the room', () => {
  it('takes somebody’s own word, Teams’ hint, and the desk’s word for anyone (R058)', () => {
    const sources = [policeRep, 'teams' as const, coordinator].map((who) => {
      const meeting = play(opened(), (m) => decideNotePresence(m, note(who, policeRep)))
      return meeting.present.get(policeRep)?.source
    })
    assert.deepEqual(sources, ['tab', 'teams', 'coordinator'])
    assert.equal(codeOf(decideNotePresence(opened(), note(idvaRep, policeRep))), 'role-not-allowed')
    assert.equal(codeOf(decideNotePresence(opened(), note('teams', 'x' as PersonId))), 'no-such-person')
  })

  it('takes no word of somebody who has no part in this meeting, whom the desk may note', () => {
    const board = new Map([...people].map(([id, person]) => [id, { ...person, role: 'board' as const }]))
    const own = { ...note(policeRep, policeRep), people: board }
    assert.equal(codeOf(decideNotePresence(opened(), own)), 'role-not-allowed')
    assert.equal(codeOf(decideNotePresence(opened(), { ...own, who: coordinator })), null)
  })

  it('says nothing twice', () => {
    assert.deepEqual(eventsOf(decideNotePresence(opened(policeRep), note(policeRep, policeRep))), [])
    assert.deepEqual(eventsOf(decideNotePresence(opened(), note(policeRep, policeRep, false))), [])
  })

  it('takes nobody’s own word once the desk has noted that they are gone, until the desk or Teams sees them', () => {
    const gone = play(withCaseOneOpen(policeRep), (m) => decideNotePresence(m, note(coordinator, policeRep, false)))
    assert.equal(codeOf(decideNotePresence(gone, note(policeRep, policeRep))), 'noted-out')
    const over = play(gone, (m) => decideFinishCase(m, { who: chair, at: now, caseId: caseNo(1) }))
    assert.equal(eventsOf(decideNotePresence(over, note(policeRep, policeRep))).length, 1)
    for (const who of [coordinator, 'teams'] as const) {
      const back = play(gone, (m) => decideNotePresence(m, note(who, policeRep)))
      assert.equal(back.present.has(policeRep), true)
      const left = play(back, (m) => decideNotePresence(m, note(policeRep, policeRep, false)))
      assert.equal(eventsOf(decideNotePresence(left, note(policeRep, policeRep))).length, 1)
    }
  })

  it('keeps every coming and going with its times', () => {
    const goes = { ...note(policeRep, policeRep, false), at: at('09:30') }
    const back = { ...note(policeRep, policeRep), at: at('09:50') }
    const meeting = play(
      opened(policeRep),
      (m) => decideNotePresence(m, goes),
      (m) => decideNotePresence(m, back),
    )
    assert.deepEqual(
      meeting.comings.map(({ from, to }) => [from, to]),
      [
        [at('08:55'), at('09:30')],
        [at('09:50'), null],
      ],
    )
  })

  it('takes nobody in after the meeting', () => {
    const ended = play(opened(), (m) => decideEndMeeting(m, { who: chair, at: now }))
    assert.equal(codeOf(decideNotePresence(ended, note(policeRep, policeRep))), 'meeting-ended')
  })
})

describe('somebody whom nobody has named', () => {
  it('is noted by Teams or the desk, once, and never by a representative', () => {
    const meeting = play(opened(), phone(true))
    assert.equal(meeting.unknown.get(caller)?.kind, 'phone')
    assert.deepEqual(eventsOf(phone(true)(meeting)), [])
    assert.equal(play(meeting, phone(false)).unknown.size, 0)
    assert.deepEqual(eventsOf(phone(false)(opened())), [])
    const order = { who: idvaRep, at: now, unknownId: caller, kind: 'app' as const, present: true }
    assert.equal(codeOf(decideNoteUnknown(opened(), order)), 'role-not-allowed')
  })

  it('is tied to a named person by whoever knows the voice, and is in the room by telephone (H09)', () => {
    const meeting = play(opened(), phone(true), (m) => decideIdentifyCaller(m, identifying(coordinator, idvaRep)))
    assert.equal(meeting.unknown.size, 0)
    const since = now
    assert.deepEqual(meeting.present.get(idvaRep), { since, source: 'phone', identifiedBy: coordinator, caller })
    assert.equal(play(meeting, phone(false)).present.has(idvaRep), false, 'hanging up is leaving')
  })

  it('counts by their own tab once they open it', () => {
    const named = play(opened(), phone(true), (m) => decideIdentifyCaller(m, identifying(chair, idvaRep)))
    const meeting = play(named, (m) => decideNotePresence(m, note(idvaRep, idvaRep)))
    assert.equal(meeting.present.get(idvaRep)?.source, 'tab')
    assert.equal(meeting.comings.length, 1)
  })

  it('is no caller unless they ring in, and nobody unapproved unless admitted for today', () => {
    const app = { who: 'teams' as const, at: now, unknownId: caller, kind: 'app' as const, present: true }
    const withApp = play(opened(), (m) => decideNoteUnknown(m, app))
    assert.equal(codeOf(decideIdentifyCaller(withApp, identifying(chair, idvaRep))), 'no-such-person')
    const ringing = play(opened(), phone(true))
    assert.equal(codeOf(decideIdentifyCaller(ringing, identifying(chair, newcomer))), 'not-approved')
    const admit = admitting({ personId: newcomer, as: 'representative' })
    const admitted = play(ringing, (m) => decideAdmitPerson(m, admit))
    assert.equal(codeOf(decideIdentifyCaller(admitted, identifying(chair, newcomer))), null)
  })
})
