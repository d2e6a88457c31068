import { activityFeed } from '../src/adapters/graph/activity-feed.ts'
import { calendar } from '../src/adapters/graph/calendar.ts'
import { connectToGraph } from '../src/adapters/graph/connect-to-graph.ts'
import type { GraphSettings } from '../src/adapters/graph/connect-to-graph.ts'
import { itemAccess } from '../src/adapters/graph/item-access.ts'
import { mailbox } from '../src/adapters/graph/mailbox.ts'
import { planAsPdf } from '../src/adapters/graph/plan-as-pdf.ts'
import { planLibrary } from '../src/adapters/graph/plan-library.ts'
import type { Calendar } from '../src/application/due/book-online.ts'
import type { ItemAccess } from '../src/application/due/share-copy.ts'
import type { ActivityFeed, Mailbox, PdfMaker, PlanLibrary } from '../src/application/ports.ts'
import { teamsTabLink } from './teams/tab-link.ts'

export type GraphGround = Pick<GraphSettings, 'baseUrl' | 'token'> & {
  driveId: string
  /** Whether dates get an entry and an online meeting in the mailbox's calendar. */
  booksOnline: boolean
  mailbox: string
  appId: string
  tenantId: string
}

export type ThroughGraph = {
  library: PlanLibrary
  access: ItemAccess
  mailbox: Mailbox
  feed: ActivityFeed
  calendar: Calendar | null
}

/** How long one request to Graph may take before it is tried again. */
const TIMEOUT_MS = 30_000

/** Builds what converts a reader's copy, where the area wants it as PDF. */
export function composePdf({ baseUrl, token, driveId }: Pick<GraphGround, 'baseUrl' | 'token' | 'driveId'>): PdfMaker {
  const graph = connectToGraph({ baseUrl, token, timeoutMs: TIMEOUT_MS })
  return planAsPdf({ graph, library: planLibrary({ graph, driveId }), driveId })
}

/**
 * Builds what leaves through Graph: record copies, letters and notices. Every word of them that can pop up is constant.
 */
export function composeGraph(ground: GraphGround): ThroughGraph {
  const graph = connectToGraph({ baseUrl: ground.baseUrl, token: ground.token, timeoutMs: TIMEOUT_MS })
  const tab = teamsTabLink({ appId: ground.appId, tenantId: ground.tenantId })
  return {
    library: planLibrary({ graph, driveId: ground.driveId }),
    access: itemAccess({ graph, driveId: ground.driveId, tenantId: ground.tenantId }),
    mailbox: mailbox({ graph, address: ground.mailbox }),
    calendar: ground.booksOnline ? calendar({ graph, address: ground.mailbox }) : null,
    feed: activityFeed({
      graph,
      activityType: 'itemReady',
      topic: 'Meeting',
      previewText: 'An item needs you',
      linkTo: (meetingId) => tab({ page: 'plan', meetingId }),
    }),
  }
}
