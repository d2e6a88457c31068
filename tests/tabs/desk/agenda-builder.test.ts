import assert from 'node:assert/strict'
import type { FrameLocator } from 'playwright-core'
import { useTabRoom } from '../../support/tab-room.ts'

const order = (tab: FrameLocator) => tab.getByRole('listitem').filter({ hasText: /^☰/ }).allInnerTexts()
const numbers = async (tab: FrameLocator) => (await order(tab)).map((line) => /Case (\d)/.exec(line)?.[1]).join('')
const handle = (tab: FrameLocator, number: number) =>
  tab.getByRole('button', { name: new RegExp(`^Drag Case ${number}:`) })

describe('building the agenda', function () {
  this.timeout(60_000)
  const room = useTabRoom()
  const open = async () => {
    const window = await room.open({ personId: 'coordinator' })
    await window.tab.getByRole('button', { name: 'Desk', exact: true }).click()
    await window.tab.getByRole('button', { name: 'Agenda', exact: true }).click()
    return window
  }

  it('is done with the mouse, with a finger and with the arrow keys, and says when it was kept', async () => {
    const stub = await room.start({ coordinator: {} })
    const { page, tab } = await open()
    await tab.getByText('The order above takes about 190 of 210 booked minutes. 20 minutes to spare.').waitFor()
    const [third, first] = [await handle(tab, 3).boundingBox(), await handle(tab, 1).boundingBox()]
    assert.ok(third && first)
    await page.mouse.move(third.x + 5, third.y + 5)
    await page.mouse.down()
    await page.mouse.move(third.x + 5, first.y + 5, { steps: 8 })
    await page.mouse.up()
    assert.equal(await numbers(tab), '312')
    await handle(tab, 3).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    assert.equal(await numbers(tab), '123')
    assert.equal(await handle(tab, 3).evaluate((each) => each === document.activeElement), true)
    const touch = { bubbles: true, pointerType: 'touch', pointerId: 7 }
    await handle(tab, 1).evaluate((each) => (each.setPointerCapture = () => {}))
    await handle(tab, 1).dispatchEvent('pointerdown', touch)
    const inFrame = await handle(tab, 2).evaluate((each) => each.getBoundingClientRect().top + 5)
    await handle(tab, 1).dispatchEvent('pointermove', { ...touch, clientY: inFrame })
    await handle(tab, 1).dispatchEvent('pointerup', touch)
    assert.equal(await numbers(tab), '213')
    await tab.getByLabel('Minutes for Case 2: Mocka / Mockard').fill('60')
    await tab.getByText('20 minutes more than is booked.').waitFor()
    await tab.getByRole('button', { name: 'Keep this agenda' }).click()
    await tab.getByText('Kept at 10:05: 3 cases in this order.').waitFor()
    assert.equal(stub.orders.length, 1)
    await tab.getByRole('button', { name: 'Take off: Case 3: Samplia / Samplo' }).click()
    await tab.getByText('Changed since it was kept.').waitFor()
  })

  it('follows what another coordinator has set, until it is changed here', async () => {
    const stub = await room.start({ coordinator: {} })
    const { tab } = await open()
    assert.equal(await numbers(tab), '123')
    const { agenda } = (await import('../../support/tab-views.ts')).scriptedView('coordinator')
    stub.show('coordinator', { agenda: agenda.toReversed() })
    await tab.getByRole('listitem').first().filter({ hasText: 'Case 3' }).waitFor()
    assert.equal(await numbers(tab), '321')
  })

  it('is over with the meeting: the order stands there, and nothing changes it', async () => {
    await room.start({ coordinator: { status: 'ended' } })
    const { tab } = await open()
    await tab.getByText('The meeting has ended. This is the order in which its cases stood').waitFor()
    await tab.getByText('Case 2: Mocka / Mockard').waitFor()
    for (const name of ['Keep this agenda', /^Move /, /^Drag /, /^Take off/])
      assert.equal(await tab.getByRole('button', { name }).count(), 0)
  })

  it('says what to do where there is no case yet', async () => {
    await room.start({ coordinator: { agenda: [] } })
    const { tab } = await open()
    await tab.getByText('No case is on the agenda yet. Bring in a case list, then add its cases here.').waitFor()
  })
})
