import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as AdaptiveCards from 'adaptivecards'
import type { Browser, Page } from 'playwright-core'
import { cardSamples, type CardSample } from './card-samples.ts'
import { hostConfigFor, styleFor, themes, widths, type Theme } from './card-looks.ts'

type Look = { theme: Theme; width: keyof typeof widths }
const plainLook: Look = { theme: 'light', width: 'phone' }

const trees = join(import.meta.dirname, 'trees')
const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')

/** A page on which Microsoft's renderer draws cards as a Teams client of one width and theme would. */
export async function cardPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: widths.desktop, height: 900 }, deviceScaleFactor: 1 })
  await page.setContent('<!doctype html><html lang="en"><head><style></style></head><body><main></main></body></html>')
  await page.addScriptTag({ path: renderer })
  return page
}

/** Draws one card, with the form opened that its sample names, and answers what a screen reader finds on it. */
export async function treeOf(page: Page, sample: CardSample, look = plainLook): Promise<string> {
  const card = await sample.draw('en')
  const { theme, width } = look
  await page.evaluate(drawOnPage, { card, host: hostConfigFor(theme, width), style: styleFor(theme, width) })
  if (sample.open) await page.getByRole('button', { name: sample.open, exact: true }).click()
  return `${await page.locator('main').ariaSnapshot()}\n`
}

/** The tree of a card as it was last looked at and found right. */
export function keptTree({ name }: CardSample): string {
  return readFileSync(join(trees, `${name}.txt`), 'utf8')
}

/** Every card as a picture, in every theme and width; and its tree, kept for the tests to compare with. */
export async function drawCardScreens(browser: Browser, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true })
  mkdirSync(trees, { recursive: true })
  const page = await cardPage(browser)
  for (const sample of cardSamples) {
    writeFileSync(join(trees, `${sample.name}.txt`), await treeOf(page, sample))
    for (const look of everyLook) {
      await treeOf(page, sample, look)
      const path = join(folder, `${sample.name}-${look.width}-${look.theme}.png`)
      await page.locator('body').screenshot({ path })
    }
  }
  await page.close()
  return cardSamples.length * everyLook.length
}

const everyLook: readonly Look[] = (Object.keys(themes) as Theme[]).flatMap((theme) =>
  (Object.keys(widths) as Look['width'][]).map((width) => ({ theme, width })),
)

type Drawn = { card: object; host: object; style: string }

/** Runs on the page: draws a card in the place of the one before. */
function drawOnPage({ card, host, style }: Drawn): void {
  const { AdaptiveCard, HostConfig } = Reflect.get(window, 'AdaptiveCards') as typeof AdaptiveCards
  const drawn = new AdaptiveCard()
  drawn.hostConfig = new HostConfig(host)
  drawn.parse(card)
  const element = drawn.render()
  document.querySelector('style')!.textContent = style
  document.querySelector('main')!.replaceChildren(...(element ? [element] : []))
}
