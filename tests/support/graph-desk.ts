import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalGraph, startLocalGraph } from '../../bot/rehearsal/local-graph/local-graph.ts'
import type { Calendar } from '../../src/application/due/book-online.ts'
import type { ItemAccess } from '../../src/application/due/share-copy.ts'
import type { ActivityFeed, Mailbox, PlanLibrary } from '../../src/application/ports.ts'
import { activityFeed } from '../../src/adapters/graph/activity-feed.ts'
import { calendar } from '../../src/adapters/graph/calendar.ts'
import { connectToGraph } from '../../src/adapters/graph/connect-to-graph.ts'
import { itemAccess } from '../../src/adapters/graph/item-access.ts'
import { mailbox } from '../../src/adapters/graph/mailbox.ts'
import { planLibrary } from '../../src/adapters/graph/plan-library.ts'

export const rightToken = 'a-token-of-the-rehearsal'
export const controlledMailbox = 'plans@marac.example'

export type GraphDesk = {
  folder: string
  graph: LocalGraph
  library: PlanLibrary
  letters: Mailbox
  feed: ActivityFeed
  calendar: Calendar
  access: ItemAccess
  /** The same folder behind a new server, as after a restart. */
  restart(): Promise<GraphDesk>
  close(): Promise<void>
}

/** The local Graph with the real SDK and our adapters in front of it. */
export async function graphDesk(
  given: {
    token?: string
    timeoutMs?: number
    folder?: string
    accountOf?: (address: string) => string | undefined
  } = {},
): Promise<GraphDesk> {
  const folder = given.folder ?? (await mkdtemp(join(tmpdir(), 'caseroom-graph-')))
  const graph = await startLocalGraph({
    folder,
    port: 0,
    accepts: async (token) => token === rightToken,
    now: () => '2027-03-03T13:00:00Z',
    ...(given.accountOf && { accountOf: given.accountOf }),
  })
  const connection = connectToGraph({
    baseUrl: graph.baseUrl,
    token: async () => given.token ?? rightToken,
    timeoutMs: given.timeoutMs ?? 5_000,
  })
  return {
    folder,
    graph,
    library: planLibrary({ graph: connection, driveId: 'drive-1' }),
    letters: mailbox({ graph: connection, address: controlledMailbox }),
    access: itemAccess({ graph: connection, driveId: 'drive-1', tenantId: 'tenant-1' }),
    calendar: calendar({ graph: connection, address: controlledMailbox }),
    feed: activityFeed({
      graph: connection,
      activityType: 'planSent',
      topic: 'Caseroom',
      previewText: 'There is something for you to read.',
      linkTo: (meetingId) => `https://teams.microsoft.com/l/entity/app/plans?context=${meetingId}`,
    }),
    async restart() {
      await graph.close()
      return await graphDesk({ ...given, folder })
    },
    async close() {
      await graph.close()
      await rm(folder, { recursive: true })
    },
  }
}
