import { createLog } from '../src/adapters/log.ts'
import { loadConfig } from '../src/adapters/config.ts'
import { stopOnSignals } from './http/stop-signals.ts'
import { openRehearsal } from './rehearsal/open-rehearsal.ts'
import { startProduction } from './start-production.ts'

const config = loadConfig(process.env)
const log = createLog(config.kind === 'rehearsal' ? { destination: { write: () => {} } } : {})

if (config.kind === 'refused') {
  for (const { setting, code } of config.problems) log.write('setting-refused', { setting, code })
  process.exitCode = 1
} else {
  const running = config.kind === 'production' ? await startProduction(config, log) : await openRehearsal(config, log)
  stopOnSignals(log, running.stop)
}
