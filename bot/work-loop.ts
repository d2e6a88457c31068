import type { EventStore } from '../src/application/ports.ts'

/** How long the loop rests where nothing told it of new work: timers come due by themselves. */
const REST_MS = 1000

/** Does due work whenever something was written and once a second, one round at a time. */
export function startWorkLoop(deps: { store: EventStore; work(): Promise<number>; failed(error: unknown): void }): {
  stop(): Promise<void>
  idle(): Promise<void>
} {
  let stopped = false
  let wake = () => {}
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, REST_MS)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const forget = deps.store.subscribe(() => wake())
  const running = (async () => {
    while (!stopped) {
      const done = await deps.work().catch((error: unknown) => (deps.failed(error), 0))
      if (done === 0 && !stopped) await rest()
    }
  })()
  return {
    stop: async () => {
      stopped = true
      forget()
      wake()
      await running
    },
    idle: async () => {
      while ((await deps.work()) > 0);
    },
  }
}
