import { tryAgain } from '../../../src/adapters/graph/delivery-failed.ts'

/** So many sends in so many milliseconds. */
type Limit = { sends: number; ms: number }

/** What one bot may send into one thread (Microsoft Learn, *Rate limiting for bots*: send to conversation). */
export const PER_THREAD: readonly Limit[] = [
  { sends: 7, ms: 1_000 },
  { sends: 8, ms: 2_000 },
  { sends: 60, ms: 30_000 },
  { sends: 1_800, ms: 3_600_000 },
]
/** What an app may ask of one tenant (the same page, 50 requests a second). */
export const PER_APP: Limit = { sends: 50, ms: 1_000 }
/**
 * Of these, what the worker of one server sends: with two servers there is room left for the answers that people wait
 * for. With more of them Teams itself says when to wait.
 */
export const WORKER_SHARE: Limit = { ...PER_APP, sends: 20 }
/** Threads that were quiet for an hour have nothing to be counted; they are looked for when there are so many. */
const MOST_THREADS = 5_000

/** Keeps what leaves under the platform's limits, thread by thread and as a whole. */
export type Pace = {
  /** 0 where a send may leave now, which is counted then; else how many milliseconds it has to wait. */
  ask(thread: string): number
  /** Teams said for how long this thread is to be left alone (Retry-After). */
  rest(thread: string, ms: number): void
}

/** Begins with nothing sent. */
export function createPace({ now }: Pick<TeamsTime, 'now'>): Pace {
  const whole: number[] = []
  const threads = new Map<string, number[]>()
  const resting = new Map<string, number>()
  return {
    ask: (thread) => {
      const at = now()
      const own = threads.get(thread) ?? []
      const wait = Math.max(
        (resting.get(thread) ?? 0) - at,
        waitUnder(WORKER_SHARE, whole, at),
        ...PER_THREAD.map((limit) => waitUnder(limit, own, at)),
      )
      if (wait > 0) return wait
      resting.delete(thread)
      forgetQuiet(threads, at)
      threads.set(thread, counted(own, { at, most: 1_800 }))
      counted(whole, { at, most: WORKER_SHARE.sends })
      return 0
    },
    rest: (thread, ms) => void resting.set(thread, now() + ms),
  }
}

/** How long until one more send is within a limit: until the send that is `sends` back is older than its window. */
function waitUnder({ sends, ms }: Limit, sent: readonly number[], at: number): number {
  const back = sent.at(-sends)
  return back === undefined ? 0 : Math.max(0, back + ms - at)
}

function counted(sent: number[], { at, most }: { at: number; most: number }): number[] {
  sent.push(at)
  if (sent.length > most) sent.shift()
  return sent
}

function forgetQuiet(threads: Map<string, number[]>, at: number): void {
  if (threads.size < MOST_THREADS) return
  for (const [thread, sent] of threads) if ((sent.at(-1) ?? 0) + 3_600_000 < at) threads.delete(thread)
}

/** A clock in milliseconds that never goes back, and a way to wait by it. */
export type TeamsTime = { now: () => number; pause: (ms: number) => Promise<unknown> }

/** For how long a send waits where it stands; what would have to wait longer goes back to the outbox meanwhile. */
const PATIENCE_MS = 2_000

/** Comes back when a send into this thread may leave, or says for how long the work is to be put back. */
export async function waitTurn(
  { pace, pause }: { pace: Pace } & Pick<TeamsTime, 'pause'>,
  thread: string,
): Promise<void> {
  for (;;) {
    const ms = pace.ask(thread)
    if (ms === 0) return
    if (ms > PATIENCE_MS) throw tryAgain('bot-paced', Math.ceil(ms / 1000))
    await pause(ms)
  }
}
