import assert from 'node:assert/strict'
import { speaksForAgency, standingIn, type Standing } from '../../../src/domain/actor.ts'
import type { PersonId } from '../../../src/domain/ids.ts'
import type { Meeting } from '../../../src/domain/meeting/meeting.ts'
import { actor, aDirectory, who } from '../../support/domain-people.ts'
import { aMeeting, admitted, opened } from '../../support/domain-rooms.ts'

const taken = aMeeting(opened, { type: 'chair-taken', at: '2026-06-10T08:40:00Z', by: who.standIn })
const standing = (personId: PersonId, meeting: Meeting = aMeeting()): Standing | null => {
  const person = aDirectory().people.get(personId)
  return person ? standingIn(person, meeting) : null
}

describe('who acts', () => {
  it('chairs, and controls the meeting in their own name', () => {
    const chair = actor(who.chair, aMeeting())
    assert.deepEqual([chair.chairing, chair.controls, chair.desk], [true, true, false])
    assert.deepEqual(chair.said, { by: who.chair, enteredBy: who.chair })
  })

  it('keeps the desk, and controls the meeting on the word of whoever chairs', () => {
    assert.deepEqual(actor(who.coordinator, aMeeting()).said, { by: who.chair, enteredBy: who.coordinator })
    const desk = actor(who.coordinator, taken)
    assert.deepEqual([desk.chairing, desk.controls, desk.desk], [false, true, true])
    assert.deepEqual(desk.said, { by: who.standIn, enteredBy: who.coordinator })
  })

  it('is only themself otherwise, a coordinator of other meetings too', () => {
    for (const personId of [who.police, who.manager, who.otherCoordinator, who.observer]) {
      const other = actor(personId, aMeeting())
      assert.deepEqual([other.chairing, other.controls, other.desk], [false, false, false])
      assert.deepEqual(other.said, { by: personId, enteredBy: personId })
    }
  })

  it('keeps the desk outside any meeting as a coordinator, and controls nothing', () => {
    const desk = actor(who.otherCoordinator)
    assert.deepEqual([desk.controls, desk.desk], [false, true])
    assert.equal(actor(who.chair).desk, false)
    assert.equal(actor(who.idva).heading, 'IDVA')
  })
})

describe('what somebody is in a meeting (R146)', () => {
  it('is what its plan says, then how they were admitted, then the directory', () => {
    assert.equal(standing(who.chair), 'chair')
    assert.equal(standing(who.standIn), 'stand-in')
    assert.equal(standing(who.standIn, taken), 'chair')
    assert.equal(standing(who.chair, taken), 'chair')
    assert.equal(standing(who.coordinator), 'coordinator')
    assert.equal(standing(who.manager), 'operations-manager')
    assert.equal(standing(who.policeDeputy), 'representative')
    assert.equal(standing(who.police, aMeeting(admitted(who.police, 'observer'))), 'observer')
    assert.equal(standing(who.coordinator, aMeeting(admitted(who.coordinator, 'observer'))), 'coordinator')
  })

  it('is nothing for a coordinator whom the plan does not name', () => {
    assert.equal(standing(who.otherCoordinator), null)
  })

  it('speaks for an agency as its representative or deputy only', () => {
    assert.deepEqual([speaksForAgency('representative'), speaksForAgency('deputy')], [true, true])
    assert.deepEqual([speaksForAgency('chair'), speaksForAgency('practitioner')], [false, false])
  })
})
