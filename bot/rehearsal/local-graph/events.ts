import type { Event } from '@microsoft/microsoft-graph-types'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { rehearsalTenant } from '../people.ts'
import { type Answer, type Asked, jsonOf, refusal } from './answers.ts'
import type { Entry } from './journal.ts'
import type { MailDeps } from './mail.ts'
import { extendedProperty } from './mail.ts'

const attendees = z.array(
  z.object({ emailAddress: z.object({ address: z.email() }), type: z.enum(['required', 'optional', 'resource']) }),
)
const moment = z.object({
  dateTime: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/),
  timeZone: z.literal('UTC'),
})
const newEvent = z.object({
  subject: z.string(),
  body: z.object({ contentType: z.literal('text'), content: z.string() }),
  start: moment,
  end: moment,
  attendees,
  isOnlineMeeting: z.literal(true),
  onlineMeetingProvider: z.literal('teamsForBusiness'),
  hideAttendees: z.boolean(),
  allowNewTimeProposals: z.boolean(),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']),
  transactionId: z.string(),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })),
})
type Booked = Extract<Entry, { kind: 'event' }>
type Of = { asked: Asked; mailbox: string }

/**
 * POST /users/{mailbox}/events: keeps an entry with an online meeting; the same transactionId again is the same entry.
 */
export function createEvent({ journal, now }: MailDeps, { asked, mailbox }: Of): Answer {
  const wanted = newEvent.safeParse(jsonOf(asked.body)).data
  if (!wanted) return refusal(400, 'ErrorInvalidRequest')
  const before = booked(journal.entries(), mailbox).find((each) => each.transactionId === wanted.transactionId)
  if (before) return { status: 201, body: bodyOf(before) }
  const id = randomUUID()
  const entry: Booked = {
    kind: 'event',
    at: now(),
    id,
    mailbox,
    transactionId: wanted.transactionId,
    subject: wanted.subject,
    text: wanted.body.content,
    start: wanted.start.dateTime,
    end: wanted.end.dateTime,
    attendees: wanted.attendees.map(({ emailAddress }) => emailAddress.address),
    joinUrl: joinUrlFor(id),
    properties: Object.fromEntries(wanted.singleValueExtendedProperties.map((one) => [one.id, one.value])),
  }
  journal.add(entry)
  return { status: 201, body: bodyOf(entry) }
}

/** GET /users/{mailbox}/events with a filter on one extended property. */
export function findEvents({ journal }: MailDeps, { asked, mailbox }: Of): Answer {
  const wanted = extendedProperty(asked.query.get('$filter'))
  if (!wanted) return refusal(400, 'ErrorInvalidUrlQueryFilter')
  const found = booked(journal.entries(), mailbox).filter(
    ({ properties }) => properties[wanted.property]?.toLowerCase() === wanted.value.toLowerCase(),
  )
  return { status: 200, body: { value: found.map(bodyOf) } }
}

/** PATCH /users/{mailbox}/events/{id}: other people are invited, or at another hour. */
export function changeEvent({ journal, now }: MailDeps, { asked, mailbox, id }: Of & { id: string }): Answer {
  const before = booked(journal.entries(), mailbox).find((each) => each.id === id)
  if (!before) return refusal(404, 'ErrorItemNotFound')
  const wanted = z.object({ attendees, start: moment, end: moment }).safeParse(jsonOf(asked.body)).data
  if (!wanted) return refusal(400, 'ErrorInvalidRequest')
  const entry = {
    ...before,
    at: now(),
    start: wanted.start.dateTime,
    end: wanted.end.dateTime,
    attendees: wanted.attendees.map(({ emailAddress }) => emailAddress.address),
  }
  journal.add(entry)
  return { status: 200, body: bodyOf(entry) }
}

/** Each entry as it stands now: a change is written behind what it changes. */
function booked(entries: readonly Entry[], mailbox: string): readonly Booked[] {
  const last = new Map<string, Booked>()
  for (const entry of entries) if (entry.kind === 'event' && entry.mailbox === mailbox) last.set(entry.id, entry)
  return [...last.values()]
}

function bodyOf({ id, start, end, attendees: invited, joinUrl }: Booked): Event {
  return {
    id,
    // As Graph writes it, whatever it was given.
    start: { dateTime: `${start}.0000000`, timeZone: 'UTC' },
    end: { dateTime: `${end}.0000000`, timeZone: 'UTC' },
    attendees: invited.map((address) => ({ emailAddress: { address }, type: 'required' })),
    onlineMeeting: { joinUrl },
  }
}

/** An address as Teams makes them: the chat of the call, and whose call it is. */
function joinUrlFor(id: string): string {
  const chat = encodeURIComponent(`19:meeting_${id}@thread.v2`)
  const context = { Tid: rehearsalTenant, Oid: '33333333-3333-4333-8333-000000000002' }
  return `https://teams.microsoft.com/l/meetup-join/${chat}/0?context=${encodeURIComponent(JSON.stringify(context))}`
}
