import type { PersonId } from '../ids.ts'
import { accept } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import type { Meeting, MeetingEvent } from './meeting.ts'
import { saidBy, stopped } from './who-may.ts'
import type { Order } from './who-may.ts'

export type HandPlace = Order & { personId: PersonId; to: PersonId }

/** Whoever is away leaves their place to a deputy; a deputy who was away themselves has their own again (R018). */
export function decideHandPlace(meeting: Meeting, { who, at, personId, to }: HandPlace): Decision<MeetingEvent> {
  const no = stopped(meeting, { order: 'admit-person', who })
  if (no) return no
  if (meeting.away.get(personId) === to) return accept()
  return accept({ type: 'place-handed', at, said: saidBy(meeting, who), personId, to })
}

/** Whoever was away is back, and has their place again (R018). */
export function decideHandPlaceBack(
  meeting: Meeting,
  { who, at, personId }: Omit<HandPlace, 'to'>,
): Decision<MeetingEvent> {
  const no = stopped(meeting, { order: 'admit-person', who })
  if (no) return no
  if (!meeting.away.has(personId)) return accept()
  return accept({ type: 'place-handed-back', at, said: saidBy(meeting, who), personId })
}
