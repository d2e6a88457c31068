import type { Browser } from 'playwright-core'
import type { MeetingView } from '../../src/contracts/views.ts'
import { launchBrowser } from './browser.ts'
import type { CastId } from './tab-people.ts'
import { type Script, type TabStub, startTabStub } from './tab-stub.ts'
import { scriptedView } from './tab-views.ts'
import { type TabWindow, openTab } from './tab-window.ts'

/** One scripted meeting with the windows that a test opens in it; all of it goes when the test is over. */
export type TabRoom = {
  start: (views: Partial<Record<CastId, Partial<MeetingView>>>, script?: Partial<Script>) => Promise<TabStub>
  open: (opening: Omit<Parameters<typeof openTab>[1], 'stub'>) => Promise<TabWindow>
  browser: () => Browser
}

/** Registers a browser for a whole describe block, and clears each test's meeting away. */
export function useTabRoom(): TabRoom {
  let browser: Browser | undefined
  let stub: TabStub | undefined
  const windows: TabWindow[] = []
  before(async () => {
    browser = await launchBrowser()
  })
  afterEach(async () => {
    await Promise.all(windows.splice(0).map((window) => window.close()))
    await stub?.close()
  })
  after(() => browser?.close())
  const running = (): Browser => {
    if (!browser) throw new Error('the browser is not there yet')
    return browser
  }
  return {
    browser: running,
    start: async (views, script = {}) => {
      const seen = Object.entries(views).map(([id, change]) => [id, scriptedView(id as CastId, change)] as const)
      stub = await startTabStub({ views: new Map(seen), ...script })
      return stub
    },
    open: async (opening) => {
      if (!stub) throw new Error('no meeting has been started')
      const window = await openTab(running(), { ...opening, stub })
      windows.push(window)
      return window
    },
  }
}
