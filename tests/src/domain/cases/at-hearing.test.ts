import assert from 'node:assert/strict'
import { evolveAtHearing, isAtHearing, nothingSaid } from '../../../../src/domain/cases/at-hearing.ts'
import type { AtHearingEvent } from '../../../../src/domain/cases/at-hearing.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { meetingId, on } from '../../../support/domain-rooms.ts'

const told = { at: on('09:01'), by: who.chair, enteredBy: who.chair, caseId: caseOne, meetingId, clause: '4.10' }
const noted = (noteId: string): AtHearingEvent => {
  const what = { kind: 'said', agencyId: agencies.police, basis: 'fact' } as const
  return { type: 'case-noted', ...told, noteId, ...what, personal: { text: 'Two calls in May' } }
}

describe('what is said of a case while it is heard', () => {
  it('knows its own events and no other', () => {
    assert.deepEqual([isAtHearing(noted('n-1')), isAtHearing({ type: 'hearing-noted' })], [true, false])
  })

  it('keeps notes in the order in which they were made, each with whose it is and what it is', () => {
    const both = [noted('n-1'), noted('n-2')].reduce((state, event) => {
      return { ...state, ...evolveAtHearing(state, event) }
    }, nothingSaid)
    assert.deepEqual(
      both.notes.map(({ noteId, agencyId, basis, text }) => [noteId, agencyId, basis, text]),
      [
        ['n-1', agencies.police, 'fact', 'Two calls in May'],
        ['n-2', agencies.police, 'fact', 'Two calls in May'],
      ],
    )
  })

  it('keeps the last lead named, and the last decision on a disclosure (R083, R166)', () => {
    const lead = evolveAtHearing(nothingSaid, { type: 'lead-named', ...told, agencyId: agencies.idva })
    assert.equal(lead.lead, agencies.idva)
    const decision = { decision: 'disclose', idva: 'made', teller: 'The IDVA', reason: '' } as const
    const decided = evolveAtHearing(nothingSaid, { type: 'disclosure-decided', ...told, personal: decision })
    assert.deepEqual(decided.disclosure, { ...decision, at: told.at, by: who.chair })
  })
})
