import assert from 'node:assert/strict'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { evolveMeeting } from '../../../../src/domain/meeting/evolve-meeting.ts'
import { bookingOf, bookingOfClosedCase, recordBooked } from '../../../../src/domain/meeting/online-meeting.ts'
import { aCase, caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { closedPanel } from '../../../support/application-seed.ts'
import { aDirectory, thurrock, who } from '../../../support/domain-people.ts'
import { admitted, aMeeting, on } from '../../../support/domain-rooms.ts'

const directory = aDirectory()
const facts = { directory, profile: thurrock }
const joinUrl = 'https://teams.example/one'
const closedFor = (...people: readonly PersonId[]) => aCase(closedPanel(caseTwo, ...people), {}, caseTwo)

describe('the online meeting of a date', () => {
  it('is for who runs it and who speaks for a core partner, from beginning to end, each once', () => {
    const { people, from, to } = bookingOf(aMeeting(), facts)
    for (const personId of [who.chair, who.standIn, who.coordinator, who.police]) assert.ok(people.includes(personId))
    for (const personId of [who.policeDeputy, who.observer]) assert.equal(people.includes(personId), false, personId)
    assert.equal(new Set(people).size, people.length)
    assert.deepEqual([from, to], [on('08:30'), on('11:30')])
  })

  it('is not for somebody who was let in to watch, and nobody withdrawn is invited', () => {
    const gone = new Map([...directory.people].map(([id, person]) => [id, { ...person, active: id !== who.police }]))
    const meeting = aMeeting(admitted(who.observer, 'observer'))
    const { people } = bookingOf(meeting, { ...facts, directory: { ...directory, people: gone } })
    assert.equal(people.includes(who.observer) || people.includes(who.police), false)
  })

  it('is kept, and told twice it is kept once', () => {
    const decided = recordBooked(aMeeting(), { at: on('08:02'), caseId: null, joinUrl })
    assert.ok('events' in decided)
    const meeting = decided.events.reduce(evolveMeeting, aMeeting())
    assert.equal(meeting.online.joinUrl, joinUrl)
    assert.deepEqual(recordBooked(meeting, { at: on('08:03'), caseId: null, joinUrl }), { events: [] })
  })
})

describe('the online meeting of a closed case', () => {
  it('is for its own list alone, at the hour that the agenda gives it (R053)', () => {
    const booking = bookingOfClosedCase(aMeeting(), { caseFile: closedFor(who.police, who.coordinator), ...facts })
    assert.deepEqual(booking?.people.toSorted(), [who.coordinator, who.police].toSorted())
    // Ten minutes of opening, and the open case before it.
    assert.deepEqual([booking?.from, booking?.to], [on('09:00'), on('09:20')])
  })

  it('is none where the case is open', () => {
    assert.equal(bookingOfClosedCase(aMeeting(), { caseFile: aCase(), ...facts }), null)
    assert.ok(caseOne)
  })

  it('is kept beside that of the date', () => {
    const booked = { type: 'meeting-booked' as const, at: on('08:02') }
    const meeting = aMeeting(
      { ...booked, caseId: null, joinUrl },
      { ...booked, caseId: caseTwo, joinUrl: 'https://teams.example/two' },
    )
    assert.deepEqual(
      [meeting.online.joinUrl, meeting.online.ofCases.get(caseTwo)],
      [joinUrl, 'https://teams.example/two'],
    )
  })
})
