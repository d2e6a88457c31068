import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** The frame in which the tab stands. */
export function tabFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each !== page.mainFrame())
  if (!frame) throw new Error('no tab is framed in this page')
  return frame
}

/** Opens everything that is folded away, so that what is in it is looked at too. */
export function unfoldAll(frame: Frame): Promise<void> {
  return frame.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)))
}

/** The rules whose answer can change with the theme or the width; all others read the document alone. */
const ofLook = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable']

/** What axe finds wrong in a frame as it stands, by all its rules or by those of look: each rule with what breaks it. */
export async function axeFindings(frame: Frame, rules: 'all' | 'of-look' = 'all'): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
  await frame.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    preload: false,
    ...(rules === 'all' ? { rules: { 'target-size': { enabled: true } } } : { runOnly: ofLook }),
  }
  return frame.evaluate(async (how) => {
    const { violations } = await (Reflect.get(window, 'axe') as typeof axe).run(document, how)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  }, options)
}

/** How far the frame's content reaches beyond its width, in pixels. */
export function sidewaysScroll(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
