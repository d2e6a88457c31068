import type { Attendee, Event as GraphEvent } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { Calendar } from '../../application/due/book-online.ts'
import { type Graph, read } from './connect-to-graph.ts'
import { tryAgain } from './delivery-failed.ts'
import { keyProperty } from './mailbox.ts'

const moment = z.object({ dateTime: z.string() })
const event = z.object({
  id: z.string(),
  start: moment,
  end: moment,
  attendees: z.array(z.object({ emailAddress: z.object({ address: z.string() }) })).default([]),
  onlineMeeting: z.object({ joinUrl: z.string() }).nullish(),
})
const found = z.object({ value: z.array(event) })
type Event = z.infer<typeof event>
type Booking = Parameters<Calendar['book']>[0]

/** The one title and text of every entry: calendars are seen over shoulders and shared with assistants (H14). */
export const entryWords = { subject: 'Meeting', text: 'Open Caseroom in this meeting.' } as const

/**
 * Entries in the calendar of the one controlled mailbox, each with an online meeting of its own. An entry is found
 * again by its key, and Graph keeps a repeat apart by its `transactionId`: asked again it gets the people who are
 * invited now and the hour that it has now, and nothing else changes. Nobody who is invited sees who else is.
 */
export function calendar({ graph, address }: { graph: Graph; address: string }): Calendar {
  const events = `/users/${encodeURIComponent(address)}/events`
  return {
    async book(booking) {
      const known = await find(graph, events, booking.key)
      const entry = known ? await invite(graph, events, { known, booking }) : await create(graph, events, booking)
      const joinUrl = entry.onlineMeeting?.joinUrl
      if (!joinUrl) throw tryAgain('calendar-without-online-meeting')
      return { entryId: entry.id, joinUrl }
    },
  }
}

async function find(graph: Graph, events: string, key: string): Promise<Event | undefined> {
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${keyProperty}' and ep/value eq '${key.replaceAll("'", "''")}')`
  const path = `${events}?$filter=${encodeURIComponent(filter)}&$select=id,start,end,attendees,onlineMeeting&$top=1`
  return read(found, await graph.ask({ method: 'get', path })).value[0]
}

async function create(graph: Graph, events: string, booking: Booking): Promise<Event> {
  const { key, from, to, attendees } = booking
  const body = {
    subject: entryWords.subject,
    body: { contentType: 'text', content: entryWords.text },
    start: utc(from),
    end: utc(to),
    attendees: attendees.map(attendee),
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    hideAttendees: true,
    allowNewTimeProposals: false,
    sensitivity: 'private',
    transactionId: key,
    singleValueExtendedProperties: [{ id: keyProperty, value: key }],
  } satisfies GraphEvent
  return read(event, await graph.ask({ method: 'post', path: events, body }))
}

async function invite(graph: Graph, events: string, given: { known: Event; booking: Booking }): Promise<Event> {
  const { known, booking } = given
  const invited = known.attendees.map(({ emailAddress }) => emailAddress.address.toLowerCase()).toSorted()
  const wanted = booking.attendees.map((address) => address.toLowerCase()).toSorted()
  const [start, end] = [utc(booking.from), utc(booking.to)]
  const isSame = known.start.dateTime.startsWith(start.dateTime) && known.end.dateTime.startsWith(end.dateTime)
  if (isSame && invited.join() === wanted.join()) return known
  const path = `${events}/${encodeURIComponent(known.id)}`
  return read(
    event,
    await graph.ask({ method: 'patch', path, body: { start, end, attendees: booking.attendees.map(attendee) } }),
  )
}

function attendee(address: string): Attendee {
  return { emailAddress: { address }, type: 'required' }
}

/** Graph takes a local time with its zone; ours is UTC. */
function utc(at: string) {
  return { dateTime: at.replace(/(\.\d+)?Z$/, ''), timeZone: 'UTC' }
}
