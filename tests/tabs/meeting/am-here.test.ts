import assert from 'node:assert/strict'
import { amHere, comingIn } from '../../../tabs/meeting/am-here.ts'
import { personRef } from '../../support/tab-people.ts'
import { scriptedRoom, scriptedView } from '../../support/tab-views.ts'

const housing = { agencyId: 'housing', name: 'Testmouth Housing', core: true, missing: false, deputies: [] }

describe('whether one is noted as in the room', () => {
  it('is read from the room by whoever runs the meeting', () => {
    const present = [{ ...personRef('chair'), source: 'tab', agreed: true } as const]
    assert.equal(amHere(scriptedView('chair', { room: scriptedRoom({ present }) })), true)
    assert.equal(amHere(scriptedView('chair', { room: scriptedRoom({ present: [] }) })), false)
  })

  it('is read from their agency by a representative', () => {
    const noted = { ...housing, present: ['Niamh Testbury'] }
    assert.equal(amHere(scriptedView('housing-rep', { agencies: [noted] })), true)
    assert.equal(amHere(scriptedView('housing-rep', { agencies: [{ ...housing, present: [] }] })), false)
  })

  it('is not known where the view does not say', () => {
    assert.equal(amHere(scriptedView('observer', { agencies: [] })), null)
  })

  it('is ordered along with a press by somebody who is not noted yet, and not twice', () => {
    const noted = { ...housing, present: ['Niamh Testbury'] }
    assert.equal(comingIn(scriptedView('housing-rep', { agencies: [noted] })), undefined)
    assert.deepEqual(comingIn(scriptedView('observer')), {
      type: 'note-presence',
      meetingId: 'meeting-1',
      personId: 'observer',
      present: true,
    })
  })
})
