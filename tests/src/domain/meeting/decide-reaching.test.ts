import assert from 'node:assert/strict'
import type { ActionId, PersonId } from '../../../../src/domain/ids.ts'
import { decideSeeTo } from '../../../../src/domain/meeting/decide-reaching.ts'
import { evolveMeeting } from '../../../../src/domain/meeting/evolve-meeting.ts'
import { aDirectory, who } from '../../../support/domain-people.ts'
import { aMeeting, on } from '../../../support/domain-rooms.ts'

const { people } = aDirectory()
const actionIds = ['a-1' as ActionId]
const order = { who: who.coordinator, at: on('09:00'), personId: who.police, people, actionIds }
const told = { ...order, how: 'told otherwise' } as const
const again = { ...order, how: 'sent again' } as const

describe('the desk and somebody whom the bot cannot reach', () => {
  it('has it on record that they were told in another way, by whom and when', () => {
    const about = { at: on('09:00'), by: who.coordinator, personId: who.police, actionIds }
    const event = { type: 'unreached-seen-to', ...about, how: 'told otherwise' } as const
    assert.deepEqual(decideSeeTo(aMeeting(), told), { events: [event] })
    const known = [[who.police, { at: on('09:00'), by: who.coordinator }]]
    assert.deepEqual([...evolveMeeting(aMeeting(), event).toldOtherwise], known)
  })

  it('has it on record that it was sent again, to them or to the calendar, which tells them nothing yet', () => {
    for (const personId of [who.police, null]) {
      const decided = decideSeeTo(aMeeting(), { ...again, personId })
      assert.ok('events' in decided)
      assert.equal(decided.events.reduce(evolveMeeting, aMeeting()).toldOtherwise.size, 0)
    }
  })

  it('is asked of nobody else', () => {
    for (const each of [who.chair, who.police, who.otherCoordinator])
      for (const wish of [again, told])
        assert.deepEqual(decideSeeTo(aMeeting(), { ...wish, who: each }), { refusal: { code: 'role-not-allowed' } })
  })

  it('is of somebody in the directory', () => {
    const nobody = { ...again, personId: 'p-nobody' as PersonId }
    assert.deepEqual(decideSeeTo(aMeeting(), nobody), { refusal: { code: 'no-such-person' } })
  })
})
