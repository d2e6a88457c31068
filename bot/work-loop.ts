import type { Round } from '../src/application/due/due-work.ts'
import type { EventStore } from '../src/application/ports.ts'

/** How long the loop rests where nothing told it of new work: timers come due by themselves. */
const REST_MS = 1000

export type WorkLoop = { stop(): Promise<void>; settled(): Promise<void> }

type Loop = { store: EventStore; failed(error: unknown): void }

/** Does due work whenever something was written and once a second; no round waits for one of another kind. */
export function startWorkLoop({ rounds, ...deps }: Loop & { rounds: readonly Round[] }): WorkLoop {
  const loops = rounds.map((round) => startLoop({ ...deps, round }))
  return {
    stop: async () => void (await Promise.all(loops.map(({ stop }) => stop()))),
    /** Rounds of a kind run one after the other, so one that finds nothing comes after all that were under way. */
    settled: async () => {
      for (;;) {
        const found = await Promise.all(loops.map(({ again }) => again()))
        if (found.every((count) => count === 0)) return
      }
    },
  }
}

/** Runs one kind of round, never two at once. */
function startLoop({ store, round, failed }: Loop & { round: Round }): { stop(): Promise<void>; again: Round } {
  let stopped = false
  let wake = () => {}
  let last: Promise<number> = Promise.resolve(0)
  const again = () => {
    const mine = last.then(round).catch((error: unknown) => (failed(error), 0))
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
  const forget = store.subscribe(() => wake())
  const running = (async () => {
    while (!stopped) if ((await again()) === 0 && !stopped) await rest()
  })()
  const stop = async () => {
    stopped = true
    forget()
    wake()
    await running
  }
  return { stop, again }
}
