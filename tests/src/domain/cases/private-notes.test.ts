import assert from 'node:assert/strict'
import type { Case } from '../../../../src/domain/cases/case.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import { decideKeepPrivateNotes, privateNotesOf } from '../../../../src/domain/cases/private-notes.ts'
import type { MeetingId, PersonId } from '../../../../src/domain/ids.ts'
import { aCase, sealed } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, agencies, who } from '../../../support/domain-people.ts'
import { aMeeting, ended, opened } from '../../../support/domain-rooms.ts'

const meeting = aMeeting(opened)
const keep = (personId: PersonId, text: string, from: Case = aCase(), in_ = meeting) =>
  decideKeepPrivateNotes(from, { actor: actor(personId, in_), meeting: in_, text, at: '2026-06-10T09:20:00Z' })
const kept = (personId: PersonId, text: string, from: Case = aCase()) =>
  eventsOf(keep(personId, text, from)).reduce<Case>(evolveCase, from)

describe('an agency’s own notes on a case (H22)', () => {
  it('are for those who speak for it, whoever of them wrote, and for no other agency', () => {
    const after = kept(who.policeDeputy, ' Two earlier calls ')
    assert.equal(privateNotesOf(after, { agencyId: agencies.police, meeting }), 'Two earlier calls')
    assert.equal(privateNotesOf(after, { agencyId: agencies.housing, meeting }), '')
  })

  it('take the place of those before, and are written once', () => {
    const after = kept(who.police, 'Nothing', kept(who.policeDeputy, 'Two earlier calls'))
    assert.equal(privateNotesOf(after, { agencyId: agencies.police, meeting }), 'Nothing')
    assert.deepEqual(eventsOf(keep(who.police, 'Nothing', after)), [])
  })

  it('end with the meeting for which they were made', () => {
    const after = kept(who.police, 'Two earlier calls')
    const agencyId = agencies.police
    assert.equal(privateNotesOf(after, { agencyId, meeting: aMeeting(opened, ended) }), '')
    assert.equal(privateNotesOf(after, { agencyId, meeting: { meetingId: 'm-2' as MeetingId, status: 'open' } }), '')
    assert.equal(codeOf(keep(who.police, 'More', aCase(), aMeeting(opened, ended))), 'meeting-ended')
  })

  it('are kept by nobody who speaks for no agency, and hold no sealed address', () => {
    for (const personId of [who.chair, who.coordinator, who.observer, who.practitioner])
      assert.equal(codeOf(keep(personId, 'Something')), 'role-not-allowed')
    assert.equal(codeOf(keep(who.police, `She is at ${Object.values(sealed)[0]}`)), 'safe-address-in-text')
  })

  it('name the agency only where it is sealed', () => {
    const [event] = eventsOf(keep(who.police, 'Two earlier calls'))
    const { personal: _personal, ...open } = event as { personal: unknown }
    assert.doesNotMatch(JSON.stringify(open), /ag-police|calls/)
  })
})
