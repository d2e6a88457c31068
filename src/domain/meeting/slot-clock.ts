import { answered } from '../area-profile.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { SlotRule } from '../area-rules.ts'
import type { CaseId } from '../ids.ts'
import { plusSeconds, secondsBetween } from '../time.ts'
import type { Instant } from '../time.ts'
import type { Meeting, Slot } from './meeting.ts'

/** What a case has where the protocol gives no slot: ours, shown as *local* beside the question to the area (R064). */
export const usualSlot: SlotRule = { minutes: 15 }

/** What the area says about the time around its cases; no breaks where its protocol names none. */
export type TimeFacts = { openingSeconds: number; breaks: { everySeconds: number; seconds: number } | null }
export type Span = { from: Instant; to: Instant }
/** When each case still to end will be heard, with the breaks between, and when the last one ends (capability 4). */
export type Forecast = {
  cases: readonly (Span & { caseId: CaseId })[]
  breaks: readonly Span[]
  projectedFinish: Instant
}

/**
 * The time facts of an area's profile; what its protocol leaves open takes no time, and the view says that it is open.
 */
export function timeFacts(profile: Pick<AreaProfile, 'opening' | 'breaks'>): TimeFacts {
  const { breaks } = profile
  const openingSeconds = answered(profile.opening, { minutes: 0 }).minutes * 60
  if (breaks.value === 'unanswered') return { openingSeconds, breaks: null }
  const { everyMinutes, minutes } = breaks.value
  return { openingSeconds, breaks: { everySeconds: everyMinutes * 60, seconds: minutes * 60 } }
}

/** Seconds that a case has used of its slot; time paused does not count (R110). */
export function slotSpent(slot: Slot, now: Instant): number {
  const until = slot.endedAt ?? slot.pausedAt ?? now
  return secondsBetween(slot.calledAt, until) - slot.pausedSeconds
}

/**
 * Seconds left of a slot with its extensions; negative once it has overrun. Nothing ever ends a case by itself (H27).
 */
export function slotRemaining(slot: Slot, now: Instant): number {
  return slot.seconds + slot.extendedSeconds - slotSpent(slot, now)
}

/**
 * How long before its end a slot begins to close softly, where the area gives a range: from the shorter time to the
 * longer. Null where it gives one figure, or where the coordinator gave this case minutes of its own (R064).
 */
export function softEdgeSeconds(
  { value }: AreaProfile['slot'],
  of: { hasChildren: boolean; slotSeconds: number },
): number | null {
  if (value === 'unanswered') return null
  const minutes = of.hasChildren ? (value.withChildrenMinutes ?? value.minutes) : value.minutes
  if (typeof minutes === 'number' || minutes.to * 60 !== of.slotSeconds) return null
  return (minutes.to - minutes.from) * 60
}

/**
 * The rest of the meeting as it would run from now: an overrun or an extension pushes every case after it. With nothing
 * left the finish is the end of the last case and stands still, also while a case goes on of which its reader must not
 * know.
 */
export function forecast(meeting: Meeting, given: { now: Instant; facts: TimeFacts }): Forecast {
  if (meeting.status === 'ended') return { cases: [], breaks: [], projectedFinish: meeting.endedAt ?? given.now }
  const waiting = meeting.agenda.filter((item) => meeting.hearings.get(item.caseId)?.status === 'waiting')
  const open = openSpan(meeting, given.now)
  const start = open ? { at: open.to, restedSince: null } : nextStart(meeting, given)
  const laid = layOut(waiting, { ...start, sittingSince: sittingSince(meeting, given), breaks: given.facts.breaks })
  const cases = open ? [open, ...laid.cases] : laid.cases
  const lastEnd = slotsInOrder(meeting).at(-1)?.endedAt
  return { cases, breaks: laid.breaks, projectedFinish: cases.at(-1)?.to ?? lastEnd ?? start.at }
}

/** When something last happened by which the cases still to come are timed. */
export function lastMoved(meeting: Meeting): Instant {
  const ofSlots = slotsInOrder(meeting).flatMap(({ calledAt, pausedAt, endedAt }) => [calledAt, pausedAt, endedAt])
  const moments = [meeting.outstanding.finishedAt, ...ofSlots].filter((each) => each !== null)
  return moments.reduce(later, meeting.openedAt ?? meeting.startsAt)
}

type Breaks = TimeFacts['breaks']
type Start = { at: Instant; restedSince: Instant | null; sittingSince: Instant; breaks: Breaks }

/** Puts cases one after another, and a break before the first case that begins after a full sitting (H31). */
export function layOut(
  items: readonly { caseId: CaseId; slotSeconds: number }[],
  start: Start,
): Pick<Forecast, 'cases' | 'breaks'> {
  const cases: (Span & { caseId: CaseId })[] = []
  const breaks: Span[] = []
  let { at, restedSince, sittingSince: since } = start
  for (const { caseId, slotSeconds } of items) {
    if (start.breaks && secondsBetween(since, restedSince ?? at) >= start.breaks.everySeconds) {
      const from = restedSince ?? at
      at = later(at, plusSeconds(from, start.breaks.seconds))
      breaks.push({ from, to: at })
      since = at
    }
    restedSince = null
    const to = plusSeconds(at, slotSeconds)
    cases.push({ caseId, from: at, to })
    at = to
  }
  return { cases, breaks }
}

function openSpan(meeting: Meeting, now: Instant): (Span & { caseId: CaseId }) | null {
  const hearing = meeting.openCase === null ? null : meeting.hearings.get(meeting.openCase)
  if (!hearing?.slot) return null
  const left = Math.max(0, slotRemaining(hearing.slot, now))
  return { caseId: hearing.caseId, from: hearing.slot.calledAt, to: plusSeconds(now, left) }
}

/** Between cases the next begins now; before the first, when the opening is through. */
function nextStart(meeting: Meeting, { now, facts }: { now: Instant; facts: TimeFacts }) {
  const { openedAt, outstanding } = meeting
  if (openedAt === null) {
    return { at: plusSeconds(later(now, meeting.startsAt), facts.openingSeconds), restedSince: null }
  }
  const lastEnd = slotsInOrder(meeting).at(-1)?.endedAt ?? null
  if (lastEnd !== null) return { at: now, restedSince: lastEnd }
  if (outstanding.finishedAt !== null) return { at: now, restedSince: null }
  return { at: later(now, plusSeconds(openedAt, facts.openingSeconds)), restedSince: null }
}

/** When people last sat down: at the opening, or after a pause between two cases as long as a break. */
function sittingSince(meeting: Meeting, { now, facts }: { now: Instant; facts: TimeFacts }): Instant {
  let since = meeting.openedAt ?? later(now, meeting.startsAt)
  if (!facts.breaks) return since
  let lastEnd: Instant | null = null
  for (const { calledAt, endedAt } of slotsInOrder(meeting)) {
    if (lastEnd !== null && secondsBetween(lastEnd, calledAt) >= facts.breaks.seconds) since = calledAt
    lastEnd = endedAt
  }
  return lastEnd !== null && secondsBetween(lastEnd, now) >= facts.breaks.seconds ? now : since
}

function slotsInOrder(meeting: Meeting): readonly Slot[] {
  const slots = [...meeting.hearings.values()].flatMap((hearing) => hearing.slot ?? [])
  return slots.toSorted((a, b) => secondsBetween(b.calledAt, a.calledAt))
}

function later(a: Instant, b: Instant): Instant {
  return secondsBetween(a, b) > 0 ? b : a
}
