import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../support/browser.ts'
import { drawCardScreens } from './cards.ts'
import { drawPageScreens } from './pages.ts'

/** `npm run screens`: pictures of what people see, to be looked at by a person before it is kept. */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/screens' } } })
const browser = await launchBrowser()
const cards = await drawCardScreens(browser, join(values.out, 'cards'))
const pages = await drawPageScreens(browser, join(values.out, 'pages'))
await browser.close()
process.stdout.write(`${pages} pictures of pages and ${cards} of cards are in ${values.out}.\n`)
