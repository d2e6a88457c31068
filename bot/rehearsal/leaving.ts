import type { Log } from '../../src/adapters/log.ts'
import type { World } from '../../src/application/write/world.ts'
import type { Messenger, PdfMaker } from '../../src/application/ports.ts'
import { composeGraph, composePdf } from '../compose-graph.ts'
import { composeCallChat } from '../compose-teams-desk.ts'
import { composeWorker } from '../compose.ts'
import type { Ground } from '../compose.ts'
import { reportWork } from '../report-work.ts'
import { startWorkLoop } from '../work-loop.ts'
import type { WorkLoop } from '../work-loop.ts'
import type { Issuer } from './issuer.ts'
import type { LocalGraph } from './local-graph/local-graph.ts'
import { rehearsalTenant } from './people.ts'
import { appSignIn, rehearsalApp } from './sign-in.ts'

export type Leaving = {
  ground: Ground
  world: World
  graph: LocalGraph
  issuer: Issuer
  messenger: Messenger
  url: string
  log: Log
}

const driveId = 'rehearsal-plans'

/** What stands for Graph’s conversion: the local one says on its page that it converts nothing. */
export function pdfThrough({ graph, issuer }: Pick<Leaving, 'graph' | 'issuer'>): PdfMaker {
  return composePdf({ baseUrl: graph.baseUrl, token: () => appSignIn(issuer), driveId })
}

/** Starts what leaves the rehearsal: the real worker, with the local Graph and the bot as its outside. */
export function startLeaving({ ground, world, graph, issuer, messenger, url, log }: Leaving): WorkLoop {
  const local = { baseUrl: graph.baseUrl, token: () => appSignIn(issuer) }
  const chat = { store: ground.store, graph: local, appId: rehearsalApp, tenantIds: [rehearsalTenant] }
  const through = composeGraph({
    ...local,
    driveId,
    mailbox: 'plans@marac-office.example',
    booksOnline: true,
    appId: rehearsalApp,
    tenantId: rehearsalTenant,
  })
  const worker = composeWorker(ground, world, {
    ...through,
    callChat: composeCallChat(chat),
    messenger,
    publicUrl: url,
    report: reportWork(log),
  })
  const failed = (error: unknown) => log.unexpected('work', error)
  return startWorkLoop({ store: ground.store.events, rounds: worker.rounds, failed })
}
