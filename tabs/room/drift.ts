import type { TimeView } from '../../src/contracts/running-view.ts'
import type { MeetingView } from '../../src/contracts/views.ts'
import { slotTimeAt } from '../hearing/slot-time.ts'

type Times = Pick<MeetingView, 'now' | 'status' | 'startsAt' | 'current' | 'agenda'>

/**
 * By how many milliseconds everything still to come has moved on since the server last worked it out: a case that runs
 * over pushes the cases behind it with every minute, and so does a wait between two cases (capability 4).
 */
export function driftOf({ now: then, status, startsAt, current, agenda }: Times, now: number): number {
  if (status === 'ended' || current === 'not-yours') return 0
  if (status === 'planned') return Math.max(0, now - Math.max(Date.parse(then), Date.parse(startsAt)))
  const slot = current?.slot
  if (slot) {
    const ends = (at: number): number => at + Math.max(0, slotTimeAt(slot, at).leftSeconds) * 1000
    const reckoned = agenda.find((entry) => entry.status === 'open')?.forecast?.to
    return Math.max(0, ends(now) - (reckoned ? Date.parse(reckoned) : ends(Date.parse(then))))
  }
  const next = agenda.find((entry) => entry.status === 'waiting')?.forecast
  return next ? Math.max(0, now - Date.parse(next.from)) : 0
}

/** How a break stands: between two cases it is due, until the pause has been as long as the break. */
export function breakStands(
  { from, to }: TimeView['breaks'][number],
  { current }: Pick<MeetingView, 'current'>,
  now: number,
): 'to-come' | 'due' | 'over' {
  if (current !== null || now < Date.parse(from)) return 'to-come'
  return now < Date.parse(to) ? 'due' : 'over'
}

/** A moment as it stands now. */
export function moved(at: string, drift: number): string {
  return new Date(Date.parse(at) + drift).toISOString()
}
