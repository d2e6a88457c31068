import { plusSeconds, secondsBetween } from '../time.ts'
import type { Meeting } from './meeting.ts'
import { layOut } from './slot-clock.ts'
import type { Forecast, TimeFacts } from './slot-clock.ts'

export type Capacity = { bookedMinutes: number; neededMinutes: number }

/** Whether the agenda fits the time booked: slots, opening and breaks; a warning at listing and never a bar (R049). */
export function agendaCapacity(meeting: Meeting, facts: TimeFacts): Capacity {
  const { startsAt, bookedMinutes } = meeting
  const { cases } = asPlanned(meeting, facts)
  const until = cases.at(-1)?.to ?? plusSeconds(startsAt, facts.openingSeconds)
  return { bookedMinutes, neededMinutes: Math.ceil(secondsBetween(startsAt, until) / 60) }
}

/**
 * When each case would be heard if the meeting began as booked and each kept to its slot: what a forecast is held
 * against.
 */
export function asPlanned(meeting: Meeting, facts: TimeFacts): Pick<Forecast, 'cases' | 'breaks'> {
  const { startsAt } = meeting
  const items = meeting.agenda.filter((item) => meeting.hearings.get(item.caseId)?.status !== 'off')
  const at = plusSeconds(startsAt, facts.openingSeconds)
  return layOut(items, { at, restedSince: null, sittingSince: startsAt, breaks: facts.breaks })
}
