import { activityFeed } from '../src/adapters/graph/activity-feed.ts'
import { connectToGraph } from '../src/adapters/graph/connect-to-graph.ts'
import type { GraphSettings } from '../src/adapters/graph/connect-to-graph.ts'
import { mailbox } from '../src/adapters/graph/mailbox.ts'
import { planLibrary } from '../src/adapters/graph/plan-library.ts'
import type { ActivityFeed, Mailbox, PlanLibrary } from '../src/application/ports.ts'
import { teamsTabLink } from './teams/tab-link.ts'

export type GraphGround = Pick<GraphSettings, 'baseUrl' | 'token'> & {
  driveId: string
  mailbox: string
  appId: string
  tenantId: string
}

/** How long one request to Graph may take before it is tried again. */
const TIMEOUT_MS = 30_000

/** Builds what leaves through Graph: record copies, letters and notices. Every word of them that can pop up is constant. */
export function composeGraph(ground: GraphGround): { library: PlanLibrary; mailbox: Mailbox; feed: ActivityFeed } {
  const graph = connectToGraph({ baseUrl: ground.baseUrl, token: ground.token, timeoutMs: TIMEOUT_MS })
  const tab = teamsTabLink({ appId: ground.appId, tenantId: ground.tenantId })
  return {
    library: planLibrary({ graph, driveId: ground.driveId }),
    mailbox: mailbox({ graph, address: ground.mailbox }),
    feed: activityFeed({
      graph,
      activityType: 'itemReady',
      topic: 'Meeting',
      previewText: 'An item needs you',
      linkTo: (meetingId) => tab({ page: 'plan', meetingId }),
    }),
  }
}
