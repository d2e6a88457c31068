import type { CirculationEvent, RecipientReason } from '../../src/domain/circulation/circulation.ts'
import type { CaseId, MeetingId, PersonId } from '../../src/domain/ids.ts'
import type { MeetingEvent } from '../../src/domain/meeting/meeting.ts'
import type { Bench } from './application-bench.ts'
import { endedBench } from './application-circulation.ts'
import type { Seed } from './application-seed.ts'
import { thurrock, who } from './domain-people.ts'
import { appendOf } from './store-appends.ts'

/** A meeting of the week before, and when its plans went. */
export const earlier = 'm-0' as MeetingId
export const sentAt = '2026-06-03T10:00:00Z'

/** A meeting that has just ended, a week after another whose plans went to these people, each for these reasons. */
export async function benchAfterSending(
  lists: Record<CaseId, readonly (readonly [PersonId, readonly RecipientReason[]])[]>,
  seed: Seed = {},
): Promise<Bench> {
  const bench = await endedBench(seed)
  const plans = (Object.keys(lists) as CaseId[]).map((caseId) => ({
    caseId,
    list: (lists[caseId] ?? []).map(([personId, reasons]) => ({ personId, reasons, flags: [], barred: false })),
  }))
  const planned: MeetingEvent = {
    type: 'meeting-planned',
    at: sentAt,
    by: who.coordinator,
    meetingId: earlier,
    area: 'thurrock',
    profileVersion: thurrock.version,
    startsAt: '2026-06-03T08:30:00Z',
    bookedMinutes: 180,
    chair: who.chair,
    standIns: [],
    coordinators: [who.coordinator],
  }
  const cases = plans.map(({ caseId, list }) => ({ caseId, amberAt: null, dueAt: null, recipients: list }))
  const circulated: CirculationEvent[] = [
    { type: 'circulation-drafted', at: sentAt, meetingId: earlier, startedAt: sentAt, cases },
    ...plans.map(({ caseId, list }): CirculationEvent => ({
      type: 'plan-sent',
      at: sentAt,
      by: who.chair,
      checkedBy: who.coordinator,
      caseId,
      version: 1,
      recipients: list.map(({ personId }) => personId),
      personal: { reasons: {}, laidOut: null },
    })),
  ]
  const streams = [
    { stream: `meeting-${earlier}` as const, expectedVersion: 0, events: [planned] },
    { stream: `circulation-${earlier}` as const, expectedVersion: 0, events: circulated },
  ]
  await bench.store.events.append(appendOf({ streams }))
  return bench
}
