import assert from 'node:assert/strict'
import type { ActionId, PersonId } from '../../../../src/domain/ids.ts'
import {
  decideBookAgain,
  decideSendAgain,
  decideToldOtherwise,
} from '../../../../src/domain/meeting/decide-reaching.ts'
import { evolveMeeting } from '../../../../src/domain/meeting/evolve-meeting.ts'
import { aDirectory, who } from '../../../support/domain-people.ts'
import { aMeeting, on } from '../../../support/domain-rooms.ts'

const { people } = aDirectory()
const actionIds = ['a-1' as ActionId]
const about = { at: on('09:00'), personId: who.police, people, actionIds }
const record = { at: on('09:00'), by: who.coordinator, personId: who.police, actionIds }

describe('the desk and somebody whom the bot cannot reach', () => {
  it('has it on record that they are written to again, or were told in another way', () => {
    const order = { ...about, who: who.coordinator }
    assert.deepEqual(decideSendAgain(aMeeting(), order), { events: [{ type: 'messages-sent-again', ...record }] })
    const told = { type: 'told-otherwise', ...record } as const
    assert.deepEqual(decideToldOtherwise(aMeeting(), order), { events: [told] })
    assert.deepEqual([...evolveMeeting(aMeeting(), told).toldOtherwise], [[who.police, { at: on('09:00'), by: who.coordinator }]])
  })

  it('is asked of nobody else', () => {
    for (const each of [who.chair, who.police, who.otherCoordinator])
      for (const decide of [decideSendAgain, decideToldOtherwise])
        assert.deepEqual(decide(aMeeting(), { ...about, who: each }), { refusal: { code: 'role-not-allowed' } })
    assert.deepEqual(decideBookAgain(aMeeting(), { at: on('09:00'), who: who.chair }), {
      refusal: { code: 'role-not-allowed' },
    })
  })

  it('is of somebody in the directory', () => {
    const order = { ...about, who: who.coordinator, personId: 'p-nobody' as PersonId }
    assert.deepEqual(decideSendAgain(aMeeting(), order), { refusal: { code: 'no-such-person' } })
  })

  it('may have the calendar tried again', () => {
    const event = { type: 'booking-tried-again', at: on('09:00'), by: who.coordinator }
    assert.deepEqual(decideBookAgain(aMeeting(), { at: on('09:00'), who: who.coordinator }), { events: [event] })
  })
})
