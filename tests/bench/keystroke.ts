import type { Page } from 'playwright-core'
import type { MeetingView } from '../../src/contracts/views.ts'
import { launchBrowser } from '../support/browser.ts'
import { headings, scriptedAction, scriptedCase } from '../support/tab-cases.ts'
import { startTabStub } from '../support/tab-stub.ts'
import { lineIn, scriptedTyping } from '../support/tab-typing.ts'
import { scriptedView } from '../support/tab-views.ts'
import { openTab } from '../support/tab-window.ts'
import { again, figure, percentile, type Figure } from './measure.ts'

const CASES = 16
const ACTIONS = 200
const REPEATS = 5
const typed = 'police: check the alarm at the back door and ring her mother by Fri 5pm re lock '

/**
 * What a keystroke in the action line takes to stand on the screen, with sixteen cases and two hundred actions loaded:
 * from the moment that the browser stamps the key to the second frame after it, when the first has been painted. Typed
 * in a real Chromium, with phrases, hints and the reading of agency, date and risk at work as they are in a meeting.
 */
export async function benchKeystroke(): Promise<readonly Figure[]> {
  const stub = await startTabStub({
    views: new Map([['coordinator', fullView()]]),
    office: { '/api/typing': scriptedTyping },
  })
  const browser = await launchBrowser()
  const { page, tab, close } = await openTab(browser, { stub, personId: 'coordinator' })
  await lineIn(tab).focus()
  await tab.getByText('My phrases').waitFor()
  const times = await again(() => typeOnce(page), REPEATS)
  await close()
  await browser.close()
  await stub.close()
  const target = { of: 'product', is: 'at most', value: 50 } as const
  const name = `a keystroke in the action line on the screen, ${CASES} cases and ${ACTIONS} actions`
  const at = (share: number) => times.map((each) => percentile(each, share))
  return [
    figure({ name: `${name}, p50`, unit: 'ms', target, product: at(0.5) }),
    figure({ name: `${name}, p99`, unit: 'ms', target, product: at(0.99) }),
  ]
}

function fullView(): MeetingView {
  const { agenda, ...view } = scriptedView('coordinator')
  const cases = Array.from({ length: CASES }, (_, index) => ({
    ...(agenda[0] as MeetingView['agenda'][number]),
    caseId: `case-${index + 1}`,
    number: index + 1,
    ...(index < headings.length ? headings[index] : { victim: `Testina ${index}`, perpetrator: `Testor ${index}` }),
  }))
  const actions = Array.from({ length: ACTIONS }, (_, index) => {
    const { caseId, number, victim, perpetrator } = cases[index % CASES] ?? headings[0]
    return scriptedAction({
      caseId,
      number,
      victim,
      perpetrator,
      actionId: `action-${index + 1}`,
      actionNumber: index + 1,
    })
  })
  const ofFirst = actions.filter(({ caseId }) => caseId === headings[0].caseId)
  return { ...view, agenda: cases, actions, current: scriptedCase({ stage: 'actions', actions: ofFirst }) }
}

/** Types the line letter by letter, each once the one before stands there, and empties it again. */
async function typeOnce(page: Page): Promise<readonly number[]> {
  const frame = page.frames().find((each) => each.parentFrame() !== null)
  if (!frame) throw new Error('The tab is not there')
  await frame.evaluate(listen)
  for (const [index, letter] of typed.split('').entries()) {
    await page.keyboard.type(letter)
    await frame.waitForFunction((count) => Reflect.get(window, 'painted').length >= count, index + 1)
  }
  const times = (await frame.evaluate(() => Reflect.get(window, 'painted') as unknown)) as readonly number[]
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  return times
}

/** Runs in the page: the first frame after the key paints what it changed, and the next begins when that is done. */
function listen(): void {
  const painted: number[] = []
  const heard = Reflect.get(window, 'heard') as ((event: KeyboardEvent) => void) | undefined
  if (heard) window.removeEventListener('keydown', heard, true)
  const hear = ({ timeStamp }: KeyboardEvent): void => {
    requestAnimationFrame(() => requestAnimationFrame(() => painted.push(performance.now() - timeStamp)))
  }
  window.addEventListener('keydown', hear, true)
  Reflect.set(window, 'painted', painted)
  Reflect.set(window, 'heard', hear)
}
