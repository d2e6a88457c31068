import assert from 'node:assert/strict'
import { agendaStanding } from '../../../tabs/room/agenda-standing.ts'
import { cy } from '../../../tabs/wording/cy.ts'
import { en } from '../../../tabs/wording/en.ts'

describe('how a case stands on the agenda', () => {
  const said = (status: 'waiting' | 'heard' | 'off', meeting: 'open' | 'ended', wording = en) =>
    agendaStanding({ status }, { meeting, wording })

  it('is waiting while it may still be heard, and not heard once the meeting has ended', () => {
    assert.deepEqual([said('waiting', 'open'), said('waiting', 'ended')], ['Waiting', 'Not heard'])
    assert.equal(said('waiting', 'ended', cy), 'Heb ei glywed')
  })

  it('is as it was for every other', () => {
    assert.deepEqual([said('heard', 'ended'), said('off', 'ended')], ['Heard', 'Taken off'])
  })
})
