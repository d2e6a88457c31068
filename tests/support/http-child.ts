// A server of its own process, for tests of how one stops. It tells its port, and answers /api/me when told to go on.
import { createLog } from '../../src/adapters/log.ts'
import { stopOnSignals } from '../../bot/http/stop-signals.ts'
import { fakeCaseroom } from './http-caseroom.ts'
import { startServer, stopServers } from './http-server.ts'

const server = await startServer()
const goOn = new Promise((resolve) => void process.once('message', resolve))
const quick = fakeCaseroom()
server.caseroom.me = async (who) => {
  process.send?.('asked')
  await goOn
  return quick.me(who)
}
const log = createLog({ destination: { write: (line) => void process.send?.(JSON.parse(line).message) } })
stopOnSignals(log, async () => {
  await stopServers()
  process.channel?.unref()
})
process.send?.({ url: server.url, token: server.token })
