import assert from 'node:assert/strict'
import type { FrameLocator } from 'playwright-core'
import { scriptedCase } from '../../support/tab-cases.ts'
import { useTabRoom } from '../../support/tab-room.ts'

const formIn = (tab: FrameLocator) => tab.getByRole('form', { name: 'Type an action' })

describe('typing an action', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('keeps the action, agrees it where asked, and frees the line at once', async () => {
    const stub = await room.start(
      { chair: { current: scriptedCase({ stage: 'actions' }) } },
      { onOrder: (_who, { command }) => (command.type === 'draft-action' ? { actionId: 'action-9' } : undefined) },
    )
    const { tab } = await room.open({ personId: 'chair' })
    const form = formIn(tab)
    await form.getByLabel('What will be done').fill('Place SIG marker on the address')
    await form.getByLabel('Agency').selectOption({ label: 'Testshire Police' })
    await form.getByLabel('By when').fill('2031-01-17T17:00')
    await form.getByLabel('Answers which risk').selectOption({ label: 'Victim: Door lock is broken' })
    await form.getByRole('button', { name: 'Keep and agree' }).click()
    await tab.getByText('On its way').waitFor({ state: 'detached' })
    assert.equal(await form.getByLabel('What will be done').inputValue(), '')
    assert.deepEqual(
      stub.orders.map(({ envelope }) => envelope.command),
      [
        {
          type: 'draft-action',
          meetingId: 'meeting-1',
          caseId: 'case-1',
          what: 'Place SIG marker on the address',
          agencyId: 'police',
          personId: null,
          due: '2031-01-17T17:00:00.000Z',
          today: false,
          riskId: 'risk-1',
        },
        { type: 'agree-action', actionId: 'action-9' },
      ],
    )
  })

  it('loses nothing that was typed while the network is gone', async () => {
    const stub = await room.start({ chair: { current: scriptedCase({ stage: 'actions' }) } })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('timer').waitFor()
    stub.network(false)
    await tab.getByText('No connection.').waitFor()
    for (const what of ['Ring the school', 'Ring the landlord']) {
      await formIn(tab).getByLabel('What will be done').fill(what)
      await tab.getByRole('button', { name: 'Keep as draft' }).click()
      await tab.getByText(`On its way: ${what}`).waitFor()
    }
    stub.network(true)
    await tab.getByText('On its way').first().waitFor({ state: 'detached' })
    const typed = stub.orders.map(({ envelope }) => envelope.command.type === 'draft-action' && envelope.command.what)
    assert.deepEqual(typed, ['Ring the school', 'Ring the landlord'])
  })

  it('gives the words back where the server refuses them', async () => {
    const sentence = 'This text holds an address that is kept sealed.'
    await room.start(
      { chair: { current: scriptedCase({ stage: 'actions' }) } },
      { onOrder: () => ({ code: 'safe-address-in-text', sentence }) },
    )
    const { tab } = await room.open({ personId: 'chair' })
    await formIn(tab).getByLabel('What will be done').fill('Visit 14 Invented Road')
    await tab.getByRole('button', { name: 'Keep as draft' }).click()
    await tab.getByText(sentence).waitFor()
    await tab.getByRole('button', { name: 'Correct it' }).click()
    assert.equal(await formIn(tab).getByLabel('What will be done').inputValue(), 'Visit 14 Invented Road')
  })

  it('asks for words in a summary that takes the focus and leads to the field', async () => {
    const stub = await room.start({ chair: { current: scriptedCase({ stage: 'actions' }) } })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Keep as draft' }).click()
    const summary = tab.getByRole('alert').filter({ hasText: 'Something is missing' })
    assert.equal(await summary.evaluate((element) => element === document.activeElement), true)
    await summary.getByRole('button', { name: 'What will be done: needed' }).press('Enter')
    await tab.locator('input:focus').and(formIn(tab).getByLabel('What will be done')).waitFor()
    assert.equal(stub.orders.length, 0)
  })

  it('shows markup that somebody typed as the text that it is', async () => {
    const what = '<b>bold</b> <img src=x onerror=alert(1)>'
    const [action] = scriptedCase().actions
    assert.ok(action)
    await room.start({ chair: { current: scriptedCase({ stage: 'actions', actions: [{ ...action, what }] }) } })
    const { tab, faults } = await room.open({ personId: 'chair' })
    await tab.getByText(what).waitFor()
    assert.deepEqual(faults, [])
  })
})
