import type { AttendanceReports, InCall } from '../../../src/adapters/graph/attendance-report.ts'
import type { CallView } from '../../../src/contracts/teams-view.ts'
import type { PersonId } from '../../../src/domain/ids.ts'
import { callDifferences, type Stay } from '../../../src/domain/meeting/call-differences.ts'
import type { Call } from './call-book.ts'
import type { AtDesk } from '../teams-desk.ts'

/**
 * Teams' report of the call beside our record, once the meeting has ended. Nothing of it is kept, and nothing of our
 * record changes by it.
 */
export async function compareCall(
  at: AtDesk,
  { reports, call }: { reports: AttendanceReports; call: Call | null },
): Promise<CallView> {
  const { status, openedAt, endedAt } = at.view
  if (status !== 'ended' || openedAt === null || endedAt === null) return { report: 'not-ended' }
  if (!call) return { report: 'not-known' }
  const during = { from: openedAt, to: endedAt }
  const found = await reports.of(call, during).catch(codeOf)
  if (typeof found === 'string') return { report: /graph-40[13]/.test(found) ? 'not-allowed' : 'unreachable' }
  return found ? compared(at, { found, during }) : { report: 'not-there-yet' }
}

function compared(
  { view, directory }: AtDesk,
  { found, during }: { found: readonly InCall[]; during: Stay },
): CallView {
  const people = new Map(directory.people.map((each) => [each.accountId, each.personId as PersonId]))
  const inCall = new Map<PersonId, readonly Stay[]>()
  let strangers = 0
  for (const { accountId, stays } of found) {
    const personId = accountId === null ? undefined : people.get(accountId)
    if (personId) inCall.set(personId, [...(inCall.get(personId) ?? []), ...stays])
    else strangers += 1
  }
  const here = new Map<PersonId, readonly Stay[]>()
  for (const { personId, from, to } of view.room?.attendance ?? []) {
    const id = personId as PersonId
    here.set(id, [...(here.get(id) ?? []), { from, to: to ?? during.to }])
  }
  const names = new Map(view.desk.people.map(({ personId, name, agency }) => [personId, { name, agency }]))
  const differences = callDifferences({ here, inCall, during }).map((each) => {
    const named = names.get(each.personId) ?? { name: '', agency: '' }
    return { ...each, ...named, here: [...each.here], inCall: [...each.inCall] }
  })
  return { report: 'read', differences, strangers }
}

function codeOf(error: unknown): string {
  const { delivery } = (error ?? {}) as { delivery?: { code?: string } }
  return delivery?.code ?? 'unexpected'
}
