import type { CaseId, MeetingId } from '../domain/ids.ts'
import type { Consequences, Moment } from './consequences.ts'
import type { OutboxMessage } from './ports.ts'
import { idOf } from './streams.ts'

type Of = { meetingId: MeetingId; caseId: CaseId | null }

/** A date was planned: its online meeting is to be made. */
export function bookingDate(moment: Moment): Consequences {
  return { outbox: [toBook(moment, { meetingId: idOf<MeetingId>(moment.stream), caseId: null })] }
}

/** Its agenda is out: those who are at the table now are invited, and each closed case gets a meeting of its own (R053). */
export async function bookingAgenda(moment: Moment): Promise<readonly OutboxMessage[]> {
  const meetingId = idOf<MeetingId>(moment.stream)
  const meeting = (await moment.world.meeting(meetingId)).state
  const cases = await Promise.all((meeting?.agenda ?? []).map(({ caseId }) => moment.world.case(caseId)))
  const closed = cases.flatMap(({ state }) => (state?.panel.kind === 'closed' ? [state.caseId] : []))
  return [null, ...closed].map((caseId) => toBook(moment, { meetingId, caseId }))
}

function toBook({ version }: Moment, { meetingId, caseId }: Of): OutboxMessage {
  const key = ['book-online', meetingId, ...(caseId ? [caseId] : []), version].join(':')
  return { key, kind: 'book-online', payload: { meetingId, ...(caseId && { caseId }) } }
}
