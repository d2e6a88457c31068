import type { Locator } from 'playwright-core'
import type { Seat } from './browser-seat.ts'

/** More than any page of the tab has to go through, and the switches around it. */
const MOST_STEPS = 150

/** Presses a button as somebody does who uses the keyboard alone, once it may be pressed. */
export async function pressByKeys(seat: Seat, name: RegExp): Promise<void> {
  await goByKeys(seat, seat.tab.getByRole('button', { name }))
  await seat.tab.locator('button:focus:not([aria-disabled=true])').waitFor()
  await seat.page.keyboard.press('Enter')
}

/** Ticks a box with the keyboard alone. */
export async function tickByKeys(seat: Seat, name: RegExp): Promise<void> {
  await goByKeys(seat, seat.tab.getByRole('checkbox', { name }))
  await seat.page.keyboard.press('Space')
}

/** Opens what is folded away behind this line. */
export async function unfoldByKeys(seat: Seat, title: string): Promise<void> {
  await goByKeys(seat, seat.tab.locator('summary').filter({ hasText: title }).first())
  await seat.page.keyboard.press('Enter')
}

/** Types into a field, and sends what stands in it where keys for that are given. */
export async function typeByKeys(seat: Seat, label: string, typed: { text: string; send?: string }): Promise<void> {
  await goByKeys(seat, seat.field(label).filter({ visible: true }).first())
  await seat.page.keyboard.type(typed.text)
  if (typed.send) await seat.page.keyboard.press(typed.send)
}

/** Chooses from a list by typing how the choice begins. */
export async function chooseByKeys(seat: Seat, label: string, choice: string): Promise<void> {
  await goByKeys(seat, seat.field(label).filter({ visible: true }).first())
  await seat.page.keyboard.type(choice)
}

/** Waits until it is there, and goes on with the tabulator, from wherever the focus is, until it has the focus. */
async function goByKeys({ page }: Seat, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  const there = await wanted.elementHandle()
  for (let step = 0; there && step < MOST_STEPS; step += 1) {
    if (await there.evaluate((each) => each === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard alone does not reach ${String(wanted)}.`)
}
