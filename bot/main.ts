import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createLog } from '../src/adapters/log.ts'
import { loadConfig } from '../src/adapters/config.ts'
import { stopOnSignals } from './http/stop-signals.ts'
import { openRehearsal } from './rehearsal/open-rehearsal.ts'
import { startProduction } from './start-production.ts'

const config = loadConfig(process.env)
const log = createLog(config.kind === 'rehearsal' ? { destination: logFileIn(config.folder) } : {})

/** What nobody caught ends the process without its words: an error's message may hold anything. */
const endOn = (error: unknown) => {
  log.unexpected('process', error)
  process.stderr.write('Caseroom has stopped after a fault; the log says where.\n')
  process.exit(1)
}
process.on('uncaughtException', endOn)
process.on('unhandledRejection', endOn)

if (config.kind === 'refused') {
  for (const { setting, code } of config.problems) log.write('setting-refused', { setting, code })
  process.exitCode = 1
} else {
  const running = config.kind === 'production' ? await startProduction(config, log) : await openRehearsal(config, log)
  stopOnSignals(log, running.stop)
}

/** A rehearsal's terminal is for its address; its log lies beside its data. */
function logFileIn(folder: string): { write(line: string): void } {
  mkdirSync(folder, { recursive: true })
  return { write: (line) => appendFileSync(join(folder, 'log.jsonl'), line) }
}
