import type { Link } from './live.ts'

/**
 * So long may Teams fail to confirm who somebody is: a fault of Teams' may pass, and whoever signed out does not come
 * back.
 */
const PATIENCE_MS = 5 * 60_000

/**
 * Told of every turn of the connection, calls `then` once the sign-in has been lost for so long without a break (H33).
 */
export function whenSignedOut(then: () => void, patience: number = PATIENCE_MS): (link: Link) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  return (link) => {
    if (link.kind === 'lost' && link.why === 'sign-in') {
      waiting ??= setTimeout(then, patience)
      return
    }
    clearTimeout(waiting)
    waiting = undefined
  }
}
