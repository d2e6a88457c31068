import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import type { ThemeName } from '../../tabs/teams-context.ts'
import { launchBrowser } from '../support/browser.ts'
import { axeFindings, sidewaysScroll, tabFrame, unfoldAll } from '../support/tab-axe.ts'
import { screens, scriptedPreview } from '../support/tab-screens.ts'
import { type TabStub, startTabStub } from '../support/tab-stub.ts'
import { scriptedView } from '../support/tab-views.ts'
import { openTab } from '../support/tab-window.ts'

const themes: readonly ThemeName[] = ['light', 'dark', 'contrast']

describe('every screen of the tab', function () {
  this.timeout(120_000)
  let browser: Browser
  const stubs: TabStub[] = []
  before(async () => {
    browser = await launchBrowser()
  })
  after(async () => {
    await browser.close()
    await Promise.all(stubs.map((stub) => stub.close()))
  })

  for (const { name, personId, view, open, go } of screens) {
    it(`${name}: axe finds nothing in any theme, and 320 px need no sideways scroll`, async () => {
      const plans = [{ caseId: 'case-1', number: 1, status: 'sent', openedAt: null } as const]
      const views = new Map([[personId, scriptedView(personId, view)]])
      const stub = await startTabStub({ views, plans, preview: scriptedPreview })
      stubs.push(stub)
      const window = await openTab(browser, { stub, personId, ...(open ? { open } : {}) })
      await go?.(window.tab)
      await window.tab.locator('main').waitFor()
      await unfoldAll(tabFrame(window.page))
      for (const theme of themes) {
        await window.page.getByLabel('Theme').selectOption(theme)
        await window.tab.locator(`[data-theme=${theme}]`).waitFor()
        assert.deepEqual(await axeFindings(tabFrame(window.page)), [], `${theme}, full width`)
      }
      await window.page.getByLabel('Width').selectOption('narrow')
      assert.equal(await sidewaysScroll(tabFrame(window.page)), 0)
      assert.deepEqual(await axeFindings(tabFrame(window.page)), [], '320 px')
      assert.deepEqual(window.faults, [])
      await window.close()
    })
  }
})
