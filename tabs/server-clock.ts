/**
 * The server's time as this page can draw it: the newest timestamp from the server, carried on by the page's own steady
 * clock.
 */
export type ServerClock = { set: (now: string) => void; now: () => number }

/** A clock that follows the server's timestamps and never the computer's own date. */
export function createServerClock(steady: () => number = () => performance.now()): ServerClock {
  let known = { server: 0, steady: 0 }
  return {
    set: (now) => {
      known = { server: Date.parse(now), steady: steady() }
    },
    now: () => known.server + (steady() - known.steady),
  }
}
