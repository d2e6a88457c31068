import type { CaseId, MeetingId } from '../../domain/ids.ts'
import type { Consequences, Moment } from './consequences.ts'
import type { OutboxMessage } from '../ports.ts'
import { idOf } from '../write/streams.ts'

type Of = { meetingId: MeetingId; caseId: CaseId | null }

/** A date was planned: its online meeting is to be made. */
export function bookingDate(moment: Moment): Consequences {
  return { outbox: [toBook(moment, { meetingId: idOf<MeetingId>(moment.stream), caseId: null })] }
}

/**
 * Its agenda is out: those who are at the table now are invited, and each closed case gets a meeting of its own (R053).
 */
export async function bookingAgenda(moment: Moment): Promise<readonly OutboxMessage[]> {
  const meetingId = idOf<MeetingId>(moment.stream)
  const meeting = (await moment.world.meeting(meetingId)).state
  const cases = await Promise.all((meeting?.agenda ?? []).map(({ caseId }) => moment.world.case(caseId)))
  const closed = cases.flatMap(({ state }) => (state?.panel.kind === 'closed' ? [state.caseId] : []))
  return [null, ...closed].map((caseId) => toBook(moment, { meetingId, caseId }))
}

/**
 * Who may hear a case has changed since its agenda went out: where it is closed, its own meeting is made now, and
 * whoever must not hear it is invited no longer (R053, H08).
 */
export async function bookingCaseAnew({ stream, version, world }: Moment): Promise<readonly OutboxMessage[]> {
  const caseId = idOf<CaseId>(stream)
  const ids = await world.meetingsOf(stream)
  const meetings = await Promise.all(ids.map(async (id) => (await world.meeting(id)).state))
  const posted = meetings.filter((meeting) => meeting?.status !== 'ended' && meeting?.agendaPostedAt)
  return posted.flatMap((meeting) => {
    if (!meeting) return []
    const { meetingId } = meeting
    return [
      { key: `book-online:${meetingId}:${stream}:${version}`, kind: 'book-online', payload: { meetingId, caseId } },
    ]
  })
}

/** The date's own call has an address: the app goes into its chat; never into that of a closed case. */
export function bookedOnline({ caseId }: { caseId: CaseId | null }, { stream, version }: Moment): Consequences {
  const meetingId = idOf<MeetingId>(stream)
  const key = `put-in-chat:${meetingId}:${version}`
  return caseId === null ? { outbox: [{ key, kind: 'put-in-chat', payload: { meetingId } }] } : {}
}

function toBook({ version }: Moment, { meetingId, caseId }: Of): OutboxMessage {
  const key = ['book-online', meetingId, ...(caseId ? [caseId] : []), version].join(':')
  return { key, kind: 'book-online', payload: { meetingId, ...(caseId && { caseId }) } }
}
