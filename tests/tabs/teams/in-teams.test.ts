import assert from 'node:assert/strict'
import { until } from '../../support/http-stream.ts'
import { axeFindings, sidewaysScroll, tabFrame } from '../../support/tab-axe.ts'
import { scriptedCirculation } from '../../support/tab-circulation.ts'
import { useTabRoom } from '../../support/tab-room.ts'
import { scriptedCall, scriptedTeams } from '../../support/tab-teams.ts'

describe('what the desk shows of Teams', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('is who the bot cannot reach and how else they can be, first of all and in a narrow panel too', async () => {
    await room.start({ coordinator: {} }, { office: { '/api/meetings/meeting-1/teams': scriptedTeams } })
    const { tab, page } = await room.open({ personId: 'coordinator', narrow: true })
    await tab.getByRole('button', { name: 'Desk', exact: true }).click()
    await tab.getByRole('button', { name: 'People', exact: true }).click()
    await tab.getByText('Farouk Testhurst, Testshire Police: has blocked the bot').waitFor()
    await tab.getByText('2 messages missed').waitFor()
    assert.equal(await tab.getByRole('link', { name: 'Ring 01632 960006' }).getAttribute('href'), 'tel:01632960006')
    await tab.getByText('The statement could not be put into the chat.').waitFor()
    await tab.getByText('The date could not be put into the calendar').waitFor()
    await tab.getByText('The call of case 3, which has a closed panel').waitFor()
    await tab.getByRole('button', { name: 'Put the app into the chat' }).click()
    await tab.getByRole('alert').filter({ hasText: 'Something is missing' }).waitFor()
    assert.deepEqual(await axeFindings(tabFrame(page)), [])
    assert.equal(await sidewaysScroll(tabFrame(page)), 0)
  })

  it('is tried again, or noted as told in another way, by one press for each person', async () => {
    const { orders } = await room.start(
      { coordinator: {} },
      { office: { '/api/meetings/meeting-1/teams': scriptedTeams } },
    )
    const { tab } = await room.open({ personId: 'coordinator' })
    await tab.getByRole('button', { name: 'Desk', exact: true }).click()
    await tab.getByRole('button', { name: 'People', exact: true }).click()
    for (const name of ['Try again: Farouk Testhurst', 'I have told them another way: Farouk Testhurst'])
      await tab.getByRole('button', { name }).click()
    await tab.getByRole('button', { name: 'Try the calendar again' }).click()
    const meetingId = 'meeting-1'
    await until('three orders were given', () => orders.length === 3)
    assert.deepEqual(
      orders.map(({ envelope }) => envelope.command),
      [
        { type: 'try-delivery-again', meetingId, personId: 'police-rep' },
        { type: 'note-told-otherwise', meetingId, personId: 'police-rep' },
        { type: 'try-delivery-again', meetingId, what: 'calendar' },
      ],
    )
  })

  it('R058 is, once the meeting has ended, where Teams’ report differs from the record', async () => {
    const ended = { status: 'ended', circulation: scriptedCirculation } as const
    await room.start({ coordinator: ended }, { office: { '/api/meetings/meeting-1/call': scriptedCall } })
    const { tab, page } = await room.open({ personId: 'coordinator' })
    await tab.getByRole('button', { name: 'Afterwards' }).click()
    await tab.getByText('Farouk Testhurst, Testshire Police: in our record, and not in the call').waitFor()
    await tab.getByText('Our record: 09:30–12:00').waitFor()
    await tab.getByText('One in the call is in no directory').waitFor()
    assert.deepEqual(await axeFindings(tabFrame(page)), [])
  })
})
