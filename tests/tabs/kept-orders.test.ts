import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { tabFrame } from '../support/tab-axe.ts'
import { scriptedCase } from '../support/tab-cases.ts'
import { useTabRoom } from '../support/tab-room.ts'
import { openTab } from '../support/tab-window.ts'
import { lineIn, scriptedTyping } from '../support/tab-typing.ts'

/** Everything that the browser stores for the page, as whoever finds the machine could read it. */
function atRest(page: Page): Promise<string> {
  return tabFrame(page).evaluate(async () => {
    const opening = indexedDB.open('caseroom')
    await new Promise((resolve) => (opening.onsuccess = resolve))
    const all = opening.result.transaction('kept').objectStore('kept').getAll()
    await new Promise((resolve) => (all.onsuccess = resolve))
    const rows: { id: string; sealed: ArrayBuffer }[] = all.result
    return rows.map(({ id, sealed }) => `${id} ${new TextDecoder('latin1').decode(sealed)}`).join('\n')
  })
}

describe('what is typed while there is no connection', function () {
  this.timeout(60_000)
  const room = useTabRoom()
  const start = () =>
    room.start(
      { chair: { current: scriptedCase({ stage: 'actions' }) } },
      { office: { '/api/typing': scriptedTyping }, onOrder: () => ({ actionId: 'action-9' }) },
    )

  it('survives a reload sealed, and is sent once, under the same id, when the connection is back', async () => {
    const stub = await start()
    const { page, tab, faults } = await room.open({ personId: 'chair' })
    await lineIn(tab).focus()
    await tab.getByText('My phrases').waitFor()
    stub.network(false)
    await tab.getByText('No connection.').waitFor()
    await page.keyboard.type('Ring Zelphine')
    await page.keyboard.press('Enter')
    await tab.getByText('On its way: Ring Zelphine').waitFor()
    await page.keyboard.type('Half a line about Zelphine')
    for (let rows = 0; rows < 2;) rows = (await atRest(page)).split('\n').length
    assert.doesNotMatch(await atRest(page), /Zelphine|draft-action|meeting-1|case-1/)
    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()
    stub.network(true)
    await lineIn(tab).and(tab.locator('[value^="Half a line about"]')).waitFor()
    await tab.getByText('On its way').waitFor({ state: 'detached' })
    const sent = stub.orders.filter(({ envelope }) => JSON.stringify(envelope).includes('Ring Zelphine'))
    assert.equal(new Set(sent.map(({ envelope }) => envelope.commandId)).size, 1)
    assert.ok(sent.length >= 1)
    assert.doesNotMatch(await atRest(page), /draft-action/)
    assert.deepEqual(faults, [])
  })

  it('says in words where this browser stores nothing, and still loses nothing while the page stands', async () => {
    const stub = await start()
    const context = await room.browser().newContext()
    await context.addInitScript(() => {
      const blocked = {
        get: () => {
          throw new DOMException('blocked', 'SecurityError')
        },
      }
      Object.defineProperty(globalThis, 'indexedDB', blocked)
    })
    const browser = { newContext: () => Promise.resolve(context) } as unknown as ReturnType<typeof room.browser>
    const { page, tab, close } = await openTab(browser, { stub, personId: 'chair' })
    await lineIn(tab).focus()
    await tab.getByText('This browser stores nothing for this page').waitFor()
    stub.network(false)
    await tab.getByText('No connection.').waitFor()
    await page.keyboard.type('Ring the school')
    await page.keyboard.press('Enter')
    stub.network(true)
    await tab.getByText('On its way').waitFor({ state: 'detached' })
    assert.partialDeepStrictEqual(stub.orders[0]?.envelope.command, { type: 'draft-action', what: 'Ring the school' })
    await close()
  })
})
