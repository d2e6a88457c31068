import assert from 'node:assert/strict'
import { comingIn } from '../../../tabs/meeting/am-here.ts'
import { scriptedView } from '../../support/tab-views.ts'

describe('the order by which one comes in', () => {
  it('is given along with a press by somebody who is not noted yet, not twice, and not while they wait for their one case', () => {
    const { me } = scriptedView('observer')
    assert.equal(comingIn(scriptedView('observer')), undefined)
    assert.deepEqual(comingIn(scriptedView('observer', { me: { ...me, present: false } })), {
      type: 'note-presence',
      meetingId: 'meeting-1',
      personId: 'observer',
      present: true,
    })
    const waits = { caseId: 'case-2', from: '2031-01-15T10:00:00Z', movesFrom: '2031-01-15T10:05:00Z', next: false }
    const outside = { me: { ...me, present: false } }
    assert.equal(comingIn(scriptedView('observer', { ...outside, likelyTurn: waits })), undefined)
    assert.ok(comingIn(scriptedView('observer', { ...outside, likelyTurn: { ...waits, next: true } })))
  })
})
