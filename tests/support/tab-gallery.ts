import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core'
import type { Language, ThemeName } from '../../tabs/teams-context.ts'
import type { Wording } from '../../tabs/wording/en.ts'
import { wordingOf } from '../../tabs/wording/wording.ts'
import { tabFrame, unfoldAll } from './tab-axe.ts'
import { chairScreens } from './tab-screens-chair.ts'
import { deskScreens } from './tab-screens-desk.ts'
import { peopleScreens } from './tab-screens-people.ts'
import { type Screen, scriptedPreview } from './tab-screens.ts'
import { type Script, type TabStub, startTabStub } from './tab-stub.ts'
import { scriptedView } from './tab-views.ts'
import { noteFaults } from './tab-window.ts'

/** Every screen of the tab, as somebody first comes to it. */
export const screens: readonly Screen[] = [...chairScreens, ...deskScreens, ...peopleScreens]

/** One window in which the screens are shown one after another, behind it one scripted server. */
export type Gallery = {
  page: Page
  tab: FrameLocator
  faults: readonly string[]
  language: Language
  words: Wording
  script: Script
  stub: TabStub
  context: BrowserContext
  /** Person and address of the page that is open now: only for another one it is loaded anew. */
  at: string
  coming: Set<string>
}

/** Opens the gallery with the real page and the real handshake; nothing is shown in it yet. */
export async function openGallery(browser: Browser, language: Language = 'en'): Promise<Gallery> {
  const script: Script = { views: new Map(), preview: scriptedPreview }
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  const page = await context.newPage()
  const coming = new Set<string>()
  page.on('request', (request) => request.url().includes('/assets/') && coming.add(request.url()))
  for (const over of ['requestfinished', 'requestfailed'] as const)
    page.on(over as 'requestfinished', (request) => coming.delete(request.url()))
  const tab = page.frameLocator('iframe[title="Caseroom"]')
  const [faults, stub, words] = [await noteFaults(context, page), await startTabStub(script), await wordingOf(language)]
  return { page, tab, faults, language, words, script, stub, context, at: '', coming }
}

/** Shows one screen, in the theme of the one before, and comes back when it stands still. */
export async function showScreen(gallery: Gallery, screen: Screen): Promise<Frame> {
  const { script, stub, tab, words, page } = gallery
  const { personId, view, go, shows, open = '', answers = {}, stage } = screen
  Object.assign(script, { answers, stage })
  script.views.set(personId, scriptedView(personId, view))
  const at = `${personId} ${open}`
  if (gallery.at === at) stub.show(personId, {})
  else await load(gallery, screen)
  gallery.at = at
  const room = tab.getByRole('button', { name: words.frame.room, exact: true })
  if (!go && !open && (await room.count()) > 0) await room.click()
  await go?.(tab, words)
  await tab.getByRole('progressbar').first().waitFor({ state: 'detached' })
  if (gallery.language === 'en') await tab.getByText(shows).filter({ visible: true }).first().waitFor()
  await standsStill(gallery)
  return tabFrame(page)
}

/** Opens everything that is folded away on the screen, and comes back when what is fetched for it is there. */
export async function unfoldScreen(gallery: Gallery): Promise<void> {
  await unfoldAll(tabFrame(gallery.page))
  await gallery.tab.locator('details[open] > div:empty').first().waitFor({ state: 'detached' })
  await standsStill(gallery)
}

/** Changes the theme as Teams does, while the page is open. */
export async function turnTo({ page, tab }: Gallery, theme: ThemeName): Promise<void> {
  await page.getByLabel('Theme').selectOption(theme)
  await tab.locator(`[data-theme=${theme}]`).waitFor()
}

export async function closeGallery({ context, stub }: Gallery): Promise<void> {
  await context.close()
  await stub.close()
}

async function load({ page, tab, stub, language }: Gallery, { personId, open, shared }: Screen): Promise<void> {
  const asked = new URLSearchParams({ ...(open && { open }), ...(shared && { shared: '/tab', width: 'narrow' }) })
  await page.goto(`${stub.url}/rehearsal/as/${personId}?${asked.toString()}`)
  if (language === 'cy') await page.getByLabel('Language').selectOption('cy')
  await tab.getByRole('heading', { level: 1 }).waitFor()
}

/** Nothing is fetched, the page has not changed for a moment, and the next thing to press no longer rests. */
async function standsStill({ page, tab, words, coming }: Gallery): Promise<void> {
  const next = tab.getByRole('region', { name: words.room.next, exact: true })
  await next.locator('button[aria-disabled=true]').first().waitFor({ state: 'detached', timeout: 5_000 })
  do
    await tabFrame(page).evaluate(
      () =>
        new Promise<void>((done) => {
          const QUIET_MS = 80
          const stop = (): void => {
            watcher.disconnect()
            done()
          }
          let quiet = setTimeout(stop, QUIET_MS)
          const watcher = new MutationObserver(() => {
            clearTimeout(quiet)
            quiet = setTimeout(stop, QUIET_MS)
          })
          watcher.observe(document, { subtree: true, childList: true, attributes: true })
        }),
    )
  while (coming.size > 0)
}
