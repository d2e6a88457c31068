// A rehearsal in a process of its own, to be killed at any moment. It goes on with what lies in the folder it is given.
import { rehearsalPages } from '../../bot/rehearsal/rehearsal-pages.ts'
import { startRehearsal } from '../../bot/rehearsal/start-rehearsal.ts'
import { createLog } from '../../src/adapters/log.ts'

const folder = process.argv[2] ?? ''
const log = createLog({ destination: { write: () => {} } })
const ports = { port: 0, bridgePort: 0, graphPort: 0, playgroundPort: 0 }
process.once('disconnect', () => process.exit())
const rehearsal = await startRehearsal({
  config: { kind: 'rehearsal', folder, area: 'thurrock', profileFolder: null, ...ports },
  log,
  tabFolder: 'dist/tab',
  pages: (parts) => rehearsalPages({ parts, shown: { meetingId: '', playgroundUrl: null }, log }),
})
if (process.argv[3] === 'first') await rehearsal.bridge.installAll({ coordinatorId: 'coordinator' })
process.send?.({ url: rehearsal.url })
