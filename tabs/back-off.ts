const FIRST = 500
const LONGEST = 8_000

/**
 * How long to wait before the next try: twice as long each time, up to eight seconds, spread so that not all return at
 * once.
 */
export function waitBefore({ failures, chance }: { failures: number; chance: number }): number {
  const full = Math.min(LONGEST, FIRST * 2 ** Math.max(0, failures - 1))
  return Math.round(full * (0.5 + chance / 2))
}

/** A wait that can be ended at once, when the browser says that the network is back. */
export type Pause = { over: Promise<void>; end: () => void }

/** Waits for the given time, or until the network is back. */
export function pauseFor(milliseconds: number): Pause {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const end = (): void => resolve(undefined)
  const timer = setTimeout(end, milliseconds)
  addEventListener('online', end)
  const over = promise.then(() => {
    clearTimeout(timer)
    removeEventListener('online', end)
  })
  return { over, end }
}
