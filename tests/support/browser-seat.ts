import assert from 'node:assert/strict'
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core'
import { noteFaults } from './tab-window.ts'

/** One person at their own window, and what they do and see there. */
export type Seat = {
  page: Page
  tab: FrameLocator
  button(name: string | RegExp): Locator
  press(name: string | RegExp): Promise<void>
  /** Opens what is folded away behind this line. */
  unfold(title: string): Promise<void>
  field(label: string | RegExp): Locator
  /** The same words into every field that is called so. */
  fillEach(label: RegExp, words: string): Promise<void>
  sees(words: string | RegExp): Promise<void>
  /** Comes back when the words are nowhere on the page. */
  seesNo(words: string | RegExp): Promise<void>
  /** Breaches of the page's policy and uncaught errors of this window, and each loading of the tab after the first. */
  troubles(): readonly string[]
  /** Loads the page again, as somebody does who thinks that it has stopped. */
  reload(): Promise<void>
  close(): Promise<void>
}

const PATIENCE_MS = 15_000

type At = { url: string; personId: string; open?: string; look?: string }

/**
 * Opens somebody's window through the rehearsal's own door; `open` is another page of the tab than the meeting, and
 * `look` is how the frame around it begins, such as `width=narrow`.
 */
export async function takeSeat(browser: Browser, { url, personId, open, look = '' }: At): Promise<Seat> {
  const viewport = { width: 1280, height: 900 }
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', locale: 'en-GB' })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const faults = await noteFaults(context, page)
  const asked = [open && `open=${encodeURIComponent(open)}`, look].filter(Boolean).join('&')
  await page.goto(`${url}/rehearsal/as/${personId}${asked && `?${asked}`}`)
  const tab = page.frameLocator('iframe[title="Caseroom"]')
  await tab.getByRole('heading', { level: 1 }).waitFor()
  let reloads = false
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() && !reloads) faults.push(`${personId}: the tab was loaded again`)
  })
  const button = (name: string | RegExp) => tab.getByRole('button', { name, exact: true })
  return {
    page,
    tab,
    button,
    press: (name) => button(name).click(),
    unfold: (title) => tab.locator('summary').getByText(title, { exact: true }).click(),
    field: (label) => tab.getByLabel(label, { exact: true }),
    fillEach: async (label, words) => {
      await tab.getByLabel(label).first().waitFor()
      for (const field of await tab.getByLabel(label).all()) await field.fill(words)
    },
    sees: (words) => tab.getByText(words).filter({ visible: true }).first().waitFor(),
    seesNo: async (words) => {
      await tab.getByText(words).first().waitFor({ state: 'detached' })
      assert.equal(await tab.getByText(words).count(), 0)
    },
    troubles: () => faults,
    reload: async () => {
      reloads = true
      await page.reload()
      await tab.getByRole('heading', { level: 1 }).waitFor()
      reloads = false
    },
    close: () => context.close(),
  }
}
