import assert from 'node:assert/strict'
import type { Seat } from './browser-seat.ts'
import { axeFindings, sidewaysScroll, tabFrame, unfoldAll } from './tab-axe.ts'

/** What stands on somebody's page now can be used by everybody: axe finds nothing. */
export async function isAccessible({ page }: Seat): Promise<void> {
  assert.deepEqual(await axeFindings(tabFrame(page)), [])
}

/** Nothing on the page reaches beyond its side, with everything unfolded. */
export async function fitsItsWidth({ page }: Seat): Promise<void> {
  await unfoldAll(tabFrame(page))
  assert.equal(await sidewaysScroll(tabFrame(page)), 0)
}

/** Turns the window into the side panel of a meeting, 320 pixels wide. */
export async function toSidePanel({ page }: Seat): Promise<void> {
  await page.getByLabel('Width').selectOption('narrow')
}
