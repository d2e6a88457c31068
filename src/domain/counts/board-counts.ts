import type { Meeting } from '../meeting/meeting.ts'
import { slotSpent } from '../meeting/slot-clock.ts'
import { londonDate, type LocalDate } from '../time.ts'
import { performance, type Measured, type Timely } from './performance.ts'
import { shownCells, shownNumber, type Shown } from './suppress.ts'

/** One part of a whole, as a board may see it. */
export type BoardCell<Label extends string> = { label: Label; shown: Shown }
export type BoardTimely = readonly BoardCell<'in-time' | 'late' | 'no-limit'>[]
/**
 * A meeting with how many cases it heard, and half of them in how many minutes or less; none where they are too few.
 */
export type BoardMeeting = { on: LocalDate; cases: Shown; median: number | null }

/**
 * What a board or a steering group sees of an area: counts, small ones never, and nobody's case (R142 to R145, H16).
 */
export type BoardCounts = {
  cases: Shown
  repeats: readonly BoardCell<'repeat' | 'first-time'>[]
  heard: BoardTimely
  plans: BoardTimely
  actions: BoardTimely
  meetings: readonly BoardMeeting[]
}

/** Counts the meetings given with the cases of them that may be counted. */
export function boardCounts(of: Measured & { meetings: readonly Meeting[] }): BoardCounts {
  const measured = performance(of)
  const { cases, repeats } = measured
  return {
    cases: shownNumber(cases),
    repeats: labelled({ repeat: repeats, 'first-time': cases - repeats }),
    heard: timely(measured.heard),
    plans: timely(measured.plans),
    actions: timely(measured.actions),
    meetings: meetingsOf(of),
  }
}

function timely({ inTime, late, noLimit }: Timely): BoardTimely {
  return labelled({ 'in-time': inTime, late, 'no-limit': noLimit })
}

function labelled<Label extends string>(counts: Record<Label, number>): readonly BoardCell<Label>[] {
  const cells = (Object.keys(counts) as Label[]).map((label) => ({ label, count: counts[label] }))
  const shown = shownCells(cells)
  return cells.map(({ label }, index) => ({ label, shown: shown[index] ?? 'withheld' }))
}

function meetingsOf({ meetings, heard }: Pick<Parameters<typeof boardCounts>[0], 'meetings' | 'heard'>) {
  const counted = new Set(heard.map(({ caseFile }) => caseFile.caseId))
  const each = meetings
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
    .map((meeting) => ({ on: londonDate(meeting.startsAt), minutes: minutesOf(meeting, counted) }))
  const shown = shownCells(each.map(({ on, minutes }) => ({ label: on, count: minutes.length })))
  return each.map(({ on, minutes }, index): BoardMeeting => {
    const cases = shown[index] ?? 'withheld'
    const enough = typeof cases === 'number'
    return {
      on,
      cases,
      median: enough ? (minutes[Math.floor((minutes.length - 1) / 2)] ?? null) : null,
    }
  })
}

function minutesOf(meeting: Meeting, counted: ReadonlySet<string>): readonly number[] {
  return [...meeting.hearings.values()]
    .flatMap(({ caseId, status, slot }) => (status === 'heard' && slot?.endedAt && counted.has(caseId) ? [slot] : []))
    .map((slot) => Math.round(slotSpent(slot, slot.endedAt ?? slot.calledAt) / 60))
    .toSorted((a, b) => a - b)
}
