import type { AreaProfile } from '../../domain/area-profile.ts'
import type { CaseId, MeetingId } from '../../domain/ids.ts'
import type { Consequences, ConsequenceTable, Moment } from './consequences.ts'
import type { AnyEvent, OutboxMessage } from '../ports.ts'
import { idOf } from '../write/streams.ts'

/**
 * Where the profile lets recipients open the record copy in the library, everything that gives or ends somebody's
 * access to a plan has each filed version looked at again: it is given to those who may have it now, and to nobody
 * else.
 */
export const shareConsequences: ConsequenceTable<AnyEvent> = {
  'plan-filed': async ({ caseId, version }, moment) =>
    shares(moment.profile)
      ? { outbox: [sharing(moment, { meetingId: idOf<MeetingId>(moment.stream), caseId, version })] }
      : {},
  'plan-sent': async ({ caseId }, moment) => ofPlan(moment, caseId),
  'plan-withdrawn': async ({ caseId }, moment) => ofPlan(moment, caseId),
  // Who has agreed to the statement only now is given nothing before they have.
  'plan-opened': async ({ caseId, personId, version }, moment) => {
    const state = (await moment.world.circulation(idOf<MeetingId>(moment.stream))).state
    const copy = state?.plans.get(caseId)?.copies.get(version)
    return !copy || [...copy.readers, ...copy.elsewhere].includes(personId) ? {} : ofPlan(moment, caseId)
  },
  'connections-answered': async (_event, moment) => ofCase(moment),
  'connection-decided': async (_event, moment) => ofCase(moment),
  'case-closed-panel-decided': async (_event, moment) => ofCase(moment),
  'person-listed': async (_event, moment) => ofAll(moment),
  'person-withdrawn': async (_event, moment) => ofAll(moment),
  'agency-withdrawn': async (_event, moment) => ofAll(moment),
}

function shares({ circulation: { value } }: AreaProfile): boolean {
  return value !== 'unanswered' && value.itemPermissions === true
}

async function ofPlan(moment: Moment, caseId: CaseId): Promise<Consequences> {
  return shares(moment.profile) ? { outbox: await filed(moment, idOf<MeetingId>(moment.stream), caseId) } : {}
}

async function ofCase(moment: Moment): Promise<Consequences> {
  if (!shares(moment.profile)) return {}
  const meetings = await moment.world.meetingsOf(moment.stream)
  const caseId = idOf<CaseId>(moment.stream)
  const all = await Promise.all(meetings.map((meetingId) => filed(moment, meetingId, caseId)))
  return { outbox: all.flat() }
}

async function ofAll(moment: Moment): Promise<Consequences> {
  if (!shares(moment.profile)) return {}
  const meetings = await moment.world.meetings()
  const all = await Promise.all(meetings.map((meetingId) => filed(moment, meetingId)))
  return { outbox: all.flat() }
}

/** One for each version that lies in the library: of one case, or of all of them. */
async function filed(moment: Moment, meetingId: MeetingId, only?: CaseId): Promise<readonly OutboxMessage[]> {
  const plans = (await moment.world.circulation(meetingId)).state?.plans.values() ?? []
  return [...plans]
    .filter(({ caseId }) => only === undefined || caseId === only)
    .flatMap(({ caseId, copies }) =>
      [...copies.keys()].map((version) => sharing(moment, { meetingId, caseId, version })),
    )
}

function sharing(
  { stream, version: at }: Moment,
  { meetingId, caseId, version }: { meetingId: MeetingId; caseId: CaseId; version: number },
): OutboxMessage {
  return {
    key: `share:${meetingId}:${caseId}:${version}:${stream}:${at}`,
    kind: 'share-copy',
    payload: { meetingId, caseId, version: String(version) },
  }
}
