import type { EventStore } from '../src/application/ports.ts'

/** How long the loop rests where nothing told it of new work: timers come due by themselves. */
const REST_MS = 1000

export type WorkLoop = { stop(): Promise<void>; settled(): Promise<void> }

/** Does due work whenever something was written and once a second, one round at a time. */
export function startWorkLoop(deps: {
  store: EventStore
  work(): Promise<number>
  failed(error: unknown): void
}): WorkLoop {
  let stopped = false
  let wake = () => {}
  let last: Promise<number> = Promise.resolve(0)
  const round = () => {
    const mine = last.then(() => deps.work()).catch((error: unknown) => (deps.failed(error), 0))
    last = mine
    return mine
  }
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
    while (!stopped) if ((await round()) === 0 && !stopped) await rest()
  })()
  return {
    stop: async () => {
      stopped = true
      forget()
      wake()
      await running
    },
    /** Rounds run one after the other, so a round that finds nothing comes after everything that was under way. */
    settled: async () => {
      while ((await round()) > 0);
    },
  }
}
