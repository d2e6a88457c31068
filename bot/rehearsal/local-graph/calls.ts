import type { AttendanceRecord, MeetingAttendanceReport } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { CallLog, Move } from '../call-log.ts'
import { meetingChat } from '../bridge/places.ts'
import { type Answer, type Asked, jsonOf, refusal } from './answers.ts'

export type CallDeps = { calls?: CallLog; now: () => string; installed: Set<string> }

/** The one report that there is of the rehearsal's one call. */
const REPORT = 'rehearsal-report'

const installation = z.strictObject({
  'teamsApp@odata.bind': z.string().endsWith('/appCatalogs/teamsApps/rehearsal-app'),
  consentedPermissionSet: z.strictObject({
    resourceSpecificPermissions: z
      .array(
        z.strictObject({ permissionValue: z.string().endsWith('.Chat'), permissionType: z.literal('Application') }),
      )
      .min(1),
  }),
})

/** GET /appCatalogs/teamsApps: the one app, whatever it is asked for by. */
export function findApp({ method, query }: Asked): Answer {
  if (method !== 'GET' || !query.get('$filter')?.startsWith('externalId eq ')) return refusal(400, 'UnknownEndpoint')
  return { status: 200, body: { value: [{ id: 'rehearsal-app' }] } }
}

/** POST /chats/{id}/installedApps: once; a second time it is there already. */
export function installApp({ installed }: CallDeps, asked: Asked, chatId: string): Answer {
  if (!installation.safeParse(jsonOf(asked.body)).success) return refusal(400, 'BadRequest')
  if (installed.has(chatId)) return refusal(409, 'Conflict')
  installed.add(chatId)
  return { status: 201 }
}

/** GET /users/{id}/onlineMeetings and what lies below: the call, its report, and who was in it. */
export function findCalls({ calls, now }: CallDeps, path: readonly string[]): Answer {
  const [id, part, report, records] = path
  if (id === undefined) return { status: 200, body: { value: [{ id: meetingChat.graphId }] } }
  if (id !== meetingChat.graphId || part !== 'attendanceReports') return refusal(404, 'NotFound')
  const stays = staysOf(calls?.moves() ?? [], now())
  if (report === undefined) return { status: 200, body: { value: stays.length > 0 ? [reportOf(stays)] : [] } }
  if (report !== REPORT || records !== 'attendanceRecords') return refusal(404, 'NotFound')
  return { status: 200, body: { value: stays.map(recordOf) } }
}

type Stays = { accountId: string; stays: { from: string; to: string }[] }

function staysOf(moves: readonly Move[], until: string): readonly Stays[] {
  return [...Map.groupBy(moves, ({ accountId }) => accountId)].map(([accountId, own]) => {
    const stays: Stays['stays'] = []
    let from: string | null = null
    for (const { at, inCall } of own) {
      if (!inCall && from !== null) stays.push({ from, to: at })
      from = inCall ? (from ?? at) : null
    }
    if (from !== null) stays.push({ from, to: until })
    return { accountId, stays }
  })
}

function reportOf(all: readonly Stays[]): MeetingAttendanceReport {
  const moments = all.flatMap(({ stays }) => stays.flatMap(({ from, to }) => [from, to])).sort()
  return {
    id: REPORT,
    meetingStartDateTime: moments[0],
    meetingEndDateTime: moments.at(-1),
    totalParticipantCount: all.length,
  }
}

function recordOf({ accountId, stays }: Stays): AttendanceRecord {
  return {
    identity: { id: accountId, displayName: '' },
    role: 'Attendee',
    attendanceIntervals: stays.map(({ from, to }) => ({ joinDateTime: from, leaveDateTime: to })),
  }
}
