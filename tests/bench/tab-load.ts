import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser, Response } from 'playwright-core'
import { build } from 'vite'
import { launchBrowser } from '../support/browser.ts'
import { startTabStub, type TabStub } from '../support/tab-stub.ts'
import { scriptedView } from '../support/tab-views.ts'
import { again, figure, type Figure } from './measure.ts'

const bareTab = fileURLToPath(new URL('./bare-tab.ts', import.meta.url))
const people = ['chair', 'housing-rep'] as const
type Loaded = { kilobytes: number; ms: number }

/** All script that a browser fetches until an open meeting stands there, beside the tab's three libraries alone. */
export async function benchTabLoad(): Promise<readonly Figure[]> {
  const bare = await bareKilobytes()
  const stub = await startTabStub({ views: new Map(people.map((person) => [person, scriptedView(person)])) })
  const browser = await launchBrowser()
  const target = { of: 'product', is: 'at most', value: 200 } as const
  const figures: Figure[] = []
  for (const person of people) {
    const loads = await again(() => loadAs(browser, stub, person))
    const [kilobytes, ms] = [loads.map((each) => each.kilobytes), loads.map((each) => each.ms)]
    const name = `tab, first load as ${person}`
    figures.push(
      figure({ name, unit: 'kB gzip of script', target, product: kilobytes, floor: kilobytes.map(() => bare) }),
    )
    figures.push(figure({ name: `${name}, empty cache, to the meeting`, unit: 'ms', target: null, product: ms }))
  }
  await browser.close()
  await stub.close()
  return figures
}

async function loadAs(browser: Browser, stub: TabStub, person: string): Promise<Loaded> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const scripts: Response[] = []
  page.on('response', (response) => {
    if (response.frame().parentFrame() && response.url().endsWith('.js')) scripts.push(response)
  })
  const began = performance.now()
  await page.goto(`${stub.url}/rehearsal/as/${person}`)
  await page.frameLocator('iframe[title="Caseroom"]').getByRole('heading', { level: 2 }).first().waitFor()
  const ms = performance.now() - began
  const sizes = await Promise.all(scripts.map(async (script) => gzipSync(await script.body()).length))
  await context.close()
  return { kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000, ms }
}

async function bareKilobytes(): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2022', rolldownOptions: { input: bareTab } },
  })
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  const bytes = outputs.map((each) => (each.type === 'chunk' ? gzipSync(each.code).length : 0))
  return bytes.reduce((sum, size) => sum + size, 0) / 1000
}
