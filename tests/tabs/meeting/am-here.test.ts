import assert from 'node:assert/strict'
import { comingIn } from '../../../tabs/meeting/am-here.ts'
import { scriptedView } from '../../support/tab-views.ts'

describe('the order by which one comes in', () => {
  it('is given along with a press by somebody who is not noted yet, and not twice', () => {
    const { me } = scriptedView('observer')
    assert.equal(comingIn(scriptedView('observer')), undefined)
    assert.deepEqual(comingIn(scriptedView('observer', { me: { ...me, present: false } })), {
      type: 'note-presence',
      meetingId: 'meeting-1',
      personId: 'observer',
      present: true,
    })
  })
})
