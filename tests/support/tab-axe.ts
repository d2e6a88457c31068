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

/** What axe finds wrong in a frame, as it stands: each rule with the elements that break it. */
export async function axeFindings(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source)
  await frame.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const violations = await frame.evaluate(async () => {
    const found = await (Reflect.get(window, 'axe') as typeof axe).run(document)
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  })
  return violations
}

/** How far the frame's content reaches beyond its width, in pixels. */
export function sidewaysScroll(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
