import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Language, ThemeName } from '../../tabs/teams-context.ts'
import { type Gallery, closeGallery, openGallery, screens, showScreen, turnTo } from '../support/tab-gallery.ts'
import { drawFrontPage } from './front-page.ts'

/** A side panel or a phone, and a window on a desk. */
const widths = [320, 1440] as const
const themes: readonly ThemeName[] = ['light', 'dark', 'contrast']
type Look = { theme: ThemeName; width: number }

/** Every screen of the tab as a picture: in English in every theme and width, in Welsh as on a desk. */
export async function drawPageScreens(browser: Browser, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const english = themes.flatMap((theme) => widths.map((width) => ({ theme, width })))
  const drawn = await draw(browser, { folder, language: 'en', looks: english })
  const inWelsh = await draw(browser, { folder, language: 'cy', looks: [{ theme: 'light', width: 1440 }] })
  return drawn + inWelsh + (await drawFrontPage(browser, folder))
}

type Drawing = { folder: string; language: Language; looks: readonly Look[] }

async function draw(browser: Browser, { folder, language, looks }: Drawing): Promise<number> {
  const gallery = await openGallery(browser, language)
  for (const screen of screens) {
    await showScreen(gallery, screen)
    await gallery.page.mouse.move(1, 1)
    const name = screen.name.replaceAll(/[^a-z]+/gi, '-')
    for (const look of looks) {
      const mark = language === 'cy' ? '.cy' : ''
      await picture(gallery, look, join(folder, `${name}.${look.theme}.${look.width}${mark}.png`))
    }
    await gallery.page.setViewportSize({ width: 1440, height: 900 })
    await turnTo(gallery, 'light')
  }
  await closeGallery(gallery)
  return screens.length * looks.length
}

/** The tab alone, from its top to its end, without the frame that stands for Teams. */
async function picture(gallery: Gallery, { theme, width }: Look, path: string): Promise<void> {
  const { page, tab } = gallery
  await turnTo(gallery, theme)
  await page.setViewportSize({ width, height: 600 })
  const whole = await tab.locator('html').evaluate((html) => html.scrollHeight)
  const around = await page.locator('header').evaluate((header) => header.getBoundingClientRect().height)
  await page.setViewportSize({ width, height: whole + around })
  await page.locator('iframe').screenshot({ path })
}
