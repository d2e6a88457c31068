import assert from 'node:assert/strict'
import { refusedNow, refusedToRecord } from '../../../../src/domain/cases/recording.ts'
import type { CaseId } from '../../../../src/domain/ids.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { actor, who } from '../../../support/domain-people.ts'
import { aMeeting, called, ended, heard, opened, read } from '../../../support/domain-rooms.ts'

const code = (refused: ReturnType<typeof refusedNow>) => refused?.refusal.code ?? null

describe('when something may be recorded about a case (H20)', () => {
  const moments = [
    { says: 'not before the meeting opens', meeting: aMeeting(), code: 'meeting-not-open' },
    { says: 'not while it waits', meeting: aMeeting(opened, read), code: 'case-not-open' },
    { says: 'while it is open', meeting: aMeeting(opened, read, called(caseOne)), code: null },
    {
      says: 'between cases, once it was heard',
      meeting: aMeeting(opened, read, called(caseOne), heard(caseOne)),
      code: null,
    },
    {
      says: 'not while another case is open',
      meeting: aMeeting(opened, read, called(caseOne), heard(caseOne), called(caseTwo)),
      code: 'case-not-open',
    },
    {
      says: 'after the end, once it was heard',
      meeting: aMeeting(opened, read, called(caseOne), heard(caseOne), ended),
      code: null,
    },
  ]
  for (const { says, meeting, code: expected } of moments) {
    it(says, () => assert.equal(code(refusedNow(meeting, caseOne)), expected))
  }

  it('never for a case that is not on the agenda', () => {
    assert.equal(code(refusedNow(aMeeting(opened), 'c-9' as CaseId)), 'case-not-on-agenda')
  })
})

describe('who records', () => {
  const meeting = aMeeting(opened, read, called(caseOne))
  it('is the chair, and the coordinator on the chair’s word', () => {
    for (const personId of [who.chair, who.coordinator]) {
      assert.equal(refusedToRecord({ actor: actor(personId, meeting), meeting, caseId: caseOne }), null)
    }
  })

  it('is nobody else', () => {
    for (const personId of [who.police, who.standIn, who.otherCoordinator, who.manager, who.observer]) {
      const refused = refusedToRecord({ actor: actor(personId, meeting), meeting, caseId: caseOne })
      assert.equal(code(refused), 'role-not-allowed')
    }
  })
})
