import { randomUUID } from 'node:crypto'
import type { AnyEvent, Append, StreamName } from '../../src/application/ports.ts'
import { nothingMore } from '../../src/application/write/nothing-more.ts'
import type { AgencyId, CaseId, MeetingId, PersonId } from '../../src/domain/ids.ts'

const at = '2031-03-05T09:00:00Z'
const somebody = 'person-1' as PersonId

/** An append with nothing in it but what the test says. */
export function appendOf(parts: Partial<Append>): Append {
  return { commandId: randomUUID(), by: somebody, streams: [], ...nothingMore, ...parts }
}

/** An append of one event or more to one stream. */
export function toStream(stream: StreamName, expectedVersion: number, ...events: AnyEvent[]): Append {
  return appendOf({ streams: [{ stream, expectedVersion, events }] })
}

/** An agency's written update on a case: words about somebody, sealed under the case's key. */
export function update(caseId: string, text: string): AnyEvent {
  return {
    type: 'update-sent',
    at,
    by: somebody,
    caseId: caseId as CaseId,
    meetingId: 'meeting-1' as MeetingId,
    agencyId: 'agency-1' as AgencyId,
    knowledge: 'supplied',
    personal: { text },
  }
}

/** An event without a word about anyone. */
export function heard(caseId: string): AnyEvent {
  return { type: 'hearing-noted', at, caseId: caseId as CaseId, meetingId: 'meeting-1' as MeetingId }
}

/** An event of a meeting, with the reason for which the case was moved on the agenda. */
export function moved(caseId: string, reason: string): AnyEvent {
  const said = { by: somebody, enteredBy: somebody }
  return { type: 'case-moved', at, said, caseId: caseId as CaseId, toIndex: 0, personal: { reason } }
}

/** A professional in the directory: sealed under the directory's own key. */
export function listed(personId: string, name: string): AnyEvent {
  const details = { name, mail: `${personId}@example.org`, accountId: `account-${personId}`, tenantId: 'tenant-1' }
  return {
    type: 'person-listed',
    at,
    personId: personId as PersonId,
    agencyId: 'agency-1' as AgencyId,
    role: 'representative',
    personal: details,
  }
}
