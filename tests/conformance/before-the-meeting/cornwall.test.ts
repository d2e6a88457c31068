import assert from 'node:assert/strict'
import { codesOf, findingOf, startArea } from '../../support/before-the-meeting.ts'
import type { Area } from '../../support/before-the-meeting.ts'
import { done } from '../../support/rehearsed.ts'

/** Meetings on Wednesdays; referrals until noon on the Thursday before. */
const first = '2027-02-10T09:30:00Z'
const second = '2027-02-17T09:30:00Z'
const third = '2027-06-09T08:30:00Z'

describe('before the meeting in Cornwall', () => {
  let on: Area
  before(async () => {
    on = await startArea('cornwall')
  })
  after(() => on.stop())

  describe('by its cut-off', () => {
    let meetingId: string
    before(async () => {
      meetingId = await on.plan(first)
    })

    it('R001 Cornwall 7.5: a referral a minute before Thursday noon is in time, and one a minute after is for the next week', async () => {
      const { rows } = await on.look({ received: '2027-02-04 11:59' }, { received: '2027-02-04 12:01' })
      assert.deepEqual(
        rows.map((row) => row.listedFrom),
        [null, '2027-02-11'],
      )
      assert.deepEqual(findingOf(rows[1], 'late'), { clause: '7.5', about: ['2027-02-10'] })
      assert.ok(rows.every((row) => row.acceptable))
    })

    it('R002 Cornwall 7.5, 11.11: a referral that misses the cut-off is offered the emergency route', async () => {
      const { rows } = await on.look({ received: '2027-02-05' })
      assert.deepEqual(findingOf(rows[0], 'emergency-offered'), { clause: '11.11, 11.13', about: [] })
    })

    it('R001 Cornwall 7.5: a late referral waits for the next meeting, and is never dropped', async () => {
      const [late = ''] = await on.keep(meetingId, [{ reference: 'L-1', received: '2027-02-05' }], [2])
      const next = await on.plan(second)
      const waiting = async (id: string) => (await on.coordinator.view(id)).desk?.unlisted.map((each) => each.caseId)
      assert.deepEqual(await waiting(meetingId), [])
      assert.deepEqual(await waiting(next), [late])
    })
  })
})
