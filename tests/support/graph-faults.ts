import type { Fault } from '../../bot/rehearsal/local-graph/faults.ts'

/** A time-out short enough to be waited for; the silence is longer than it. */
export const shortTimeout = 400
const silence = shortTimeout * 3

/** Every way in which Graph lets us down, by name; each is played before and after the thing was done. */
export const everyFault: Record<string, Omit<Fault, 'match'>> = {
  'an unknown token (401)': { status: 401 },
  'a missing permission (403)': { status: 403 },
  'a missing place (404)': { status: 404 },
  'a conflict (409)': { status: 409 },
  'a change meanwhile (412)': { status: 412 },
  'a lock (423)': { status: 423 },
  'too many requests (429)': { status: 429, retryAfter: 900 },
  'a broken server (500)': { status: 500 },
  'a broken gateway (502)': { status: 502 },
  'a server that is down (503)': { status: 503, retryAfter: 5, times: 3 },
  'a gateway that waits in vain (504)': { status: 504 },
  'a time-out': { hang: silence },
  'a line that breaks': {},
}

/** Each fault twice: once before the thing was done, and once after, so that only the answer is lost. */
export function playedOn(match: RegExp): readonly { name: string; fault: Fault }[] {
  return Object.entries(everyFault).flatMap(([name, fault]) => [
    { name: `${name}, nothing done`, fault: { ...fault, match, after: 'before-effect' as const } },
    { name: `${name}, done but not answered`, fault: { ...fault, match, after: 'after-effect' as const } },
  ])
}
