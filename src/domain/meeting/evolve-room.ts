import type { PersonId, UnknownId } from '../ids.ts'
import type { Instant } from '../time.ts'
import { attending, stopsAttending, withHearing } from './attendance.ts'
import { isInvitedElsewhere } from './invited.ts'
import type { Hearing, Meeting, MeetingEvent, Presence, PresenceSource } from './meeting.ts'

const ofRoom = [
  'person-admitted',
  'place-handed',
  'place-handed-back',
  'person-entered',
  'person-left',
  'unknown-entered',
  'unknown-left',
  'caller-identified',
  'roster-checked',
  'unreached-seen-to',
] as const
/** Who is in the room, who may be, and who is told what in another way. */
export type RoomEvent = Extract<MeetingEvent, { type: (typeof ofRoom)[number] }>
type Of<Type extends RoomEvent['type']> = Extract<RoomEvent, { type: Type }>

/** Whether an event is one of those. */
export function isOfRoom(event: MeetingEvent): event is RoomEvent {
  return ofRoom.some((type) => type === event.type)
}

/** What an event about who is in the room makes of the meeting. */
export function evolveRoom(meeting: Meeting, event: RoomEvent): Meeting {
  switch (event.type) {
    case 'person-admitted':
      return admitted(meeting, event)
    case 'place-handed':
      return { ...meeting, away: without(meeting.away, event.to).set(event.personId, event.to) }
    case 'place-handed-back':
      return { ...meeting, away: without(meeting.away, event.personId) }
    case 'person-entered':
      return entered(meeting, { ...event, identifiedBy: null, caller: null })
    case 'person-left':
      return left(meeting, event)
    case 'unknown-entered': {
      const { kind, at, unknownId } = event
      const seen = notCheckedOver(meeting, unknownId)
      return { ...seen, unknown: new Map(meeting.unknown).set(unknownId, { kind, since: at }) }
    }
    case 'unreached-seen-to': {
      const { personId, at, by, how } = event
      if (how === 'sent again' || personId === null) return meeting
      return { ...meeting, toldOtherwise: new Map(meeting.toldOtherwise).set(personId, { at, by }) }
    }
    case 'unknown-left':
      return { ...meeting, unknown: without(meeting.unknown, event.unknownId) }
    case 'caller-identified': {
      const known = { ...meeting, unknown: without(meeting.unknown, event.unknownId) }
      return entered(known, { ...event, source: 'phone', identifiedBy: event.by, caller: event.unknownId })
    }
    case 'roster-checked':
      return withHearing(meeting, event.caseId, (hearing) => checked(meeting, hearing, event.said.enteredBy))
  }
}

function admitted(meeting: Meeting, { personId, at, as, caseId, briefedBy }: Of<'person-admitted'>): Meeting {
  const before = meeting.admitted.get(personId)
  const earlier = before && before.as === as && before.caseIds !== 'all' ? before.caseIds : []
  const caseIds = caseId === null ? ('all' as const) : new Set([...earlier, caseId])
  const known = { as, caseIds, ...(briefedBy && { briefedBy }) }
  const asked = { ...meeting, admitted: new Map(meeting.admitted).set(personId, known) }
  return asked.present.has(personId) ? withThem(asked, { personId, at }) : asked
}

type Coming = {
  personId: PersonId
  at: Instant
  source: PresenceSource
  identifiedBy: PersonId | null
  caller: UnknownId | null
}

/**
 * A second sign of somebody who is in the room is no second coming, but a look at the people list no longer covers
 * them.
 */
function entered(meeting: Meeting, coming: Coming): Meeting {
  const { personId, at, source, identifiedBy, caller } = coming
  const seen = notCheckedOver(meeting, personId)
  const before = meeting.present.get(personId)
  const presence: Presence = before
    ? { ...before, source: before.source === 'phone' ? source : before.source }
    : { since: at, source, identifiedBy, caller }
  const present = new Map(meeting.present).set(personId, presence)
  const comings = before ? meeting.comings : [...meeting.comings, { personId, from: at, to: null, source }]
  const notedOut = without(seen.notedOut, personId)
  return withThem({ ...seen, present, comings, notedOut }, { personId, at })
}

/** Whoever is in the room attends the open case, unless they were let in for others alone (R015). */
function withThem(meeting: Meeting, who: { personId: PersonId; at: Instant }): Meeting {
  const { personId } = who
  return whileOpen(meeting, (hearing) =>
    isInvitedElsewhere(meeting, { personId, caseId: hearing.caseId }) ? hearing : attending(hearing, who),
  )
}

function left(meeting: Meeting, { personId, at, source }: Of<'person-left'>): Meeting {
  if (!meeting.present.has(personId)) return meeting
  const present = without(meeting.present, personId)
  const last = meeting.comings.findLastIndex((coming) => coming.personId === personId && coming.to === null)
  const comings = meeting.comings.map((coming, index) => (index === last ? { ...coming, to: at } : coming))
  const said = new Map(meeting.notedOut).set(personId, meeting.openCase)
  const notedOut = source === 'coordinator' ? said : meeting.notedOut
  return whileOpen({ ...meeting, present, comings, notedOut }, (hearing) => stopsAttending(hearing, { personId, at }))
}

function whileOpen(meeting: Meeting, change: (hearing: Hearing) => Hearing): Meeting {
  return meeting.openCase === null ? meeting : withHearing(meeting, meeting.openCase, change)
}

function checked(meeting: Meeting, hearing: Hearing, by: PersonId): Hearing {
  const checkedOver = new Map(hearing.checkedOver)
  for (const one of [...meeting.present.keys(), ...meeting.unknown.keys()]) {
    checkedOver.set(one, new Set(checkedOver.get(one)).add(by))
  }
  return { ...hearing, checkedOver, rosterCheckedBy: [...new Set([...hearing.rosterCheckedBy, by])] }
}

function notCheckedOver(meeting: Meeting, one: PersonId | UnknownId): Meeting {
  const covered = [...meeting.hearings.values()].filter((hearing) => hearing.checkedOver.has(one))
  if (covered.length === 0) return meeting
  const hearings = new Map(meeting.hearings)
  for (const hearing of covered) {
    hearings.set(hearing.caseId, { ...hearing, checkedOver: without(hearing.checkedOver, one) })
  }
  return { ...meeting, hearings }
}

function without<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Map<Key, Value> {
  const less = new Map(map)
  less.delete(key)
  return less
}
