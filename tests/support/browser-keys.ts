import type { Seat } from './browser-seat.ts'
import { tabFrame } from './tab-axe.ts'

const MOST_STEPS = 80

/** Presses a button as somebody does who uses the keyboard alone. */
export async function pressByKeys(seat: Seat, name: RegExp): Promise<void> {
  await goByKeys(seat, name)
  await seat.page.keyboard.press('Enter')
}

/** Ticks a box with the keyboard alone. */
export async function tickByKeys(seat: Seat, name: RegExp): Promise<void> {
  await goByKeys(seat, name)
  await seat.page.keyboard.press('Space')
}

/** Goes on with the tabulator, from wherever the focus is, until it stands on what bears this name. */
async function goByKeys({ page }: Seat, name: RegExp): Promise<void> {
  const reached: string[] = []
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab')
    const here = await tabFrame(page).evaluate(nameOfFocused)
    if (name.test(here)) return
    reached.push(here)
  }
  throw new Error(`The keyboard does not reach ${String(name)}, but: ${[...new Set(reached)].join('; ')}`)
}

function nameOfFocused(): string {
  const focused = document.activeElement
  if (!focused || focused === document.body) return ''
  const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null
  return focused.getAttribute('aria-label') ?? label ?? focused.textContent ?? ''
}
