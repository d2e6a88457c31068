import { GraphError } from '@microsoft/microsoft-graph-client'
import { type DeliveryFailed, giveUp, tryAgain } from './delivery-failed.ts'

/** Statuses below 500 that pass by themselves: too slow, changed meanwhile, locked, too many at once. */
const passing: ReadonlySet<number> = new Set([408, 412, 423, 429])
/** The one status above 499 that does not pass by itself: the library is full. */
const storageFull = 507

/** What Exchange says of a mailbox without room, under one status or another. */
const mailboxFull: ReadonlySet<string> = new Set(['ErrorQuotaExceeded', 'QuotaExceededException'])

/** What a refusal by Graph means for the work: wait as long as it asks, however long, or call a person. */
export function refusedBy(answer: { status: number; headers: Headers }, said = ''): DeliveryFailed {
  if (mailboxFull.has(said)) return giveUp('mailbox-full')
  const code = `graph-${answer.status}`
  const passes = passing.has(answer.status) || (answer.status >= 500 && answer.status !== storageFull)
  return passes ? tryAgain(code, secondsToWait(answer.headers)) : giveUp(code)
}

/** What it means that no answer came at all. Whether the work was done is unknown: the repeat looks first. */
export function unanswered(error: unknown): DeliveryFailed {
  const name = nameOf(error)
  if (name === 'TimeoutError' || name === 'AbortError') return tryAgain('graph-timed-out')
  if (name === tokenUnavailable) return tryAgain(tokenUnavailable)
  return tryAgain('graph-unreachable')
}

function nameOf(error: unknown): string | null {
  if (error instanceof GraphError) return error.code
  return error instanceof Error ? error.name : null
}

/** The name of an error by which a missing token is told from a missing Graph. */
export const tokenUnavailable = 'graph-token-unavailable'

/** Retry-After is seconds or a date; a date is read against the remote's own clock. */
function secondsToWait(headers: Headers): number | null {
  const asked = headers.get('retry-after')?.trim() ?? ''
  if (/^\d+$/.test(asked)) return Number(asked)
  const wait = (Date.parse(asked) - Date.parse(headers.get('date') ?? '')) / 1000
  return Number.isFinite(wait) ? Math.max(0, Math.ceil(wait)) : null
}
