import assert from 'node:assert/strict'
import { decideHandPlace, decideHandPlaceBack } from '../../../../src/domain/meeting/decide-place.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { who } from '../../../support/domain-people.ts'
import { aMeeting, ended, on, opened, placeHanded } from '../../../support/domain-rooms.ts'

const at = on('08:40')
const asks = { who: who.coordinator, at, personId: who.police }
const said = { by: who.chair, enteredBy: who.coordinator }
const handed = placeHanded(who.police, who.policeDeputy)

describe('the place of somebody who is away (R018)', () => {
  it('is handed to a deputy on the chair’s word, once, and handed back', () => {
    const events = eventsOf(decideHandPlace(aMeeting(opened), { ...asks, to: who.policeDeputy }))
    assert.deepEqual(events, [{ type: 'place-handed', at, said, personId: who.police, to: who.policeDeputy }])
    const away = aMeeting(opened, events)
    assert.deepEqual([...away.away], [[who.police, who.policeDeputy]])
    assert.deepEqual(eventsOf(decideHandPlace(away, { ...asks, to: who.policeDeputy })), [])
    const back = eventsOf(decideHandPlaceBack(away, asks))
    assert.deepEqual(back, [{ type: 'place-handed-back', at, said, personId: who.police }])
    assert.equal(aMeeting(opened, events, back).away.size, 0)
    assert.deepEqual(eventsOf(decideHandPlaceBack(aMeeting(opened), asks)), [])
  })

  it('never leaves two people to stand for each other: whoever is given a place has their own again', () => {
    const meeting = aMeeting(opened, handed, placeHanded(who.policeDeputy, who.police))
    assert.deepEqual([...meeting.away], [[who.policeDeputy, who.police]])
  })

  it('is handed by those who run the meeting, and not once it is over', () => {
    const to = who.policeDeputy
    assert.equal(codeOf(decideHandPlace(aMeeting(opened), { ...asks, who: to, to })), 'role-not-allowed')
    assert.equal(codeOf(decideHandPlaceBack(aMeeting(handed), { ...asks, who: who.police })), 'role-not-allowed')
    assert.equal(codeOf(decideHandPlaceBack(aMeeting(opened, handed, ended), asks)), 'meeting-ended')
  })
})
