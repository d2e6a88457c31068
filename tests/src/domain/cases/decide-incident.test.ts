import assert from 'node:assert/strict'
import type { CaseEvent } from '../../../../src/domain/cases/case.ts'
import { decideShareIncident, lastAttendees, sharedUntil } from '../../../../src/domain/cases/decide-incident.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { afterwards, profileOf, underAll, type FiveArea } from '../../../support/domain-areas.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { aDirectory, who } from '../../../support/domain-people.ts'
import { aMeeting, called, ended, heard, meetingId, on, opened } from '../../../support/domain-rooms.ts'

const there = [who.police, who.idva, who.observer]
const meeting = aMeeting(opened, called(caseOne, ...there), heard(caseOne), ended)
const noted: CaseEvent = { type: 'hearing-noted', at: on('09:20'), caseId: caseOne, meetingId }
const knows = (personId: PersonId): CaseEvent => ({
  type: 'connections-answered',
  at: on('11:00'),
  caseId: caseOne,
  personal: { personId, answer: 'possibly' },
})
const order = (area: FiveArea, more: { at?: string; text?: string; by?: PersonId } = {}) => ({
  text: more.text ?? 'A further call on Monday night',
  meeting,
  directory: aDirectory(),
  actor: afterwards(more.by ?? who.coordinator),
  profile: profileOf(area),
  at: more.at ?? '2026-06-24T20:00:00Z',
})

describe('a new incident within two weeks of the hearing (R138)', () => {
  it('is told only in North Yorkshire and York, until the fourteenth day', () => {
    assert.deepEqual(
      underAll((profile) => sharedUntil(aCase([noted]), profile)),
      { somerset: null, cornwall: null, thurrock: null, gwent: null, nyy: '2026-06-24' },
    )
    assert.equal(codeOf(decideShareIncident(aCase([noted]), order('nyy'))), null)
    const late = order('nyy', { at: '2026-06-25T08:00:00Z' })
    assert.equal(codeOf(decideShareIncident(aCase([noted]), late)), 'not-within-window')
    const refused = decideShareIncident(aCase([noted]), order('gwent'))
    assert.deepEqual('refusal' in refused && refused.refusal, { code: 'not-within-window', clause: '4.2.3' })
  })

  it('goes to those who attended that case, and to nobody who must not hear it', () => {
    assert.deepEqual(lastAttendees(aCase([noted]), { meeting, directory: aDirectory() }), [who.police, who.idva])
    const [shared] = eventsOf(decideShareIncident(aCase([noted, knows(who.idva)]), order('nyy')))
    assert.deepEqual(shared?.type === 'incident-shared' && shared.recipients, [who.police])
  })

  it('is the coordinator’s to tell, in words, and never with a safe address', () => {
    const state = aCase([noted])
    assert.equal(codeOf(decideShareIncident(state, order('nyy', { by: who.police }))), 'role-not-allowed')
    assert.equal(codeOf(decideShareIncident(state, order('nyy', { text: ' ' }))), 'wording-empty')
    const unsafe = order('nyy', { text: 'He went to 14 Elm Road' })
    assert.equal(codeOf(decideShareIncident(state, unsafe)), 'safe-address-in-text')
    assert.equal(codeOf(decideShareIncident(null, order('nyy'))), 'no-such-case')
  })
})
