import assert from 'node:assert/strict'
import { alsoTold } from '../../../../src/domain/cases/also-told.ts'
import type { AreaRole } from '../../../../src/domain/area-rules.ts'
import { gwent, nyy } from '../../../support/domain-clocks.ts'
import { aDirectory, who, withPerson } from '../../../support/domain-people.ts'
import { aMeeting } from '../../../support/domain-rooms.ts'

const meeting = aMeeting()
const named = withPerson(aDirectory(), who.police, { managerId: who.observer })
const told = (directory = named, profile: Parameters<typeof alsoTold>[1]['profile'] = gwent) =>
  alsoTold(who.police, { directory, meeting, profile })
const telling = (...roles: readonly AreaRole[]) => {
  return { connections: { value: { decider: 'chair' as const, alsoTold: roles }, clause: '4.5' } }
}

describe('who is told of a connection beside the decider (R012)', () => {
  it('is the person’s own manager in Gwent, or whoever decides asks after it while nobody is named', () => {
    assert.deepEqual(told(), { people: [who.observer], byHand: [] })
    assert.deepEqual(told(aDirectory()), { people: [], byHand: ['line-manager'] })
  })

  it('is nobody where the protocol says nothing', () => {
    assert.deepEqual(told(named, nyy), { people: [], byHand: [] })
  })

  it('is the meeting’s coordinators and chair where an area names them, never whom it is about, and a board by hand', () => {
    const { people, byHand } = told(named, telling('coordinator', 'chair', 'board'))
    assert.deepEqual(people, [...meeting.coordinators, meeting.chair])
    assert.deepEqual(byHand, ['board'])
    assert.deepEqual(told(withPerson(named, who.police, { managerId: who.police }), telling('line-manager')).people, [])
  })
})
