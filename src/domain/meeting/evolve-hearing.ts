import { secondsBetween } from '../time.ts'
import type { Instant } from '../time.ts'
import { allStopAttending, attending, corrected, withHearing } from './attendance.ts'
import type { Hearing, Meeting, MeetingEvent, Slot } from './meeting.ts'
import { slotSpent } from './slot-clock.ts'

type HearingEvent = Extract<
  MeetingEvent,
  {
    type:
      | 'case-called'
      | 'stage-entered'
      | 'turn-given'
      | 'agency-answered'
      | 'update-read-out'
      | 'update-deferred'
      | 'slot-paused'
      | 'slot-resumed'
      | 'slot-extended'
      | 'attendance-corrected'
      | 'case-heard'
      | 'case-taken-off'
  }
>

/** What an event about one case's time makes of the meeting. */
export function evolveHearing(meeting: Meeting, event: HearingEvent): Meeting {
  const changed = withHearing(meeting, event.caseId, (hearing) => hearingAfter(meeting, hearing, event))
  switch (event.type) {
    case 'case-called':
      return { ...changed, openCase: event.caseId }
    case 'case-heard':
    case 'case-taken-off':
      return { ...changed, openCase: meeting.openCase === event.caseId ? null : meeting.openCase }
    case 'stage-entered':
    case 'turn-given':
    case 'agency-answered':
    case 'update-read-out':
    case 'update-deferred':
    case 'slot-paused':
    case 'slot-resumed':
    case 'slot-extended':
    case 'attendance-corrected':
      return changed
  }
}

function hearingAfter(meeting: Meeting, hearing: Hearing, event: HearingEvent): Hearing {
  const { updatesRead: read, updatesDeferred: deferred } = hearing
  switch (event.type) {
    case 'case-called':
      return called(meeting, hearing, event)
    case 'stage-entered':
      return atStage(hearing, event)
    case 'turn-given':
      return { ...hearing, turn: event.agencyId && { agencyId: event.agencyId, since: event.at } }
    case 'agency-answered':
      return {
        ...hearing,
        answers: new Map(hearing.answers).set(event.agencyId, event.answer),
        turn: turnAfter(hearing, event),
      }
    case 'update-read-out':
      return { ...hearing, updatesRead: adding(read, event.agencyId), updatesDeferred: less(deferred, event.agencyId) }
    case 'update-deferred':
      return { ...hearing, updatesDeferred: adding(deferred, event.agencyId) }
    case 'slot-paused':
      return withSlot(hearing, (slot) => ({ ...slot, pausedAt: event.at }))
    case 'slot-resumed':
      return withSlot(hearing, (slot) => running(slot, event.at))
    case 'slot-extended':
      return withSlot(hearing, (slot) => ({ ...slot, extendedSeconds: slot.extendedSeconds + event.seconds }))
    case 'attendance-corrected':
      return corrected(hearing, event)
    case 'case-heard':
      return over(hearing, { status: 'heard', at: event.at })
    case 'case-taken-off':
      return over(hearing, { status: 'off', at: event.at })
  }
}

function atStage(hearing: Hearing, { stage, at }: Extract<HearingEvent, { type: 'stage-entered' }>): Hearing {
  const spent = hearing.slot ? slotSpent(hearing.slot, at) : 0
  const stagesVisited = withAdded(hearing.stagesVisited, stage)
  return { ...hearing, stage, stagesVisited, entered: [...hearing.entered, { stage, spent }], turn: null }
}

function called(meeting: Meeting, hearing: Hearing, event: Extract<HearingEvent, { type: 'case-called' }>): Hearing {
  const { at, chairedBy, inRoom } = event
  const seconds = meeting.agenda.find((item) => item.caseId === event.caseId)?.slotSeconds ?? 0
  const slot = { calledAt: at, seconds, extendedSeconds: 0, pausedAt: null, pausedSeconds: 0, endedAt: null }
  const open: Hearing = { ...hearing, status: 'open', chairedBy, slot }
  return inRoom.reduce((soFar, personId) => attending(soFar, { personId, at }), open)
}

/** A case taken off before it was called has neither slot nor attendance to end. */
function over(hearing: Hearing, end: { status: 'heard' | 'off'; at: Instant }): Hearing {
  const ended = allStopAttending({ ...hearing, status: end.status, turn: null }, end.at)
  return withSlot(ended, (slot) => ({ ...running(slot, end.at), endedAt: end.at }))
}

/** An agency that has answered has had its turn. */
function turnAfter({ turn }: Hearing, { agencyId }: { agencyId: string }): Hearing['turn'] {
  return turn?.agencyId === agencyId ? null : turn
}

function running(slot: Slot, at: Instant): Slot {
  if (slot.pausedAt === null) return slot
  return { ...slot, pausedAt: null, pausedSeconds: slot.pausedSeconds + secondsBetween(slot.pausedAt, at) }
}

function withSlot(hearing: Hearing, change: (slot: Slot) => Slot): Hearing {
  return hearing.slot ? { ...hearing, slot: change(hearing.slot) } : hearing
}

function withAdded<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.includes(item) ? list : [...list, item]
}

function adding<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  return new Set(set).add(item)
}

function less<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  return new Set([...set].filter((each) => each !== item))
}
