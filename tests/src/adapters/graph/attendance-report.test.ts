import assert from 'node:assert/strict'
import { meetingChat } from '../../../../bot/rehearsal/bridge/places.ts'
import { callDesk, type CallDesk } from '../../../support/call-desk.ts'

const during = { from: '2027-02-10T09:30:00.000Z', to: '2027-02-10T12:00:00.000Z' }
const call = { organiserId: 'organiser', onlineMeetingId: meetingChat.graphId, joinUrl: null }

describe('Teams’ report of a call, through Graph', () => {
  let desk: CallDesk
  beforeEach(async () => {
    desk = await callDesk()
  })
  afterEach(() => desk.close())

  it('says who was in the call, and when, each stay by itself', async () => {
    desk.moves('account-1', '09:31', true)
    desk.moves('account-2', '09:40', true)
    desk.moves('account-1', '10:00', false)
    desk.moves('account-1', '10:05', true)
    desk.moves('account-1', '12:01', false)
    desk.moves('account-2', '12:02', false)
    assert.deepEqual(await desk.reports.of(call, during), [
      {
        accountId: 'account-1',
        stays: [
          { from: '2027-02-10T09:31:00.000Z', to: '2027-02-10T10:00:00.000Z' },
          { from: '2027-02-10T10:05:00.000Z', to: '2027-02-10T12:01:00.000Z' },
        ],
      },
      { accountId: 'account-2', stays: [{ from: '2027-02-10T09:40:00.000Z', to: '2027-02-10T12:02:00.000Z' }] },
    ])
  })

  it('finds the call by its address where Teams has not told its id', async () => {
    desk.moves('account-1', '09:31', true)
    const byAddress = { ...call, onlineMeetingId: null, joinUrl: "https://teams.microsoft.com/l/it's" }
    assert.equal((await desk.reports.of(byAddress, during))?.length, 1)
    assert.equal(await desk.reports.of({ ...call, onlineMeetingId: null }, during), null)
  })

  it('is not there before Teams has made it, for another date, or for a call that is not there', async () => {
    assert.equal(await desk.reports.of(call, during), null)
    desk.moves('account-1', '14:00', true)
    desk.moves('account-1', '15:00', false)
    assert.equal(await desk.reports.of(call, during), null)
    assert.equal(await desk.reports.of({ ...call, onlineMeetingId: 'other' }, during), null)
  })

  it('is refused with Graph’s own status where the policy does not allow it', async () => {
    desk.graph.failNext({ match: /attendanceReports/, status: 403 })
    await assert.rejects(desk.reports.of(call, during), (error) => {
      assert.deepEqual((error as { delivery: unknown }).delivery, { kind: 'dead', code: 'graph-403' })
      return true
    })
  })
})
