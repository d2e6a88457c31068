import { attendanceReports } from '../src/adapters/graph/attendance-report.ts'
import { connectToGraph } from '../src/adapters/graph/connect-to-graph.ts'
import { meetingChats } from '../src/adapters/graph/meeting-chat.ts'
import type { Store } from '../src/adapters/store/open-store.ts'
import type { Caseroom } from '../src/application/caseroom.ts'
import type { World } from '../src/application/world.ts'
import { createTeamsDesk, type TeamsDesk } from './teams/teams-desk.ts'

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
    joinUrlOf: async (meetingId) => (await world.meeting(meetingId)).state?.online.joinUrl ?? null,
    area,
    tenantIds,
  })
}
