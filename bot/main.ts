import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { faultsForArea, foldersOf } from '../src/adapters/area-profiles.ts'
import { createLog } from '../src/adapters/log.ts'
import { loadConfig } from '../src/adapters/config.ts'
import type { ProductionConfig, RehearsalConfig } from '../src/adapters/config.ts'
import { stopOnSignals } from './http/stop-signals.ts'

const config = loadConfig(process.env)
const log = createLog(config.kind === 'rehearsal' ? { destination: logFileIn(config.folder) } : {})

const whereLogged = config.kind === 'rehearsal' ? `the log ${join(config.folder, 'log.jsonl')}` : 'the log'
const portInUse =
  'A port that Caseroom needs is in use: perhaps it runs already. Stop that one, or give other ports (docs/rehearsal.md).'

/** What nobody caught ends the process without its words: an error's message may hold anything. */
const endOn = (error: unknown) => {
  log.unexpected('process', error)
  process.stderr.write(
    `${isPortInUse(error) ? portInUse : `Caseroom has stopped after a fault; ${whereLogged} says where.`}\n`,
  )
  process.exit(1)
}
process.on('uncaughtException', endOn)
process.on('unhandledRejection', endOn)

if (config.kind === 'refused') {
  for (const { setting, code } of config.problems) log.write('setting-refused', { setting, code })
  process.exitCode = 1
} else {
  const running = await start(config).catch((error: unknown) => explained(error, config))
  stopOnSignals(log, running.stop)
}

/** Only what is started is loaded: production has no part of the rehearsal, nor the rehearsal of production. */
async function start(given: ProductionConfig | RehearsalConfig): Promise<{ stop(): Promise<void> }> {
  if (given.kind === 'production') return (await import('./start-production.ts')).startProduction(given, log)
  return (await import('./rehearsal/open-rehearsal.ts')).openRehearsal(given, log)
}

function isPortInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

/**
 * A profile is no secret and names nobody, so that its faults may be read at the terminal where it kept us from
 * starting.
 */
function explained(error: unknown, { area, profileFolder }: ProductionConfig | RehearsalConfig): never {
  const faults = faultsForArea(area, foldersOf(profileFolder))
  if (faults.length === 0) throw error
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  process.exit(1)
}

/** A rehearsal's terminal is for its address; its log lies beside its data. */
function logFileIn(folder: string): { write(line: string): void } {
  mkdirSync(folder, { recursive: true })
  return { write: (line) => appendFileSync(join(folder, 'log.jsonl'), line) }
}
