import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { sentToPeople } from '../support/tab-front.ts'
import { startTabStub } from '../support/tab-stub.ts'
import { scriptedView } from '../support/tab-views.ts'

const looks = (['light', 'dark'] as const).flatMap((theme) => [320, 1440].map((width) => ({ theme, width })))

/** The rehearsal’s front page, which goes by the browser’s own preference of light and dark. */
export async function drawFrontPage(browser: Browser, folder: string): Promise<number> {
  const stub = await startTabStub({ views: new Map([['chair', scriptedView('chair')]]), ...sentToPeople })
  for (const { theme, width } of looks) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme })
    await page.goto(`${stub.url}/rehearsal`)
    await page.getByText('plan-1.docx').waitFor()
    await page.screenshot({ path: join(folder, `rehearsal.${theme}.${width}.png`), fullPage: true })
    await page.close()
  }
  await stub.close()
  return looks.length
}
