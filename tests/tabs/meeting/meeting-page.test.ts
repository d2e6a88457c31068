import assert from 'node:assert/strict'
import { headings, scriptedCase } from '../../support/tab-cases.ts'
import { useTabRoom } from '../../support/tab-room.ts'

describe('a meeting while it is live', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('shows a change in every open panel', async () => {
    const stub = await room.start({ chair: {}, 'housing-rep': {} })
    const [chair, rep] = await Promise.all([room.open({ personId: 'chair' }), room.open({ personId: 'housing-rep' })])
    stub.show('chair', { current: scriptedCase() })
    stub.show('housing-rep', { current: scriptedCase({ slot: null }) })
    await chair.tab.getByRole('timer').waitFor()
    await rep.tab.getByText('What does your agency say?').waitFor()
  })

  it('tells a screen reader the case by number, and never a name', async () => {
    const stub = await room.start({ 'housing-rep': {} })
    const { tab } = await room.open({ personId: 'housing-rep' })
    await tab.getByText('No case is being heard at the moment.').waitFor()
    stub.show('housing-rep', { current: scriptedCase({ slot: null }) })
    await tab.locator('[data-announcer]').getByText('Case 1 is called.').waitFor()
    assert.equal(await tab.locator('[data-announcer]').getByText('Testina').count(), 0)
  })

  it('says in words that the connection is lost, keeps orders, and sends them in order when it is back', async () => {
    const stub = await room.start({ chair: { current: scriptedCase({ stage: 'agencies' }) } })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('timer').waitFor()
    stub.network(false)
    await tab.getByText('No connection. What you see may be old').waitFor()
    await tab.getByRole('button', { name: 'Pause' }).click()
    await tab.getByRole('button', { name: 'Go to: The victim’s voice' }).click()
    await tab.getByText('2 entries are waiting to be sent.').waitFor()
    assert.equal(stub.orders.length, 0)
    stub.network(true)
    await tab.locator('output[data-link=live]').waitFor({ state: 'attached' })
    await stub.ordered(2)
    assert.deepEqual(
      stub.orders.map(({ envelope }) => envelope.command.type),
      ['pause-slot', 'enter-stage'],
    )
    assert.equal(new Set(stub.orders.map(({ envelope }) => envelope.commandId)).size, 2)
  })

  it('shows the server’s sentence where an order is refused, and moves the focus to it', async () => {
    const sentence = 'Someone in the room is asked to leave first.'
    await room.start({ chair: {} }, { onOrder: () => ({ code: 'case-held', sentence, clause: '10' }) })
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Call Case 1: Testina / Testor' }).click()
    const note = tab.locator('[data-code=case-held]')
    await note.getByText(`${sentence} Clause 10`).waitFor()
    assert.equal(await note.evaluate((element) => element === document.activeElement), true)
  })

  it('puts the focus on the work when what had it is gone', async () => {
    const stub = await room.start(
      { chair: { status: 'planned' } },
      {
        onOrder: () => {
          stub.show('chair', { status: 'open' })
          return undefined
        },
      },
    )
    const { tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('button', { name: 'Open the meeting' }).focus()
    await tab.getByRole('button', { name: 'Open the meeting' }).press('Enter')
    await tab.getByRole('button', { name: `Call Case 1: ${headings[0].victim} / ${headings[0].perpetrator}` }).waitFor()
    await tab.locator('h2:focus').getByText('Next').waitFor()
  })

  it('takes the case off the screen at once when it is withheld', async () => {
    const stub = await room.start({ 'housing-rep': { current: scriptedCase({ slot: null }) } })
    const { tab } = await room.open({ personId: 'housing-rep' })
    await tab.getByRole('heading', { name: 'Case 1: Testina / Testor' }).waitFor()
    stub.show('housing-rep', { current: 'not-yours', agenda: [] })
    await tab.getByRole('heading', { name: 'You are not part of this item' }).waitFor()
    assert.equal(await tab.locator('body').getByText('Testina').count(), 0)
  })
})
