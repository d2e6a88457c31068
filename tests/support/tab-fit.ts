import assert from 'node:assert/strict'
import type { Frame, Page } from 'playwright-core'
import { axeFindings, sidewaysScroll } from './tab-axe.ts'

/** A window on a desk, a tablet, and Teams' side panel. */
export const widths = [1440, 768, 320]

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])'

/** A page outside Teams, which is light or dark as the browser is, at each width. */
export async function canBeUsedInEveryLook(page: Page, loaded: () => Promise<void>): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.reload()
    await loaded()
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      const look = `${colorScheme}, ${width} px`
      assert.deepEqual(await axeFindings(page.mainFrame()), [], `axe, ${look}`)
      assert.equal(await sidewaysScroll(page.mainFrame()), 0, `sideways, ${look}`)
      assert.deepEqual(await smallTargets(page.mainFrame()), [], `targets under 24 px, ${look}`)
    }
  }
}

/**
 * Headings as a reader by headings meets them: exactly one of the first level, and no level left out on the way down.
 */
export function headingFaults(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const found = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((each) => each.checkVisibility())
    const levels = found.map((each) => Number(each.tagName[1]))
    const first = levels.filter((level) => level === 1).length
    const leaps = found.filter((_each, index) => (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1)
    return [
      ...(first === 1 ? [] : [`${first} headings of the first level`]),
      ...leaps.map((each) => `a level is left out before ${each.tagName} ${each.textContent}`),
    ]
  })
}

/** What can be pressed and is smaller than 24 px either way; links in running text are free (WCAG 2.5.8). */
export function smallTargets(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate((focusable) => {
    const inText = (each: Element) => each.matches('a[href]') && getComputedStyle(each).display === 'inline'
    const shown = [...document.querySelectorAll(focusable)].filter((each) => each.checkVisibility() && !inText(each))
    return shown.flatMap((each) => {
      const label = each.matches('input[type=checkbox], input[type=radio]') ? each.closest('label') : null
      const { width, height } = (label ?? each).getBoundingClientRect()
      const small = width > 0 && (width < 24 || height < 24)
      return small ? [`${Math.round(width)} x ${Math.round(height)}: ${each.outerHTML.slice(0, 160)}`] : []
    })
  }, FOCUSABLE)
}

/** Whatever looks the same with and without the focus of the keyboard (WCAG 2.4.7). */
export function unseenFocus(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate((focusable) => {
    const look = (each: Element): string => {
      const around = [each, ...(each.parentElement ? [each.parentElement] : [])]
      const styles = around.flatMap((one) => [null, '::before', '::after'].map((part) => getComputedStyle(one, part)))
      return styles
        .map(({ outline, boxShadow, border, backgroundColor, transform }) =>
          [outline, boxShadow, border, backgroundColor, transform].join(),
        )
        .join(';')
    }
    const shown = [...document.querySelectorAll<HTMLElement>(focusable)].filter(
      (each) => each.checkVisibility() && !each.matches(':disabled'),
    )
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    return shown.flatMap((each) => {
      const before = look(each)
      each.focus()
      const seen = document.activeElement !== each || look(each) !== before
      each.blur()
      return seen ? [] : [each.outerHTML.slice(0, 160)]
    })
  }, FOCUSABLE)
}

/**
 * Makes every text twice as large and leaves all else, as a phone does that is set to large text; again takes it back.
 */
export function setTextTwice(frame: Frame, twice: boolean): Promise<void> {
  return frame.evaluate((on) => {
    const all = [...document.body.querySelectorAll<HTMLElement>('*')]
    const sizes = on
      ? all.map((each) => getComputedStyle(each)).map(({ fontSize, lineHeight }) => ({ fontSize, lineHeight }))
      : []
    const doubled = (size: string): string => (size.endsWith('px') ? `${Number.parseFloat(size) * 2}px` : size)
    all.forEach((each, index) => {
      const { fontSize = '', lineHeight = '' } = sizes[index] ?? {}
      each.style.fontSize = doubled(fontSize)
      each.style.lineHeight = doubled(lineHeight)
    })
  }, twice)
}

/** Text that its own box cuts off. */
export function cutText(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const cut = (each: Element): boolean => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(each)
      if (clipPath !== 'none' || each.clientWidth <= 1) return false
      const wide = overflowX === 'hidden' && each.scrollWidth > each.clientWidth + 1
      return wide || (overflowY === 'hidden' && each.scrollHeight > each.clientHeight + 1)
    }
    const found = [...document.body.querySelectorAll('*')].filter((each) => each.checkVisibility() && cut(each))
    return found.map((each) => each.outerHTML.slice(0, 160))
  })
}
