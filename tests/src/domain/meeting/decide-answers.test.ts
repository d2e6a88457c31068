import assert from 'node:assert/strict'
import {
  decideNoteAnswer,
  decideReadOutUpdate,
  decideRestHaveNothing,
} from '../../../../src/domain/meeting/decide-answers.ts'
import { decideFinishCase } from '../../../../src/domain/meeting/decide-case.ts'
import type { AgencyAnswer } from '../../../../src/domain/meeting/meeting.ts'
import type { AgencyId, PersonId } from '../../../../src/domain/ids.ts'
import {
  agencies,
  at,
  caseNo,
  chair,
  codeOf,
  coordinator,
  eventsOf,
  health,
  housing,
  housingRep,
  idva,
  idvaRep,
  mustNotHear,
  onTheChairsWord,
  opened,
  people,
  play,
  police,
  policeRep,
  refusalOf,
  withCaseOneOpen,
} from '../../../support/domain-meeting.ts'

const now = at('09:15')
const caseId = caseNo(1)
const answering = (who: PersonId, agencyId: AgencyId, answer: AgencyAnswer) => ({
  who,
  at: now,
  caseId,
  agencyId,
  answer,
  agencies,
  people,
})
const heard = () => play(withCaseOneOpen(policeRep), (m) => decideFinishCase(m, { who: chair, at: now, caseId }))

describe('an agency’s answer', () => {
  it('is one tap for the agency’s own representative: it spoke, nothing new, searched, or not searched (R030)', () => {
    const answers = ['spoke', 'known-nothing-new', 'searched-not-known', 'not-searched'] as const
    for (const answer of answers) {
      const meeting = play(withCaseOneOpen(), (m) => decideNoteAnswer(m, answering(policeRep, police, answer)))
      assert.equal(meeting.hearings.get(caseId)?.answers.get(police), answer)
    }
    assert.equal(
      codeOf(decideNoteAnswer(withCaseOneOpen(), answering(policeRep, police, 'absent'))),
      'role-not-allowed',
    )
  })

  it('is never given by another agency’s representative', () => {
    const decision = decideNoteAnswer(withCaseOneOpen(), answering(idvaRep, police, 'not-searched'))
    assert.deepEqual(refusalOf(decision), { code: 'not-your-agency', about: police })
  })

  it('is noted by the chair or the coordinator for anyone, and put right after the case', () => {
    assert.equal(codeOf(decideNoteAnswer(withCaseOneOpen(), answering(chair, idva, 'spoke'))), null)
    assert.equal(codeOf(decideNoteAnswer(heard(), answering(coordinator, idva, 'absent'))), null)
    assert.equal(codeOf(decideNoteAnswer(heard(), answering(policeRep, police, 'not-searched'))), 'case-already-heard')
    assert.equal(codeOf(decideNoteAnswer(opened(), answering(chair, idva, 'spoke'))), 'case-not-open')
    const unknown = answering(chair, 'nobody' as AgencyId, 'spoke')
    assert.equal(codeOf(decideNoteAnswer(withCaseOneOpen(), unknown)), 'no-such-agency')
  })

  it('may change, and says nothing twice', () => {
    const first = answering(policeRep, police, 'not-searched')
    const second = answering(policeRep, police, 'searched-not-known')
    const meeting = play(
      withCaseOneOpen(),
      (m) => decideNoteAnswer(m, first),
      (m) => decideNoteAnswer(m, second),
    )
    assert.equal(meeting.hearings.get(caseId)?.answers.get(police), 'searched-not-known')
    assert.deepEqual(eventsOf(decideNoteAnswer(meeting, second)), [])
  })
})

describe('the rest have nothing to add', () => {
  const rest = (...barred: PersonId[]) => ({
    who: coordinator,
    at: now,
    caseId,
    invited: [police, idva, housing, health, police],
    people,
    ...mustNotHear(...barred),
  })

  it('is recorded as invited and silent, or absent, and never as not known (R068)', () => {
    const spoke = answering(chair, police, 'spoke')
    assert.equal(eventsOf(decideRestHaveNothing(withCaseOneOpen(), rest())).length, 4, 'each agency once')
    const meeting = play(
      withCaseOneOpen(policeRep, idvaRep),
      (m) => decideNoteAnswer(m, spoke),
      (m) => decideRestHaveNothing(m, rest()),
    )
    assert.deepEqual(
      meeting.hearings.get(caseId)?.answers,
      new Map<AgencyId, AgencyAnswer>([
        [police, 'spoke'],
        [idva, 'invited-did-not-speak'],
        [housing, 'absent'],
        [health, 'absent'],
      ]),
    )
    assert.deepEqual(eventsOf(decideRestHaveNothing(meeting, rest())), [])
  })

  it('counts an agency as absent whose only person must not hear the case', () => {
    const meeting = play(withCaseOneOpen(idvaRep, housingRep), (m) => decideRestHaveNothing(m, rest(housingRep)))
    assert.equal(meeting.hearings.get(caseId)?.answers.get(housing), 'absent')
  })

  it('is for the open case and for whoever controls the meeting', () => {
    assert.equal(codeOf(decideRestHaveNothing(opened(), rest())), 'case-not-open')
    assert.equal(codeOf(decideRestHaveNothing(opened(), { ...rest(), caseId: caseNo(99) })), 'case-not-on-agenda')
    assert.equal(codeOf(decideRestHaveNothing(withCaseOneOpen(), { ...rest(), who: idvaRep })), 'role-not-allowed')
  })
})

describe('the update of an absent agency', () => {
  const reading = (deferredBecause?: string) => ({
    who: coordinator,
    at: now,
    caseId,
    agencyId: health,
    written: new Set([health]),
    deferredBecause,
  })

  it('is marked as read out on the chair’s word (R069)', () => {
    assert.deepEqual(eventsOf(decideReadOutUpdate(withCaseOneOpen(), reading())), [
      { type: 'update-read-out', at: now, said: onTheChairsWord, caseId, agencyId: health },
    ])
    const meeting = play(withCaseOneOpen(), (m) => decideReadOutUpdate(m, reading()))
    assert.deepEqual(eventsOf(decideReadOutUpdate(meeting, reading())), [])
  })

  it('can be left for later with the reason, and still be read', () => {
    const later = play(withCaseOneOpen(), (m) => decideReadOutUpdate(m, reading('No time before the break')))
    assert.equal(later.hearings.get(caseId)?.updatesDeferred.has(health), true)
    const read = play(later, (m) => decideReadOutUpdate(m, reading()))
    assert.equal(read.hearings.get(caseId)?.updatesDeferred.has(health), false)
    assert.equal(read.hearings.get(caseId)?.updatesRead.has(health), true)
    assert.equal(codeOf(decideReadOutUpdate(withCaseOneOpen(), reading('  '))), 'reason-missing')
  })

  it('is there to be read only where the agency sent one', () => {
    const order = { ...reading(), agencyId: idva }
    assert.deepEqual(refusalOf(decideReadOutUpdate(withCaseOneOpen(), order)), { code: 'no-such-update', about: idva })
  })
})
