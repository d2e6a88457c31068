import assert from 'node:assert/strict'
import type { MyView } from '../../../src/contracts/my-view.ts'
import { axeFindings, sidewaysScroll, tabFrame, unfoldAll } from '../../support/tab-axe.ts'
import { scriptedAction } from '../../support/tab-cases.ts'
import { useTabRoom } from '../../support/tab-room.ts'

const earlier = { meetingId: 'meeting-0', metOn: '2030-12-11T09:30:00Z' }
const found: MyView = {
  now: '2031-01-10T09:00:00Z',
  actions: [
    { ...scriptedAction({ mine: true, status: 'agreed' }), ...earlier },
    {
      ...scriptedAction({ actionId: 'action-2', actionNumber: 2, what: 'Ring the school', status: 'accepted' }),
      ...earlier,
    },
  ],
  next: { meetingId: 'meeting-1', startsAt: '2031-01-15T09:30:00Z', stubs: 3, toLookUp: 2 },
}

describe('My actions, over all meetings', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('has what is open with what can be done about it, and what the next meeting asks', async () => {
    const stub = await room.start({ 'housing-rep': {} }, { office: { '/api/my': found } })
    const { page, tab, faults } = await room.open({ personId: 'housing-rep', open: '/tab?view=my', narrow: true })
    await tab.getByText('from the meeting of Wed, 11 Dec 2030').first().waitFor()
    await tab.getByText('Say whether you may know anybody in 3 cases.').waitFor()
    await tab.getByText('Look 2 cases up in your own records').waitFor()
    await tab.getByText('Report on 2 open actions.').waitFor()
    await unfoldAll(tabFrame(page))
    assert.deepEqual(await axeFindings(tabFrame(page)), [])
    assert.equal(await sidewaysScroll(tabFrame(page)), 0)
    await tab.getByRole('button', { name: 'Accept, Action 1' }).click()
    await stub.ordered()
    await tab.getByLabel('What has happened').fill('Spoke to the head')
    await tab.getByRole('button', { name: 'Save' }).click()
    await stub.ordered(2)
    assert.deepEqual(
      stub.orders.map(({ envelope }) => envelope.command.type),
      ['accept-action', 'update-action'],
    )
    await tab.getByRole('button', { name: 'Open that meeting' }).click()
    await tab.getByRole('button', { name: 'Meeting', exact: true }).waitFor()
    assert.deepEqual(faults, [])
  })

  it('says that nothing is open, and what will stand here', async () => {
    await room.start({ 'housing-rep': {} }, { office: { '/api/my': { now: found.now, actions: [], next: null } } })
    const { tab } = await room.open({ personId: 'housing-rep', open: '/tab?view=my' })
    await tab.getByText('Nothing is open for you.').waitFor()
    await tab.getByText('No meeting is planned in which you have a part.').waitFor()
  })
})
