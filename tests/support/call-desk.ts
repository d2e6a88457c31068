import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCallLog, type CallLog } from '../../bot/rehearsal/call-log.ts'
import { type LocalGraph, startLocalGraph } from '../../bot/rehearsal/local-graph/local-graph.ts'
import { type AttendanceReports, attendanceReports } from '../../src/adapters/graph/attendance-report.ts'
import { connectToGraph } from '../../src/adapters/graph/connect-to-graph.ts'
import { type MeetingChats, meetingChats } from '../../src/adapters/graph/meeting-chat.ts'

export type CallDesk = {
  graph: LocalGraph
  reports: AttendanceReports
  chats: MeetingChats
  /** Somebody comes into the call at a time of the day, or leaves it. */
  moves(accountId: string, at: string, inCall: boolean): void
  close(): Promise<void>
}

/** The local Graph with a call in it, and the real SDK and our adapters in front. */
export async function callDesk(): Promise<CallDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'caseroom-call-'))
  let at = '2027-02-10T12:30:00.000Z'
  const now = () => at
  const calls: CallLog = openCallLog({ file: join(folder, 'call.jsonl'), now })
  const graph = await startLocalGraph({ folder, port: 0, accepts: async (token) => token === 'token', now, calls })
  const connection = connectToGraph({ baseUrl: graph.baseUrl, token: async () => 'token', timeoutMs: 5_000 })
  return {
    graph,
    reports: attendanceReports({ graph: connection }),
    chats: meetingChats({ graph: connection, appId: 'app-of-ours' }),
    moves: (accountId, time, inCall) => {
      at = `2027-02-10T${time}:00.000Z`
      calls.add({ accountId, inCall })
    },
    close: async () => {
      await graph.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
