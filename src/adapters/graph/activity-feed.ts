import { createHash } from 'node:crypto'
import type { ActivityFeed } from '../../application/ports.ts'
import type { MeetingId } from '../../domain/ids.ts'
import type { Graph } from './connect-to-graph.ts'

export type ActivityFeedSettings = {
  graph: Graph
  /** As the app's manifest declares it. */
  activityType: string
  /** Constant words, set once where the product is wired together: a notice pops up on locked screens (H03). */
  topic: string
  previewText: string
  /** A Teams deep link to the plan's page. */
  linkTo: (meetingId: MeetingId) => string
}

/** Notices in a person's activity feed. The same key gives the same chain, so a repeat replaces its forerunner. */
export function activityFeed({ graph, activityType, topic, previewText, linkTo }: ActivityFeedSettings): ActivityFeed {
  return {
    async announce({ key, accountId, meetingId }) {
      const body = {
        topic: { source: 'text', value: topic, webUrl: linkTo(meetingId) },
        activityType,
        chainId: chainOf(key),
        previewText: { content: previewText },
        templateParameters: [],
      }
      await graph.ask({
        method: 'post',
        path: `/users/${encodeURIComponent(accountId)}/teamwork/sendActivityNotification`,
        body,
      })
    },
  }
}

/** Graph wants a 64-bit number; 48 bits of the key's hash keep it exact in JSON. */
function chainOf(key: string): number {
  return createHash('sha256').update(key).digest().readUIntBE(0, 6)
}
