import type { Round } from '../src/application/due/due-work.ts'
import type { EventStore } from '../src/application/ports.ts'

/** How long the loop rests where nothing told it of new work: timers come due by themselves. */
const REST_MS = 1000

export type WorkLoop = { stop(): Promise<void>; settled(): Promise<void> }

type OneLoop = { stop(): Promise<void>; again: Round; found(): number }
type Loop = { store: EventStore; failed(error: unknown): void }

/** Does due work whenever something was written and once a second; no round waits for one of another kind. */
export function startWorkLoop({ rounds, ...deps }: Loop & { rounds: readonly Round[] }): WorkLoop {
  const loops = rounds.map((round) => startLoop({ ...deps, round }))
  const found = () => loops.reduce((sum, loop) => sum + loop.found(), 0)
  return {
    stop: async () => void (await Promise.all(loops.map(({ stop }) => stop()))),
    /** Over where nothing was found while every kind had its turn, by this or by a round that was under way. */
    settled: async () => {
      for (let before = -1; before !== found();) {
        before = found()
        await Promise.all(loops.map(({ again }) => again()))
      }
    },
  }
}

/** Runs one kind of round, never two at once. */
function startLoop({ store, round, failed }: Loop & { round: Round }): OneLoop {
  let stopped = false
  let found = 0
  let wake = () => {}
  let last: Promise<number> = Promise.resolve(0)
  const again = () => {
    last = last.then(round).catch((error: unknown) => (failed(error), 0))
    last = last.then((count) => ((found += count), count))
    return last
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
  return { stop, again, found: () => found }
}
