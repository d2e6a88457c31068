import type { Stage } from '../area-rules.ts'
import type { CaseId } from '../ids.ts'
import { secondsBetween } from '../time.ts'
import type { Hearing, Meeting, Slot } from './meeting.ts'
import { slotSpent } from './slot-clock.ts'

/** What one case took, beside the slot that it was given. */
export type Taken = { caseId: CaseId; slotSeconds: number; seconds: number }

/** The minutes of each case that is over, in the order in which they were called (capability 4). */
export function timeTaken(meeting: Meeting): readonly Taken[] {
  return called(meeting).flatMap(({ caseId, slot }) => {
    const { endedAt, seconds } = slot
    return endedAt === null ? [] : [{ caseId, slotSeconds: seconds, seconds: slotSpent(slot, endedAt) }]
  })
}

/**
 * Seconds in hand: what the cases heard so far left of their slots, less what others took beyond theirs and what was
 * given to the open one. Below zero it is behind. By how much the open case runs over moves by itself and is left to
 * the page.
 */
export function secondsInHand(meeting: Meeting): number {
  return called(meeting).reduce((sum, { slot }) => {
    const { endedAt, seconds, extendedSeconds } = slot
    return endedAt === null ? sum - extendedSeconds : sum + seconds - slotSpent(slot, endedAt)
  }, 0)
}

/** Mean seconds of the first and of the last third of the cases heard; null where there are too few to compare. */
export function thirdsOf(taken: readonly Taken[]): { first: number; last: number } | null {
  const seconds = taken.map((each) => each.seconds)
  const third = Math.floor(seconds.length / 3)
  if (third === 0) return null
  return { first: mean(seconds.slice(0, third)), last: mean(seconds.slice(-third)) }
}

/** Where a case stands, since how much of its slot was used, and how long it stood at each stage before that. */
export type StageTimes = {
  stage: Stage | null
  sinceSpent: number
  before: ReadonlyMap<Stage | null, number>
}

/** How long a case has stood at its stages, pauses left out; null is the time before any stage was entered. */
export function timeByStage({ slot, entered }: Hearing): StageTimes {
  const before = new Map<Stage | null, number>()
  const steps: readonly { stage: Stage | null; spent: number }[] = [{ stage: null, spent: 0 }, ...entered]
  const stays = slot?.endedAt ? [...steps, { stage: null, spent: slotSpent(slot, slot.endedAt) }] : steps
  for (const [index, { stage, spent }] of stays.slice(0, -1).entries())
    before.set(stage, (before.get(stage) ?? 0) + (stays[index + 1]?.spent ?? spent) - spent)
  const { stage, spent } = steps.at(-1) ?? { stage: null, spent: 0 }
  return { stage, sinceSpent: spent, before }
}

function called(meeting: Meeting): readonly { caseId: CaseId; slot: Slot }[] {
  const slots = [...meeting.hearings.values()].flatMap(({ caseId, slot }) => (slot ? [{ caseId, slot }] : []))
  return slots.toSorted((one, other) => secondsBetween(other.slot.calledAt, one.slot.calledAt))
}

function mean(seconds: readonly number[]): number {
  return Math.round(seconds.reduce((sum, each) => sum + each, 0) / seconds.length)
}
