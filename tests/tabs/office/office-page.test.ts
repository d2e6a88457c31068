import assert from 'node:assert/strict'
import { scriptedArea, scriptedDirectory, scriptedDue } from '../../support/tab-office.ts'
import { useTabRoom } from '../../support/tab-room.ts'
import type { TabWindow } from '../../support/tab-window.ts'

const office = { '/api/due': scriptedDue, '/api/directory': scriptedDirectory, '/api/area': scriptedArea }

describe('the office', function () {
  this.timeout(60_000)
  const room = useTabRoom()
  const started = () => room.start({ coordinator: {}, 'housing-rep': {} }, { office })
  async function opened(part: string): Promise<TabWindow> {
    const window = await room.open({ personId: 'coordinator' })
    await window.tab.getByRole('button', { name: 'Office', exact: true }).click()
    await window.tab.getByRole('button', { name: part, exact: true }).click()
    return window
  }

  it('lists what is due in words with its clause, and leads to the meeting', async () => {
    await started()
    const { tab } = await opened('What is due')
    await tab.getByRole('heading', { name: 'Past its time: 2' }).waitFor()
    await tab.getByText('Case 2: Mocka / Mockard, action 3, Niamh Testbury, Testmouth Housing').first().waitFor()
    await tab.getByText('Step 2 of 3: to the chair. Nothing goes by itself: you decide.').waitFor()
    await tab.getByText('Ask your area: does the list wait').waitFor()
    assert.equal(await tab.getByText('Clause 5.1(1)').count(), 1)
    await tab
      .getByRole('button', { name: /^Open the meeting of/ })
      .first()
      .click()
    await tab.getByRole('button', { name: 'Desk', exact: true }).waitFor()
  })

  it('keeps people and agencies: a signature with its day, and an approval on the chair’s word', async () => {
    const stub = await started()
    const { tab } = await opened('People and agencies')
    await tab.getByText('Lantern IDVA Service: The agreement is not signed').waitFor()
    await tab.getByRole('button', { name: 'Approve Harriet Testford' }).click()
    await tab.getByText('Change what stands here about Lantern IDVA Service').click()
    await tab.getByRole('button', { name: 'Lantern IDVA Service has signed' }).click()
    await tab
      .getByRole('alert')
      .filter({ hasText: 'Day on which Lantern IDVA Service signed: needed' })
      .first()
      .waitFor()
    await tab.getByLabel('Day on which Lantern IDVA Service signed').fill('2031-01-10')
    await tab.getByRole('button', { name: 'Lantern IDVA Service has signed' }).click()
    await stub.ordered(2)
    await tab.getByText('Change what stands here about Harriet Testford').click()
    await tab.getByLabel(/^Harriet Testford’s own manager/).selectOption('chair')
    await tab.getByRole('button', { name: 'Everyone was looked through today' }).click()
    await stub.ordered(4)
    assert.deepEqual(
      stub.orders.map(({ envelope }) => envelope.command),
      [
        { type: 'approve-person', personId: 'idva-rep', onWordOf: 'chair' },
        { type: 'sign-agreement', agencyId: 'idva', on: '2031-01-10' },
        { type: 'name-manager', personId: 'idva-rep', managerId: 'chair' },
        { type: 'confirm-recipients' },
      ],
    )
  })

  it('adds a person with their account, and asks for what is missing first', async () => {
    const stub = await started()
    const { tab } = await opened('People and agencies')
    await tab.getByText('Add a person').click()
    const form = tab.locator('details').filter({ hasText: 'Add a person' })
    await form.getByRole('button', { name: 'Keep the person' }).click()
    await form.getByRole('alert').filter({ hasText: 'Agency: needed' }).first().waitFor()
    assert.equal(stub.orders.length, 0)
    await form.getByLabel('Name', { exact: true }).fill('Testa Invented')
    await form.getByLabel(/^Work address/).fill('t.invented@lantern.example')
    await form.getByLabel(/^Object id/).fill('33333333-3333-4333-8333-000000000090')
    await form.getByLabel(/tenant$/).fill('11111111-1111-4111-8111-111111111111')
    await form.getByLabel('Agency', { exact: true }).selectOption('idva')
    await form.getByLabel('Role').selectOption('deputy')
    await form.getByRole('button', { name: 'Keep the person' }).click()
    await stub.ordered()
    const command = stub.orders[0]?.envelope.command
    assert.deepEqual(command?.type === 'list-person' && [command.name, command.role, command.agencyId], [
      'Testa Invented',
      'deputy',
      'idva',
    ])
  })

  it('plans a meeting by London time, with whoever chairs it, and opens it', async () => {
    const stub = await room.start({ coordinator: {} }, { office, onOrder: () => ({ meetingId: 'meeting-1' }) })
    const { tab } = await opened('Plan a meeting')
    await tab.getByText('It meets every 2 weeks, on a day that your area has still to say. Clause 4.8').waitFor()
    assert.equal(await tab.getByText('Wed, 4 Jun 2031; Wed, 18 Jun 2031').count(), 1)
    await tab.getByRole('button', { name: 'Plan this meeting' }).click()
    await tab.getByRole('alert').filter({ hasText: 'Who chairs it: needed' }).first().waitFor()
    await tab.getByLabel('Day and time, by London time').fill('2031-06-04T09:30')
    await tab.getByLabel(/^For how many minutes/).fill('180')
    await tab.getByLabel('Who chairs it').selectOption('chair')
    await tab.getByRole('button', { name: 'Plan this meeting' }).click()
    await tab.getByRole('button', { name: 'Desk', exact: true }).waitFor()
    assert.deepEqual(stub.orders[0]?.envelope.command, {
      type: 'plan-meeting',
      startsAt: '2031-06-04T08:30:00.000Z',
      bookedMinutes: 180,
      chair: 'chair',
      standIns: [],
      coordinators: ['coordinator'],
    })
  })

  it('shows what the area is asked, with what is done meanwhile', async () => {
    await started()
    const { tab } = await opened('Your area’s protocol')
    await tab.getByRole('heading', { name: '1 question for your area' }).waitFor()
    await tab.getByText('before: 4 working days').waitFor()
    await tab.getByText('For how long are records kept?').first().waitFor()
    await tab
      .getByText(/^Meanwhile: Nothing is deleted until/)
      .first()
      .waitFor()
  })

  it('is for those who prepare meetings; a chair reads its people and approves, and nobody else has it', async () => {
    await room.start({ chair: {}, 'housing-rep': {} }, { office })
    const { tab } = await room.open({ personId: 'housing-rep' })
    await tab.getByRole('button', { name: 'My actions' }).waitFor()
    assert.equal(await tab.getByRole('button', { name: 'Office', exact: true }).count(), 0)
    const chair = await room.open({ personId: 'chair' })
    await chair.tab.getByRole('button', { name: 'Office', exact: true }).click()
    await chair.tab.getByRole('button', { name: 'Approve Harriet Testford' }).waitFor()
    assert.equal(await chair.tab.getByRole('button', { name: 'What is due' }).count(), 0)
  })
})
