import assert from 'node:assert/strict'
import type { Rule } from '../../../../src/domain/area-profile.ts'
import {
  decideDisclosure,
  decideNameLead,
  decideNoteOnCase,
  leadOf,
} from '../../../../src/domain/cases/decide-noting.ts'
import type { NoteOnCase } from '../../../../src/domain/cases/decide-noting.ts'
import type { AgencyId, PersonId } from '../../../../src/domain/ids.ts'
import { aCase, caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { aDirectory, actor, agencies, thurrock, who } from '../../../support/domain-people.ts'
import { aMeeting, called, heard, on, opened, read } from '../../../support/domain-rooms.ts'

const meeting = aMeeting(opened, read, called(caseOne))
const profile = thurrock
const directory = aDirectory()
const by = (person: PersonId) => ({ actor: actor(person, meeting), meeting, at: on('09:05') })
const note = (person: PersonId, more: Partial<NoteOnCase> = {}): NoteOnCase => {
  const what = { kind: 'said', agencyId: agencies.police, basis: 'fact', text: 'Two calls in May' } as const
  return { ...by(person), noteId: 'n-1', ...what, directory, profile, ...more }
}
const noting = (person: PersonId, more: Partial<NoteOnCase> = {}) => decideNoteOnCase(aCase(), note(person, more))

describe('a note on the open case', () => {
  it('is made by those who speak for an agency, for their own; by the chair for any (R071)', () => {
    assert.equal(eventsOf(noting(who.police)).length, 1)
    assert.equal(codeOf(noting(who.idva)), 'not-your-agency')
    assert.equal(eventsOf(noting(who.chair)).length, 1)
    assert.equal(codeOf(noting(who.observer)), 'role-not-allowed')
    assert.equal(codeOf(noting(who.chair, { agencyId: 'nobody' as AgencyId })), 'no-such-agency')
  })

  it('of what is held back keeps no word (R104, Thurrock 6)', () => {
    const [event] = eventsOf(noting(who.police, { kind: 'withheld', text: 'An arrest on Thursday' }))
    assert.deepEqual(event?.type === 'case-noted' && event.personal, { text: '' })
    assert.equal(codeOf(noting(who.police, { text: ' ' })), 'wording-empty')
  })

  it('is the chair’s alone where it is the chair’s own, or about a professional who is being used (R088, R101)', () => {
    for (const kind of ['chair', 'manipulation'] as const) {
      assert.equal(codeOf(noting(who.police, { kind })), 'role-not-allowed')
      assert.equal(eventsOf(noting(who.chair, { kind, agencyId: null })).length, 1)
    }
  })

  it('is refused with a safe address in it, and while another case is open (H41, H20)', () => {
    assert.equal(codeOf(noting(who.police, { text: 'She is at 14 Elm Rd' })), 'safe-address-in-text')
    const next = aMeeting(opened, read, called(caseOne), heard(caseOne), called(caseTwo))
    assert.equal(codeOf(noting(who.police, { meeting: next })), 'case-not-open')
    assert.equal(codeOf(decideNoteOnCase(null, note(who.police))), 'no-such-case')
  })
})

describe('the agency that leads on a case (R166)', () => {
  const rule = (value: Rule<'referrer' | 'asked'>['value']) => ({ leadAgency: { value, clause: '2.6' } })
  const name = (person: PersonId, agencyId = agencies.idva) =>
    decideNameLead(aCase(), { ...by(person), agencyId, directory, profile: rule('referrer') })

  it('is the referrer where the area says so, nobody where it is asked, and the one named before all', () => {
    const file = aCase()
    assert.equal(leadOf(file, rule('referrer')), file.referringAgencyId)
    assert.deepEqual([leadOf(file, rule('asked')), leadOf(file, rule('unanswered'))], [null, null])
    assert.equal(leadOf({ ...file, lead: agencies.idva }, rule('referrer')), agencies.idva)
  })

  it('is named by the chair, with the clause', () => {
    const [event] = eventsOf(name(who.chair))
    assert.deepEqual(event?.type === 'lead-named' && [event.agencyId, event.clause], [agencies.idva, '2.6'])
    assert.equal(codeOf(name(who.police)), 'role-not-allowed')
    assert.equal(codeOf(name(who.chair, 'nobody' as AgencyId)), 'no-such-agency')
  })
})

describe('a decision to disclose (R083, Gwent 4.14)', () => {
  const disclosure = { decision: 'disclose', idva: 'made', teller: 'The police', reason: 'His past' } as const
  const decide = (person: PersonId, more: object = {}) =>
    decideDisclosure(aCase(), { ...by(person), disclosure: { ...disclosure, ...more }, profile })

  it('is the chair’s, and stands under the case’s own key with everything in it', () => {
    const [event] = eventsOf(decide(who.chair))
    assert.deepEqual(event?.type === 'disclosure-decided' && event.personal, disclosure)
    assert.equal(codeOf(decide(who.police)), 'role-not-allowed')
    assert.equal(codeOf(decide(who.chair, { reason: 'She is at 14 Elm Rd' })), 'safe-address-in-text')
    assert.equal(event?.at, on('09:05'))
  })
})
