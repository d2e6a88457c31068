import { bookingOf, bookingOfClosedCase, recordBooked, type Booking } from '../../domain/meeting/online-meeting.ts'
import type { Instant } from '../../domain/time.ts'
import type { CaseId, MeetingId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import { onStream } from '../write/outcome.ts'
import type { Clock, EventStore, OutboxMessage, Profiles } from '../ports.ts'
import { meetingStream } from '../write/streams.ts'
import type { World } from '../write/world.ts'
import { write } from '../write/write.ts'

/**
 * Entries in the controlled mailbox's calendar, each with an online meeting of its own, through Graph. Booked again
 * under its key it is the same entry, with the people who are invited now.
 */
export type Calendar = {
  book(booking: {
    key: string
    from: Instant
    to: Instant
    attendees: readonly string[]
  }): Promise<{ entryId: string; joinUrl: string }>
}

/** What booking needs; no calendar where the deployment was given none, and then people book it themselves. */
export type BookDeps = {
  store: EventStore
  world: World
  clock: Clock
  profiles: Profiles
  calendar: Calendar | null
}
type Of = { meetingId: MeetingId; caseId: CaseId | null }

/** Makes or mends an entry in the calendar, and keeps where it is joined. Safe to repeat. */
export async function bookOnline(deps: BookDeps, { payload, key }: OutboxMessage): Promise<void> {
  const { meetingId, caseId = null } = payload as { meetingId: MeetingId; caseId?: CaseId }
  const meeting = (await deps.world.meeting(meetingId)).state
  if (!deps.calendar || !meeting || meeting.status === 'ended') return
  const booking = await bookingFor(deps, meeting, caseId)
  if (!booking) return
  const directory = (await deps.world.directory()).state
  const attendees = booking.people.flatMap((personId) => directory.people.get(personId)?.mail ?? [])
  const { from, to } = booking
  const { joinUrl } = await deps.calendar.book({
    key: [meetingId, ...(caseId ? [caseId] : [])].join(':'),
    from,
    to,
    attendees,
  })
  await keep(deps, { meetingId, caseId, joinUrl, key })
}

async function bookingFor(
  { world, profiles }: BookDeps,
  meeting: Meeting,
  caseId: CaseId | null,
): Promise<Booking | null> {
  const directory = (await world.directory()).state
  const profile = profiles.versioned(meeting.area, meeting.profileVersion)
  if (caseId === null) return bookingOf(meeting, { directory, profile })
  const caseFile = (await world.case(caseId)).state
  return caseFile && bookingOfClosedCase(meeting, { caseFile, directory, profile })
}

async function keep(
  deps: BookDeps,
  { meetingId, key, ...booked }: Of & { joinUrl: string; key: string },
): Promise<void> {
  const { store, world, clock, profiles } = deps
  for (;;) {
    const at = clock.now()
    const { state, version } = await world.meeting(meetingId)
    const outcome = onStream({ stream: meetingStream(meetingId), version }, recordBooked(state, { at, ...booked }))
    if (!state || 'refusal' in outcome) return
    const profile = profiles.versioned(state.area, state.profileVersion)
    const written = await write(store, world, { commandId: `booked:${key}`, by: 'clock', at, profile, writes: outcome })
    if (written.kind !== 'conflict') return
  }
}
