import assert from 'node:assert/strict'
import { fitsItsWidth, isAccessible } from './browser-looks.ts'
import type { BrowserRehearsal } from './browser-rehearsal.ts'
import type { Seat } from './browser-seat.ts'

/** In mid-case, for the case of Ula and Ned: what is shared, who sees what of it, and what hides meanwhile. */
export async function staysSafeOnStage(house: BrowserRehearsal, number: number): Promise<void> {
  const panel = await house.seat('chair', undefined, 'width=narrow')
  await panel.button('Go to: Recap').waitFor()
  const address = await shareTheStage(panel)
  const [idva, absent] = await Promise.all([
    house.seat('idva-rep', address),
    house.seat('childrens-social-care-rep', address),
  ])
  await seesOnStage(idva, { words: [`Case ${number}: Ula`, 'Actions'], never: /Ned|Threats|key|sister/ })
  await seesOnStage(absent, { words: ['You are not part of this item'], never: /Case \d|Ula/ })
  await isHiddenWhileShared(house, `Case ${number}: Ula / Ned`)
  for (const seat of [panel, idva, absent]) await seat.close()
}

/** The chair puts the stage-safe view on the stage from a second window; answers the page that is there now. */
async function shareTheStage(panel: Seat): Promise<string> {
  await panel.unfold('Show on the stage')
  await panel.press('Show the stage view to everyone')
  await panel.sees('The stage view is on the stage.')
  await fitsItsWidth(panel)
  const address = await panel.page.locator('[data-stage]').getAttribute('data-stage')
  return address ?? assert.fail('nothing is on the stage')
}

/** All of the stage can be read and used, and these words are nowhere on it. */
async function seesOnStage(stage: Seat, shown: { words: readonly string[]; never: RegExp }): Promise<void> {
  for (const words of shown.words) await stage.sees(words)
  assert.equal(shown.never.exec(await stage.tab.locator('body').innerText()), null)
  await isAccessible(stage)
}

/** Somebody whose Teams says that the app is being shared sees nothing of the case until they press. */
async function isHiddenWhileShared(house: BrowserRehearsal, caseName: string): Promise<void> {
  const rep = await house.seat('idva-rep', undefined, 'width=narrow&shared=%2Ftab')
  await rep.sees('This page is hidden')
  assert.equal(await rep.tab.getByText(caseName).filter({ visible: true }).count(), 0)
  await isAccessible(rep)
  await rep.press('Only I can see this screen: show the page')
  await rep.sees(caseName)
  const left = await rep.tab.locator('#page').evaluate((page) => {
    dispatchEvent(new PageTransitionEvent('pagehide'))
    return page.innerHTML
  })
  assert.equal(left, '', 'a page that is left is empty')
  await rep.close()
}
