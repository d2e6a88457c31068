import assert from 'node:assert/strict'
import {
  decideAgreeToStatement,
  decideEndMeeting,
  decideFinishOutstanding,
  decideOpenMeeting,
  decideReadStatement,
  decideReviewOutstanding,
  decideTakeChair,
  hasAgreed,
} from '../../../../src/domain/meeting/decide-opening.ts'
import { usualStatement } from '../../../../src/domain/meeting/usual-statement.ts'
import { decideFinishCase } from '../../../../src/domain/meeting/decide-case.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import {
  action,
  at,
  caseNo,
  chair,
  codeOf,
  coordinator,
  eventsOf,
  folded,
  idvaRep,
  onTheChairsWord,
  opened,
  people,
  planned,
  plannedEvents,
  play,
  policeRep,
  refusalOf,
  secondScribe,
  standIn,
  thurrockLike,
  withCaseOneOpen,
} from '../../../support/domain-meeting.ts'

const now = at('09:01')
const { audio } = thurrockLike
const by = (who: PersonId) => ({ who, at: now })
const reading = (who: PersonId) => ({ ...by(who), profile: thurrockLike })
const agreeing = (who: PersonId) => ({ ...by(who), version: 'statement-1', people, profile: thurrockLike })
const read = () => play(opened(), (m) => decideReadStatement(m, reading(chair)))

describe('opening the meeting', () => {
  it('needs no minimum of people and no minimum of cases (R061, Thurrock 5)', () => {
    const nobodyAndNothing = folded(plannedEvents.slice(0, 1))
    assert.equal(play(nobodyAndNothing, (m) => decideOpenMeeting(m, by(chair))).status, 'open')
  })

  it('is recorded as said by the chair when the coordinator presses on the chair’s word', () => {
    assert.deepEqual(eventsOf(decideOpenMeeting(planned(), by(coordinator))), [
      { type: 'meeting-opened', at: now, said: onTheChairsWord },
    ])
  })

  it('makes a stand-in who opens it the one who chairs', () => {
    const meeting = play(planned(), (m) => decideOpenMeeting(m, by(standIn)))
    assert.equal(meeting.chairing, standIn)
    assert.equal(meeting.openedAt, now)
  })

  it('is not for a representative, and happens once', () => {
    assert.equal(codeOf(decideOpenMeeting(planned(), by(policeRep))), 'role-not-allowed')
    assert.equal(codeOf(decideOpenMeeting(opened(), by(chair))), 'meeting-already-open')
  })
})

describe('the statement', () => {
  it('is agreed to by the one who reads it', () => {
    const meeting = read()
    assert.deepEqual(meeting.statement, { version: 'statement-1', at: now, readBy: chair })
    assert.equal(meeting.agreed.get(chair)?.how, 'read-aloud')
    assert.equal(eventsOf(decideReadStatement(meeting, reading(chair))).length, 1, 'agreed once, read twice')
  })

  it('is read by the chair where the area says so, and by whoever reads it where it does not (R055)', () => {
    const refused = refusalOf(decideReadStatement(opened(), reading(policeRep)))
    assert.deepEqual(refused, { code: 'role-not-allowed', clause: 'local' })
    const { statement } = thurrockLike
    assert.ok(statement.value !== 'unanswered')
    const anyone = { audio, statement: { ...statement, value: { ...statement.value, read: 'anyone' as const } } }
    const meeting = play(opened(), (m) => decideReadStatement(m, { ...by(policeRep), profile: anyone }))
    assert.equal(meeting.statement?.readBy, policeRep)
    assert.equal(hasAgreed(meeting, { personId: policeRep, version: 'statement-1' }), true)
  })

  it('is agreed to by those who hear it read, where attending is agreeing (R056)', () => {
    const { statement } = thurrockLike
    assert.ok(statement.value !== 'unanswered')
    const attending = { audio, statement: { ...statement, value: { ...statement.value, agree: 'attending' as const } } }
    const here = folded([{ type: 'person-entered', at: now, personId: policeRep, source: 'tab' }], opened())
    const read = play(here, (m) => decideReadStatement(m, { ...by(chair), profile: attending }))
    assert.deepEqual([read.agreed.get(chair)?.how, read.agreed.get(policeRep)?.how], ['read-aloud', 'attended'])
  })

  it('is ours, read by the chair, where the area has given none (R055)', () => {
    const silent = { audio, statement: { value: 'unanswered' as const, clause: 'silent' } }
    const meeting = play(opened(), (m) => decideReadStatement(m, { ...by(chair), profile: silent }))
    assert.equal(meeting.statement?.version, usualStatement.version)
    assert.equal(codeOf(decideReadStatement(opened(), { ...by(policeRep), profile: silent })), 'role-not-allowed')
    assert.deepEqual([usualStatement.local, usualStatement.agree], [true, 'pressed'])
  })

  it('cannot be read before the meeting is open, or agreed to before it is read', () => {
    assert.equal(codeOf(decideReadStatement(planned(), reading(chair))), 'meeting-not-open')
    assert.equal(codeOf(decideAgreeToStatement(opened(), agreeing(policeRep))), 'statement-not-read')
  })

  it('is agreed to by one’s own press, once, and only in the version that was read', () => {
    const meeting = play(read(), (m) => decideAgreeToStatement(m, agreeing(policeRep)))
    assert.deepEqual(meeting.agreed.get(policeRep), {
      version: 'statement-1',
      at: now,
      how: 'pressed',
      enteredBy: policeRep,
      signature: '',
      clause: '',
    })
    assert.deepEqual(eventsOf(decideAgreeToStatement(meeting, agreeing(policeRep))), [])
    const other = { ...agreeing(policeRep), version: 'statement-0' }
    assert.equal(codeOf(decideAgreeToStatement(meeting, other)), 'statement-version-changed')
  })

  it('is recorded as spoken by the coordinator for somebody else, and by nobody but the coordinator (R056)', () => {
    const forIdva = (who: PersonId) => ({ ...agreeing(who), personId: idvaRep })
    const meeting = play(read(), (m) => decideAgreeToStatement(m, forIdva(coordinator)))
    assert.equal(meeting.agreed.get(idvaRep)?.how, 'spoken')
    assert.equal(meeting.agreed.get(idvaRep)?.enteredBy, coordinator)
    assert.equal(codeOf(decideAgreeToStatement(read(), forIdva(chair))), 'role-not-allowed')
    assert.equal(codeOf(decideAgreeToStatement(read(), forIdva(policeRep))), 'role-not-allowed')
    const stranger = { ...agreeing(coordinator), personId: 'outsider' as PersonId }
    assert.equal(codeOf(decideAgreeToStatement(read(), stranger)), 'no-such-person')
  })
})

describe('outstanding actions', () => {
  const outstanding = new Set([action('a1')])

  it('are ticked off one by one, and only those that are outstanding (R062)', () => {
    const order = { ...by(coordinator), actionId: action('a1'), outstanding }
    const meeting = play(opened(), (m) => decideReviewOutstanding(m, order))
    assert.equal(meeting.outstanding.reviewed.has(action('a1')), true)
    assert.deepEqual(eventsOf(decideReviewOutstanding(meeting, order)), [])
    const other = { ...order, actionId: action('a2') }
    assert.equal(codeOf(decideReviewOutstanding(opened(), other)), 'no-such-action')
  })

  it('are finished once, by whoever controls the meeting', () => {
    assert.equal(codeOf(decideFinishOutstanding(opened(), by(idvaRep))), 'role-not-allowed')
    const meeting = play(opened(), (m) => decideFinishOutstanding(m, by(chair)))
    assert.equal(meeting.outstanding.finishedAt, now)
    assert.deepEqual(eventsOf(decideFinishOutstanding(meeting, by(chair))), [])
  })
})

describe('taking the chair', () => {
  const taking = (who: PersonId, ...barred: PersonId[]) => ({ ...by(who), mustNotHear: new Set(barred) })

  it('is one press for a stand-in, and one for the chair coming back', () => {
    const taken = play(opened(), (m) => decideTakeChair(m, taking(standIn)))
    assert.equal(taken.chairing, standIn)
    const back = play(taken, (m) => decideTakeChair(m, taking(chair)))
    assert.equal(back.chairing, chair)
    assert.deepEqual(eventsOf(decideTakeChair(back, taking(chair))), [])
  })

  it('puts the stand-in on the record of the case that is open', () => {
    const meeting = play(withCaseOneOpen(), (m) => decideTakeChair(m, taking(standIn)))
    assert.equal(meeting.hearings.get(caseNo(1))?.chairedBy, standIn)
  })

  it('is not for a coordinator, nor over an open case that the person must not hear (Thurrock 10)', () => {
    assert.equal(codeOf(decideTakeChair(opened(), taking(secondScribe))), 'role-not-allowed')
    assert.equal(codeOf(decideTakeChair(withCaseOneOpen(), taking(standIn, standIn))), 'case-held')
    assert.equal(codeOf(decideTakeChair(opened(), taking(standIn, standIn))), null)
  })
})

describe('ending the meeting', () => {
  it('waits for the open case, and for nothing else', () => {
    const open = withCaseOneOpen(policeRep)
    assert.equal(codeOf(decideEndMeeting(open, by(chair))), 'case-open')
    const heard = play(open, (m) => decideFinishCase(m, { ...by(chair), caseId: caseNo(1) }))
    const meeting = play(heard, (m) => decideEndMeeting(m, { who: chair, at: at('12:00') }))
    assert.equal(meeting.status, 'ended')
    assert.equal(meeting.present.size, 0)
    assert.deepEqual(
      meeting.comings.map((coming) => coming.to),
      [at('12:00')],
    )
    assert.equal(codeOf(decideEndMeeting(meeting, by(chair))), 'meeting-ended')
  })
})
