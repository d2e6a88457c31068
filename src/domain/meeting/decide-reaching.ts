import type { Directory } from '../directory/directory.ts'
import type { ActionId, PersonId } from '../ids.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Meeting, MeetingEvent } from './meeting.ts'
import { type Order, stopped } from './who-may.ts'

type Reaching = Order & {
  /** Null for what the calendar did not take. */
  personId: PersonId | null
  people: Directory['people']
  /** The actions of the meeting that whoever orders may know of. */
  actionIds: readonly ActionId[]
  how: 'sent again' | 'told otherwise'
}

/**
 * Whoever keeps the desk has what did not get to somebody sent again, once what was in its way has been seen to, or
 * says that they have told them in another way.
 */
export function decideSeeTo(meeting: Meeting, order: Reaching): Decision<MeetingEvent> {
  const { who, at, personId, people, actionIds, how } = order
  const refused = stopped(meeting, { order: 'reach-people', who })
  if (refused) return refused
  if (personId !== null && !people.has(personId)) return refuse('no-such-person')
  return accept({ type: 'unreached-seen-to', at, by: who, personId, actionIds, how })
}
