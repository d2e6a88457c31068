import assert from 'node:assert/strict'
import type { Browser, Frame } from 'playwright-core'
import type { ThemeName } from '../../tabs/teams-context.ts'
import { launchBrowser } from '../support/browser.ts'
import { axeFindings, sidewaysScroll } from '../support/tab-axe.ts'
import { cutText, headingFaults, setTextTwice, smallTargets, unseenFocus, widths } from '../support/tab-fit.ts'
import {
  type Gallery,
  closeGallery,
  openGallery,
  screens,
  showScreen,
  turnTo,
  unfoldScreen,
} from '../support/tab-gallery.ts'

/** Each screen begins with the theme in which the one before ended. */
const themes: ThemeName[] = ['light', 'dark', 'contrast']

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

  for (const screen of screens) {
    it(`${screen.name}: can be read and used in each theme at 1440, 768 and 320 px, and with text twice as large`, async () => {
      const frame = await showScreen(gallery, screen)
      await unfoldScreen(gallery)
      for (const [place, theme] of themes.entries()) {
        await turnTo(gallery, theme)
        for (const width of widths) {
          await gallery.page.setViewportSize({ width, height: 900 })
          const look = `${theme}, ${width} px`
          assert.deepEqual(await axeFindings(frame, rulesAt(place, width)), [], `axe, ${look}`)
          if (place === 0) await fitsWithTextTwice(frame, look)
        }
      }
      themes.reverse()
      assert.deepEqual(await headingFaults(frame), [], 'headings')
      assert.deepEqual(await unseenFocusByKeys(frame), [], 'focus that is not seen')
      assert.deepEqual(gallery.faults, [])
    })
  }

  /** What a rule reads decides where it is asked again: the document once, the place at each width, colour in each look. */
  function rulesAt(place: number, width: number): 'all' | 'of-look' | 'of-colour' {
    if (place > 0) return 'of-colour'
    return width === widths[0] ? 'all' : 'of-look'
  }

  /** Larger text asks for no more contrast than it had, so that only places are looked at again. */
  async function fitsWithTextTwice(frame: Frame, look: string): Promise<void> {
    await fits(frame, look)
    await setTextTwice(frame, true)
    await fits(frame, `${look}, text at 200 %`)
    assert.deepEqual(await axeFindings(frame, 'of-place'), [], `axe, ${look}, text at 200 %`)
    await setTextTwice(frame, false)
  }

  async function fits(frame: Frame, look: string): Promise<void> {
    assert.equal(await sidewaysScroll(frame), 0, `sideways, ${look}`)
    assert.deepEqual(await smallTargets(frame), [], `targets under 24 px, ${look}`)
    assert.deepEqual(await cutText(frame), [], `text that is cut off, ${look}`)
  }

  async function unseenFocusByKeys(frame: Frame): Promise<readonly string[]> {
    await gallery.tab.locator('body').press('Tab')
    return unseenFocus(frame)
  }
})
