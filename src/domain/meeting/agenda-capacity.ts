import { plusSeconds, secondsBetween } from '../time.ts'
import type { Meeting } from './meeting.ts'
import { layOut } from './slot-clock.ts'
import type { TimeFacts } from './slot-clock.ts'

export type Capacity = { bookedMinutes: number; neededMinutes: number }

/** Whether the agenda fits the time booked: slots, opening and breaks; a warning at listing and never a bar (R049). */
export function agendaCapacity(meeting: Meeting, facts: TimeFacts): Capacity {
  const { startsAt, bookedMinutes } = meeting
  const items = meeting.agenda.filter((item) => meeting.hearings.get(item.caseId)?.status !== 'off')
  const at = plusSeconds(startsAt, facts.openingSeconds)
  const { cases } = layOut(items, { at, restedSince: null, sittingSince: startsAt, breaks: facts.breaks })
  return { bookedMinutes, neededMinutes: Math.ceil(secondsBetween(startsAt, cases.at(-1)?.to ?? at) / 60) }
}
