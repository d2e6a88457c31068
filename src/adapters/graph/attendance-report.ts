import { z } from 'zod'
import { type Graph, read, readList } from './connect-to-graph.ts'

/** The call as Graph finds it: by its own id, or by the address at which people join it. */
export type CallToFind = { organiserId: string; onlineMeetingId: string | null; joinUrl: string | null }
/** Somebody in the call; without an account whoever came by telephone or unnamed. */
export type InCall = { accountId: string | null; stays: readonly { from: string; to: string }[] }
/** Teams' reports of calls. They come some minutes after the call has ended, and are kept for a year. */
export type AttendanceReports = {
  /** Everyone in the call between two moments; null where there is no such call, or no report yet. */
  of(call: CallToFind, during: { from: string; to: string }): Promise<readonly InCall[] | null>
}

const ids = z.object({ value: z.array(z.object({ id: z.string() })) })
const report = z.object({ id: z.string(), meetingStartDateTime: z.string(), meetingEndDateTime: z.string() })
/** A person without an account has no identity here, or one without an id. */
const attendanceRecord = z.object({
  identity: z.object({ id: z.string().nullish() }).nullish(),
  attendanceIntervals: z.array(z.object({ joinDateTime: z.string(), leaveDateTime: z.string() })).nullish(),
})

/**
 * Reads with `OnlineMeetingArtifact.Read.All`, and `OnlineMeetings.Read.All` where the call is found by its address;
 * both only for organisers whom the application access policy names.
 */
export function attendanceReports({ graph }: { graph: Graph }): AttendanceReports {
  return {
    of: async (call, during) => {
      const calls = `/users/${encodeURIComponent(call.organiserId)}/onlineMeetings`
      const id = call.onlineMeetingId ?? (await findByAddress(graph, { calls, joinUrl: call.joinUrl }))
      if (!id) return null
      const path = `${calls}/${encodeURIComponent(id)}/attendanceReports`
      const all = await readList(graph, { item: report, path, accepts: [404] })
      const found = (all ?? []).filter((each) => isDuring(each, during))
      return found.length === 0 ? null : (await Promise.all(found.map((each) => inReport(graph, path, each.id)))).flat()
    },
  }
}

/** A call that goes on from date to date has a report for each; those of other dates are not looked at. */
function isDuring(
  report: { meetingStartDateTime: string; meetingEndDateTime: string },
  during: { from: string; to: string },
): boolean {
  const [starts, ends] = [report.meetingStartDateTime, report.meetingEndDateTime].map(Date.parse)
  return (starts ?? 0) <= Date.parse(during.to) && (ends ?? 0) >= Date.parse(during.from)
}

async function findByAddress(
  graph: Graph,
  { calls, joinUrl }: { calls: string; joinUrl: string | null },
): Promise<string | null> {
  if (joinUrl === null) return null
  const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl.replaceAll("'", "''")}'`)
  const answer = await graph.ask({ method: 'get', path: `${calls}?$filter=${filter}`, accepts: [404] })
  return answer.status === 404 ? null : (read(ids, answer).value[0]?.id ?? null)
}

async function inReport(graph: Graph, reportsPath: string, id: string): Promise<readonly InCall[]> {
  const path = `${reportsPath}/${encodeURIComponent(id)}/attendanceRecords`
  const all = (await readList(graph, { item: attendanceRecord, path })) ?? []
  return all.map(({ identity, attendanceIntervals }) => ({
    accountId: identity?.id ?? null,
    stays: (attendanceIntervals ?? []).map(({ joinDateTime, leaveDateTime }) => ({
      from: new Date(joinDateTime).toISOString(),
      to: new Date(leaveDateTime).toISOString(),
    })),
  }))
}
