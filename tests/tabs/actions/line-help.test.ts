import assert from 'node:assert/strict'
import type { Command } from '../../../src/contracts/commands.ts'
import { scriptedCase } from '../../support/tab-cases.ts'
import { useTabRoom } from '../../support/tab-room.ts'
import type { TabStub } from '../../support/tab-stub.ts'
import { lineIn, scriptedTyping } from '../../support/tab-typing.ts'

const onOrder = (_who: string, { command }: { command: Command }) =>
  command.type === 'draft-action' ? { actionId: 'action-9' } : undefined

describe('an action typed in one line while people talk', function () {
  this.timeout(60_000)
  const room = useTabRoom()
  const open = async (): Promise<{ stub: TabStub; window: Awaited<ReturnType<typeof room.open>> }> => {
    const stub = await room.start(
      { chair: { current: scriptedCase({ stage: 'actions' }) } },
      { office: { '/api/typing': scriptedTyping }, onOrder },
    )
    const window = await room.open({ personId: 'chair' })
    await lineIn(window.tab).focus()
    await window.tab.getByText('My phrases').waitFor()
    return { stub, window }
  }
  const given = ({ orders }: TabStub) => orders.map(({ envelope }) => envelope.command)

  it('is written out, understood, hinted at and agreed without the mouse, in one press', async () => {
    const { stub, window } = await open()
    const { page, tab } = window
    await page.keyboard.type('police: sig ')
    await tab.getByText('By when?').waitFor()
    await page.keyboard.type('by Fri 5pm re lock')
    await tab
      .getByText('Understood: Testshire Police; By Fri, 17 Jan 2031, 17:00; Answers: Door lock is broken')
      .waitFor()
    assert.equal(await tab.getByRole('list', { name: 'Hints' }).getByText('By when?').count(), 0)
    await page.keyboard.press('Control+Enter')
    await tab.getByText('On its way').waitFor({ state: 'detached' })
    assert.partialDeepStrictEqual(given(stub), [
      {
        type: 'draft-action',
        what: 'Place SIG marker on address',
        agencyId: 'police',
        due: '2031-01-17T17:00:00.000Z',
        riskId: 'risk-1',
      },
      { type: 'agree-action', actionId: 'action-9' },
    ])
    assert.equal(await lineIn(tab).inputValue(), '')
    assert.equal(await lineIn(tab).evaluate((line) => line === document.activeElement), true)
  })

  it('is two actions where a second agency is named, shown as such and kept by one press', async () => {
    const { stub, window } = await open()
    const { page, tab } = window
    await page.keyboard.type('police: sig by Fri 5pm re lock; housing: fit a chain')
    await tab.getByText('2 actions in this line.').waitFor()
    await page.keyboard.press('Control+Enter')
    await tab
      .getByRole('alert')
      .filter({ hasText: 'Action 2 of this line: To agree it, say by when.' })
      .first()
      .waitFor()
    assert.deepEqual(given(stub), [])
    await lineIn(tab).press('End')
    await page.keyboard.type(' by tomorrow noon')
    await tab.getByText(/^Understood: .*Housing; By Thu, 16 Jan 2031, 12:00/).waitFor()
    await page.keyboard.press('Control+Enter')
    await tab.getByText('On its way').first().waitFor({ state: 'detached' })
    assert.partialDeepStrictEqual(given(stub), [
      { type: 'draft-action', what: 'Place SIG marker on address', agencyId: 'police', riskId: 'risk-1' },
      { type: 'agree-action' },
      { type: 'draft-action', what: 'fit a chain', agencyId: 'housing', due: '2031-01-16T12:00:00.000Z', riskId: null },
      { type: 'agree-action' },
    ])
    assert.equal(new Set(stub.orders.map(({ envelope }) => envelope.commandId)).size, 4)
  })

  it('says at the first press that there is no such day, and which time has passed', async () => {
    const { stub, window } = await open()
    const { page, tab } = window
    await page.keyboard.type('police: fit a lock by 31 February')
    await page.keyboard.press('Enter')
    await tab
      .getByRole('alert')
      .filter({ hasText: 'There is no such day: 31 February. Give another.' })
      .first()
      .waitFor()
    await lineIn(tab).fill('police: fit a lock by 3 January')
    await page.keyboard.press('Control+Enter')
    await tab.getByRole('alert').filter({ hasText: '2031-01-03 17:00 has passed' }).first().waitFor()
    assert.deepEqual(given(stub), [])
    assert.equal(await lineIn(tab).inputValue(), 'police: fit a lock by 3 January')
  })

  it('says what agreeing needs before anything is sent, and keeps a draft without it', async () => {
    const { stub, window } = await open()
    const { page, tab } = window
    await page.keyboard.type('fit a lock')
    await page.keyboard.press('Control+Enter')
    await tab.getByRole('alert').filter({ hasText: 'say which agency does it' }).first().waitFor()
    await lineIn(tab).press('Enter')
    await tab.getByText('On its way').waitFor({ state: 'detached' })
    assert.deepEqual(
      given(stub).map(({ type }) => type),
      ['draft-action'],
    )
  })

  it('is one action under a double press', async () => {
    const { stub, window } = await open()
    const { page, tab } = window
    await page.keyboard.type('police: ring the landlord by Friday')
    await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')])
    await tab.getByText('On its way').waitFor({ state: 'detached' })
    assert.equal(given(stub).length, 1)
    assert.equal(await tab.getByRole('alert').count(), 0)
  })

  it('keeps a phrase of one’s own, and writes it out at once', async () => {
    const { stub, window } = await open()
    const { page, tab } = window
    await tab.getByText('My phrases').click()
    await tab.getByLabel('Short form').fill('lk')
    await tab.getByLabel('Written out').fill('Change the locks')
    await tab.getByLabel('Written out').press('Enter')
    await tab.getByRole('button', { name: 'Remove lk' }).waitFor()
    assert.partialDeepStrictEqual(given(stub).at(-1), { type: 'keep-phrases', phrases: [{}, { short: 'lk' }] })
    await lineIn(tab).focus()
    await page.keyboard.type('lk ')
    assert.equal(await lineIn(tab).inputValue(), 'Change the locks ')
  })
})
