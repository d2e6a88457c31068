import assert from 'node:assert/strict'
import { chairNoteLines, disclosureRow, noteLines } from '../../../../src/application/plans/plan-notes.ts'
import { planWords } from '../../../../src/application/plans/plan-words.ts'
import type { CaseNote } from '../../../../src/domain/cases/at-hearing.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { agencies, thurrock, who } from '../../../support/domain-people.ts'
import { aMeeting, meetingId, on } from '../../../support/domain-rooms.ts'

const note = (kind: CaseNote['kind'], basis: CaseNote['basis'], text: string): CaseNote => {
  return { noteId: text, at: on('09:05'), by: who.police, meetingId, kind, agencyId: agencies.police, basis, text }
}
const notes = [
  note('said', 'fact', 'Two calls in May'),
  note('said', 'opinion', 'He is testing the bail'),
  note('withheld', null, ''),
  note('no-action', null, 'The marker is in place'),
  note('chair', null, 'Ask about the dog'),
  note('manipulation', null, 'Three complaints'),
]
const words = planWords(thurrock.terms, 'en')
const source = (value: 'plan' | 'minutes', chair = true) => ({
  heardCase: { ...aCase(), notes },
  meeting: aMeeting(),
  profile: { record: { value, clause: '4.9' }, chairNotes: { value: chair, clause: '4.10' } },
  words,
})
const printed = (value: 'plan' | 'minutes') => noteLines(source(value), agencies.police)

describe('the notes on a plan', () => {
  it('print what was said as fact or as opinion where the record is of minutes (R071, R100)', () => {
    assert.deepEqual(printed('minutes').slice(0, 2), [
      'Fact: Two calls in May',
      'Professional opinion: He is testing the bail',
    ])
  })

  it('print of what is held back only that it is, and beside an agency never the chair’s own (R101, R104)', () => {
    assert.deepEqual(printed('plan'), ['Holds information back', 'No action, because: The marker is in place'])
  })

  it('add the chair’s own to minutes where the protocol says so, and to nothing else (R101)', () => {
    assert.deepEqual(chairNoteLines(source('minutes')), ['Ask about the dog'])
    assert.deepEqual(chairNoteLines(source('minutes', false)), [])
    assert.deepEqual(chairNoteLines(source('plan')), [])
  })

  it('have the decision on a disclosure with the referral and who tells (R083)', () => {
    const disclosure = {
      decision: 'disclose',
      idva: 'made',
      teller: 'The police',
      reason: '',
      at: on('09:05'),
      by: who.chair,
    } as const
    assert.deepEqual(disclosureRow({ ...aCase(), disclosure }, words), [
      { prompt: 'Disclosure decision', answer: 'To be disclosed', note: 'Referral to the IDVA: Made. The police' },
    ])
    assert.deepEqual(disclosureRow(aCase(), words), [])
  })
})
