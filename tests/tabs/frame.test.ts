import assert from 'node:assert/strict'
import type { Browser, Frame } from 'playwright-core'
import type { ThemeName } from '../../tabs/teams-context.ts'
import { launchBrowser } from '../support/browser.ts'
import { axeFindings, sidewaysScroll, tabFrame, unfoldAll } from '../support/tab-axe.ts'
import { cutText, headingFaults, setTextTwice, smallTargets, unseenFocus } from '../support/tab-fit.ts'
import { type Gallery, closeGallery, openGallery, screens, showScreen, turnTo } from '../support/tab-gallery.ts'

const themes: readonly ThemeName[] = ['light', 'dark', 'contrast']
const widths = [1440, 768, 320]

/**
 * Three looks, with each theme and each width once: colours do not go by the width, nor widths by the theme, and three
 * screens that follow one another have every pair of them. A screen begins with the theme that the one before ended in.
 */
const looksFor = (index: number) =>
  widths.map((width, place) => ({ width, theme: themes[(place + 2 * index) % themes.length] ?? 'light' }))

describe('every screen of the tab', function () {
  this.timeout(120_000)
  let browser: Browser
  let gallery: Gallery
  before(async () => {
    browser = await launchBrowser()
    gallery = await openGallery(browser)
  })
  after(async () => {
    await closeGallery(gallery)
    await browser.close()
  })

  for (const [index, screen] of screens.entries()) {
    it(`${screen.name}: can be read and used in every theme, from 1440 to 320 px, and with text twice as large`, async () => {
      const frame = await showScreen(gallery, screen)
      await unfoldAll(frame)
      for (const [place, { width, theme }] of looksFor(index).entries()) {
        await gallery.page.setViewportSize({ width, height: 900 })
        await turnTo(gallery, theme)
        const findings = await axeFindings(frame, place === 0 ? 'all' : 'of-look')
        assert.deepEqual(findings, [], `axe, ${theme}, ${width} px`)
        assert.equal(await sidewaysScroll(frame), 0, `sideways, ${width} px`)
      }
      assert.deepEqual(await headingFaults(frame), [], 'headings')
      assert.deepEqual(await smallTargets(frame), [], 'targets under 24 px')
      assert.deepEqual(await unseenFocusByKeys(frame), [], 'focus that is not seen')
      await setTextTwice(frame, true)
      assert.equal(await sidewaysScroll(frame), 0, 'sideways, text at 200 %')
      assert.deepEqual(await cutText(frame), [], 'text that is cut off')
      await setTextTwice(frame, false)
      assert.deepEqual(gallery.faults, [])
    })
  }

  it('takes no colour from the width of the window, so that each theme may be looked at in one width', async () => {
    const coloured = await tabFrame(gallery.page).evaluate(() => {
      const media = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
      const byWidth = media.filter((rule) => rule instanceof CSSMediaRule && /width/.test(rule.conditionText))
      return byWidth.map(({ cssText }) => cssText).filter((text) => /color|background|fill|opacity/.test(text))
    })
    assert.deepEqual(coloured, [])
  })

  async function unseenFocusByKeys(frame: Frame): Promise<readonly string[]> {
    await gallery.tab.locator('body').press('Tab')
    return unseenFocus(frame)
  }
})
