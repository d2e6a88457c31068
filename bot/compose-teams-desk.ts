import { attendanceReports } from '../src/adapters/graph/attendance-report.ts'
import { connectToGraph } from '../src/adapters/graph/connect-to-graph.ts'
import { meetingChats } from '../src/adapters/graph/meeting-chat.ts'
import type { Store } from '../src/adapters/store/open-store.ts'
import type { Caseroom } from '../src/application/caseroom.ts'
import type { World } from '../src/application/write/world.ts'
import type { CallChat } from '../src/application/due/put-in-chat.ts'
import { createTeamsDesk, type TeamsDesk } from './teams/teams-desk.ts'
import { readOwnLink, tieCall } from './teams/call/tie-call.ts'

export type TeamsDeskGround = {
  caseroom: Caseroom
  world: World
  store: Store
  area: string
  graph: { baseUrl: string; token: () => Promise<string> }
  appId: string
  tenantIds: readonly string[]
}

/** Somebody waits for these answers; nothing of them is repeated behind their back. */
const TIMEOUT_MS = 10_000

/** Builds what the desk asks of Teams itself: who cannot be reached, the chat, and the report of the call. */
export function composeTeamsDesk(ground: TeamsDeskGround): TeamsDesk {
  const { caseroom, world, store, area, appId, tenantIds } = ground
  const graph = connectToGraph({ ...ground.graph, timeoutMs: TIMEOUT_MS })
  return createTeamsDesk({
    caseroom,
    book: store.conversations,
    work: store.work,
    reports: attendanceReports({ graph }),
    chats: meetingChats({ graph, appId }),
    meetingOf: async (meetingId) => (await world.meeting(meetingId)).state,
    area,
    tenantIds,
  })
}

/**
 * Builds what puts the app into the chat of a call that was booked from here; a link that names no chat is left to
 * people.
 */
export function composeCallChat(ground: Pick<TeamsDeskGround, 'store' | 'graph' | 'appId' | 'tenantIds'>): CallChat {
  const { store, appId, tenantIds } = ground
  const chats = meetingChats({ graph: connectToGraph({ ...ground.graph, timeoutMs: TIMEOUT_MS }), appId })
  return {
    putIn: async ({ meetingId, joinUrl, by }) => {
      const link = readOwnLink(joinUrl, tenantIds)
      if (link) await tieCall({ chats, book: store.conversations }, { meetingId, link, joinUrl, by })
    },
  }
}
