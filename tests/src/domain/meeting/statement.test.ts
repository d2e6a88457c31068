import assert from 'node:assert/strict'
import {
  decideAgreeToStatement,
  decideReadStatement,
  decideTakeBackAgreement,
} from '../../../../src/domain/meeting/decide-opening.ts'
import {
  decideIdentifyCaller,
  decideNotePresence,
  decideNoteUnknown,
} from '../../../../src/domain/meeting/decide-room.ts'
import { recordedBy, statementOf, withAttendance } from '../../../../src/domain/meeting/statement.ts'
import type { StatementRule } from '../../../../src/domain/area-rules.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import type { Meeting } from '../../../../src/domain/meeting/meeting.ts'
import {
  at,
  caller,
  chair,
  codeOf,
  coordinator,
  eventsOf,
  healthRep,
  idvaRep,
  opened,
  people,
  play,
  policeRep,
  refusalOf,
  thurrockLike,
} from '../../../support/domain-meeting.ts'

const now = at('09:01')
const version = 'statement-1'
const { audio, statement } = thurrockLike
const agreedBy = (agree: StatementRule['agree'], clause: string) => {
  assert.ok(statement.value !== 'unanswered')
  return { audio, statement: { ...statement, clause, value: { ...statement.value, agree } } }
}
const attending = agreedBy('attending', '8')
const signed = agreedBy('signed', '4.8')
type Profile = typeof attending
const readIn = (profile: Profile) => play(opened(), (m) => decideReadStatement(m, { who: chair, at: now, profile }))
const noted = (meeting: Meeting, of: { personId: PersonId; who?: PersonId | 'teams'; profile: Profile }) => {
  const { personId, who = coordinator, profile } = of
  const decided = decideNotePresence(meeting, { who, at: now, people, personId, present: true })
  return withAttendance(decided, { meeting, profile, enteredBy: who })
}
const howOf = (meeting: Meeting, personId: PersonId) => meeting.agreed.get(personId)?.how

describe('agreeing by being there (R056, NYY 8)', () => {
  it('is recorded for whoever is noted in the room after the statement was read, by whoever noted it', () => {
    const meeting = play(readIn(attending), (m) => noted(m, { personId: idvaRep, profile: attending }))
    assert.deepEqual([howOf(meeting, idvaRep), meeting.agreed.get(idvaRep)?.enteredBy], ['attended', coordinator])
    const hinted = play(meeting, (m) => noted(m, { personId: policeRep, who: 'teams', profile: attending }))
    assert.equal(hinted.agreed.get(policeRep)?.enteredBy, policeRep)
  })

  it('is not so before it was read, nor where the area asks for a press', () => {
    assert.equal(
      howOf(
        play(opened(), (m) => noted(m, { personId: idvaRep, profile: attending })),
        idvaRep,
      ),
      undefined,
    )
    const pressing = agreedBy('pressed', '9.2')
    const meeting = play(readIn(pressing), (m) => noted(m, { personId: idvaRep, profile: pressing }))
    assert.deepEqual([meeting.present.has(idvaRep), howOf(meeting, idvaRep)], [true, undefined])
  })

  it('counts for a caller whose voice somebody knows', () => {
    const unknown = { unknownId: caller, kind: 'phone' as const, present: true }
    const rung = play(readIn(attending), (m) => decideNoteUnknown(m, { who: 'teams', at: now, ...unknown }))
    const order = { who: chair, at: now, unknownId: caller, personId: healthRep, people }
    const enteredBy = chair
    const known = play(rung, (m) =>
      withAttendance(decideIdentifyCaller(m, order), { meeting: m, profile: attending, enteredBy }),
    )
    assert.equal(howOf(known, healthRep), 'attended')
  })

  it('can be taken back, and then only a press of one’s own gives it again', () => {
    const there = play(readIn(attending), (m) => noted(m, { personId: idvaRep, profile: attending }))
    const back = play(there, (m) => decideTakeBackAgreement(m, { who: idvaRep, at: now }))
    assert.equal(howOf(back, idvaRep), undefined)
    const left = { who: coordinator, at: now, people, personId: idvaRep, present: false }
    const gone = play(back, (m) => decideNotePresence(m, left))
    const again = play(gone, (m) => noted(m, { personId: idvaRep, profile: attending }))
    assert.deepEqual([again.present.has(idvaRep), howOf(again, idvaRep)], [true, undefined])
    const pressed = play(again, (m) =>
      decideAgreeToStatement(m, { who: idvaRep, at: now, version, people, profile: attending }),
    )
    assert.equal(howOf(pressed, idvaRep), 'pressed')
  })

  it('is taken back by oneself or by the coordinator, and by nobody else', () => {
    const there = play(readIn(attending), (m) => noted(m, { personId: idvaRep, profile: attending }))
    assert.equal(
      codeOf(decideTakeBackAgreement(there, { who: policeRep, at: now, personId: idvaRep })),
      'role-not-allowed',
    )
    const said = decideTakeBackAgreement(there, { who: coordinator, at: now, personId: idvaRep })
    assert.deepEqual(eventsOf(said), [
      { type: 'statement-taken-back', at: now, personId: idvaRep, enteredBy: coordinator },
    ])
    assert.deepEqual(eventsOf(decideTakeBackAgreement(there, { who: policeRep, at: now })), [])
  })
})

describe('signing at every meeting (R056, Gwent 4.8)', () => {
  const signing = (who: PersonId, signature?: string) => ({ who, at: now, version, people, profile: signed, signature })

  it('is a press with one’s name typed, kept with the version and the clause', () => {
    const meeting = play(readIn(signed), (m) => decideAgreeToStatement(m, signing(idvaRep, ' Ida Vane ')))
    const { how, signature, clause, version: of } = meeting.agreed.get(idvaRep) ?? {}
    assert.deepEqual([how, signature, clause, of], ['signed', 'Ida Vane', '4.8', version])
  })

  it('is asked for with the clause where no name was typed', () => {
    for (const nothing of [undefined, '  ']) {
      const refused = refusalOf(decideAgreeToStatement(readIn(signed), signing(idvaRep, nothing)))
      assert.deepEqual(refused, { code: 'signature-missing', clause: '4.8' })
    }
  })

  it('lets whoever read it aloud sign as well, once', () => {
    const meeting = play(readIn(signed), (m) => decideAgreeToStatement(m, signing(chair, 'Cora Hale')))
    assert.equal(howOf(meeting, chair), 'signed')
    assert.deepEqual(eventsOf(decideAgreeToStatement(meeting, signing(chair, 'Cora Hale'))), [])
  })

  it('takes a spoken agreement from somebody on the telephone, recorded by the coordinator', () => {
    const spoken = { ...signing(coordinator), personId: healthRep }
    assert.equal(
      howOf(
        play(readIn(signed), (m) => decideAgreeToStatement(m, spoken)),
        healthRep,
      ),
      'spoken',
    )
  })
})

describe('a meeting that is recorded in sound (R103, H11)', () => {
  const on = { value: { holder: 'the records officer', keptUntil: '1 May 2027' }, clause: '9.10' }

  it('is off where the profile says off, and where it names no holder and no end', () => {
    assert.equal(recordedBy({ audio }), null)
    assert.equal(recordedBy({ audio: { value: 'unanswered', clause: '9.10' } }), null)
    assert.equal(statementOf(thurrockLike).version, version)
  })

  it('says so in the statement, under a version of its own', () => {
    const rule = statementOf({ statement, audio: on })
    assert.equal(rule.version, 'statement-1+audio')
    assert.match(rule.text, /recorded in sound. the records officer holds the recording until 1 May 2027/)
  })
})
