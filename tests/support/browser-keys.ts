import type { Seat } from './browser-seat.ts'

const MOST_STEPS = 80

/** Presses a button as somebody does who uses the keyboard alone. */
export async function pressByKeys(seat: Seat, name: RegExp): Promise<void> {
  await goByKeys(seat, { role: 'button', name })
  await seat.page.keyboard.press('Enter')
}

/** Ticks a box with the keyboard alone. */
export async function tickByKeys(seat: Seat, name: RegExp): Promise<void> {
  await goByKeys(seat, { role: 'checkbox', name })
  await seat.page.keyboard.press('Space')
}

/** Waits until it is there, and goes on with the tabulator, from wherever the focus is, until it has the focus. */
async function goByKeys({ page, tab }: Seat, to: { role: 'button' | 'checkbox'; name: RegExp }): Promise<void> {
  const wanted = tab.getByRole(to.role, { name: to.name })
  await wanted.waitFor()
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if ((await wanted.and(tab.locator(':focus')).count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard alone does not reach ${String(to.name)}.`)
}
