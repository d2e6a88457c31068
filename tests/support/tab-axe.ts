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

/**
 * All rules; those that go by where things stand or by colour; and each of the two alone. All others read the document.
 */
const rulesOf = {
  all: { rules: { 'target-size': { enabled: true } } },
  'of-look': { runOnly: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'] },
  'of-place': { runOnly: ['target-size', 'scrollable-region-focusable'] },
  'of-colour': { runOnly: ['color-contrast', 'link-in-text-block'] },
} satisfies Record<string, axe.RunOptions>

/** What axe finds wrong in a frame as it stands: each rule with what breaks it. Nothing there moves from now on. */
export async function axeFindings(frame: Frame, rules: keyof typeof rulesOf = 'all'): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) {
    await frame.evaluate(axe.source)
    await frame.evaluate(() => {
      const still = new CSSStyleSheet()
      still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important }')
      document.adoptedStyleSheets.push(still)
    })
  }
  const options: axe.RunOptions = { resultTypes: ['violations'], preload: false, ...rulesOf[rules] }
  return frame.evaluate(async (how) => {
    const { violations } = await (Reflect.get(window, 'axe') as typeof axe).run(document, how)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  }, options)
}

/** How far the frame's content reaches beyond its width, in pixels. */
export function sidewaysScroll(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
