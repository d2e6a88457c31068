import assert from 'node:assert/strict'
import type { AreaProfile } from '../../../../src/domain/area-profile.ts'
import { cutOffFor, lateness, nextMeetingBy } from '../../../../src/domain/intake/cut-off.ts'

const cornwall: AreaProfile['cutOff'] = { value: { weekday: 4, time: '12:00' }, clause: '7.5', kind: 'must' }
const silent: AreaProfile['cutOff'] = { value: 'unanswered', clause: 'silent' }
const wednesday = '2027-02-10'
const came = (received: string, receivedTime?: string) =>
  lateness({ received, ...(receivedTime !== undefined && { receivedTime }) }, wednesday, cornwall)

describe('the cut-off for referrals (R001, Cornwall 7.5)', () => {
  it('is Thursday noon of the week before the meeting, on the London clock', () => {
    assert.equal(cutOffFor(wednesday, cornwall), '2027-02-04T12:00:00Z')
    assert.equal(cutOffFor('2027-02-12', cornwall), '2027-02-04T12:00:00Z')
  })

  it('stays at noon in London on both sides of a change of the clocks', () => {
    assert.equal(cutOffFor('2027-03-31', cornwall), '2027-03-25T12:00:00Z')
    assert.equal(cutOffFor('2027-04-07', cornwall), '2027-04-01T11:00:00Z')
    assert.equal(cutOffFor('2027-11-03', cornwall), '2027-10-28T11:00:00Z')
    assert.equal(cutOffFor('2027-11-10', cornwall), '2027-11-04T12:00:00Z')
  })

  it('takes a minute before it and noon itself, and not the minute after', () => {
    assert.deepEqual(
      ['11:59', '12:00', '12:01'].map((time) => came('2027-02-04', time)),
      ['in-time', 'in-time', 'late'],
    )
  })

  it('asks about that very day where no time is given, and about no other', () => {
    assert.deepEqual(
      ['2027-02-03', '2027-02-04', '2027-02-05'].map((date) => came(date)),
      ['in-time', 'ask', 'late'],
    )
  })

  it('makes nothing late in an area that names none', () => {
    assert.equal(cutOffFor(wednesday, silent), null)
    assert.equal(lateness({ received: '2027-02-09' }, wednesday, silent), 'in-time')
  })

  it('gives the week by which a case is heard, a week later for what came late', () => {
    assert.equal(nextMeetingBy({ received: '2027-02-04', receivedTime: '11:59' }, cornwall), '2027-02-14')
    assert.equal(nextMeetingBy({ received: '2027-02-04', receivedTime: '12:01' }, cornwall), '2027-02-21')
    assert.equal(nextMeetingBy({ received: '2027-02-04' }, silent), null)
  })
})
