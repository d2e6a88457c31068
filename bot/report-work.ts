import type { Log } from '../src/adapters/log.ts'
import type { WorkerDeps } from '../src/application/due/due-work.ts'

/** Writes what the worker did into the log: kinds, keys and codes. */
export function reportWork(log: Log): WorkerDeps['report'] {
  return ({ kind, key, outcome, code = 'unknown', attempts = 0 }) => {
    if (outcome === 'sent') log.write('outbox-sent', { kind, key })
    if (outcome === 'woken') log.write('timer-woken', { kind, key })
    if (outcome === 'retry') log.write('outbox-retried', { kind, key, code, attempts })
    if (outcome === 'dead') log.write('outbox-dead', { kind, key, code })
  }
}
