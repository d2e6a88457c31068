import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** Nothing is fetched from Microsoft: teams-js goes by the hosts that it brings. */
const alone = '--host-resolver-rules=MAP res.cdn.office.net ~NOTFOUND'
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', alone]
const installed = ['chrome', 'msedge', 'chromium'] as const

/** A real Chromium: whichever of Chrome, Edge and Chromium is installed, else the one that came from the registry. */
export async function launchBrowser(): Promise<Browser> {
  for (const channel of installed) {
    const browser = await chromium.launch({ channel, args: flags }).catch(() => null)
    if (browser) return browser
  }
  const own = chromium.executablePath()
  const executablePath = existsSync(own) ? own : await sparticuz.executablePath()
  return chromium.launch({ executablePath, args: flags })
}
