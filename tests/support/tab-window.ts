import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core'
import type { ThemeName } from '../../tabs/teams-context.ts'
import type { CastId } from './tab-people.ts'
import type { TabStub } from './tab-stub.ts'

/** One person's Teams-like window with the tab in it, and what went wrong there. */
export type TabWindow = {
  page: Page
  tab: FrameLocator
  /** Breaches of the page's policy, and errors that nobody caught, in host and tab. */
  faults: string[]
  close: () => Promise<void>
}
type Opening = {
  stub: TabStub
  personId: CastId
  theme?: ThemeName
  narrow?: boolean
  language?: 'en' | 'cy'
  open?: string
}

/** Opens the tab as one person: real host page, real handshake, in a context of their own. */
export async function openTab(browser: Browser, opening: Opening): Promise<TabWindow> {
  const { stub, personId, theme = 'light', narrow = false, language = 'en', open } = opening
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  const page = await context.newPage()
  const faults = await noteFaults(context, page)
  await page.goto(`${stub.url}/rehearsal/as/${personId}${open ? `?open=${encodeURIComponent(open)}` : ''}`)
  if (language === 'cy') await page.getByLabel('Language').selectOption('cy')
  if (theme !== 'light') await page.getByLabel('Theme').selectOption(theme)
  if (narrow) await page.getByLabel('Width').selectOption('narrow')
  const tab = page.frameLocator('iframe[title="Caseroom"]')
  await tab.getByRole('heading', { level: 1 }).waitFor()
  return { page, tab, faults, close: () => context.close() }
}

/** Notes every breach of a policy and every uncaught error of a page and its frames. */
export async function noteFaults(context: BrowserContext, page: Page): Promise<string[]> {
  const faults: string[] = []
  await context.exposeFunction('noteFault', (fault: string) => void faults.push(fault))
  await context.addInitScript(() => {
    window.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const note: unknown = Reflect.get(window, 'noteFault')
      if (typeof note === 'function') note(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}`)
    })
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  return faults
}
