import type { Log } from '../../src/adapters/log.ts'

/** Signals by which a host, or a person at the keyboard, asks the process to stop. */
const signals = ['SIGTERM', 'SIGINT'] as const

/**
 * Runs `stop` once when the process is asked to stop; a second signal ends it at once, as it would have without this.
 */
export function stopOnSignals(log: Log, stop: () => Promise<void>): void {
  const onSignal = (): void => {
    for (const signal of signals) process.off(signal, onSignal)
    log.write('server-stopping', {})
    stop().then(
      () => log.write('server-stopped', {}),
      (error: unknown) => {
        process.exitCode = 1
        log.unexpected('stop', error)
      },
    )
  }
  for (const signal of signals) process.on(signal, onSignal)
}
