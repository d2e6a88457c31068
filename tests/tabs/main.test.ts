import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { scriptedCase } from '../support/tab-cases.ts'
import { noteFaults } from '../support/tab-window.ts'
import { useTabRoom } from '../support/tab-room.ts'

const MOST_BYTES = 200_000

describe('the first load of the tab', function () {
  this.timeout(60_000)
  const room = useTabRoom()

  it('is at most 200 kB of script for the chair in mid-case, with everything else on demand', async () => {
    const stub = await room.start({ chair: { current: scriptedCase() } })
    const context = await room.browser().newContext()
    const page = await context.newPage()
    await noteFaults(context, page)
    const scripts = new Map<string, Promise<Buffer>>()
    page.on('response', (response) => {
      const ours = response.url().includes('/assets/') && response.frame() !== page.mainFrame()
      if (ours) scripts.set(response.url(), response.body())
    })
    await page.goto(`${stub.url}/rehearsal/as/chair`)
    await page.frameLocator('iframe').getByRole('timer').waitFor()
    const bodies = await Promise.all(scripts.values())
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)
    assert.ok(bytes > 100_000 && bytes <= MOST_BYTES, `${bytes} bytes of script`)
    await context.close()
  })

  it('keeps nothing in the browser: no cookie, no storage', async () => {
    await room.start({ chair: { current: scriptedCase() } })
    const { page, tab } = await room.open({ personId: 'chair' })
    await tab.getByRole('timer').waitFor()
    assert.deepEqual(await page.context().cookies(), [])
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length])
    assert.deepEqual(kept, [0, 0])
  })

  it('shows nothing of a case by going back, once it is over or the server gives nothing more', async () => {
    const stub = await room.start({ chair: { current: scriptedCase({ stage: 'risks' }) } })
    const { page, tab } = await room.open({ personId: 'chair' })
    await tab.getByText('Door lock is broken').first().waitFor()
    await page.goto('about:blank')
    stub.show('chair', { current: null, actions: [] })
    await page.goBack()
    await tab.getByRole('heading', { level: 1 }).waitFor()
    assert.equal(await tab.getByText('Door lock is broken').count(), 0)
    await page.goto('about:blank')
    stub.network(false)
    await page.goBack().catch(() => null)
    for (const frame of page.frames()) assert.doesNotMatch(await frame.locator('body').innerText(), /Testina|Door lock/)
  })
})
