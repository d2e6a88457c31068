import { readCsv } from '../../../src/adapters/case-list/read-csv.ts'
import { firstMeetingDay } from '../../../src/application/case-list/meeting-day.ts'
import { readRows } from '../../../src/application/case-list/read-rows.ts'
import type { MeetingDay } from '../../../src/domain/area-rules.ts'
import { answered } from '../../../src/domain/area-profile.ts'
import { londonMoment } from '../../../src/domain/time.ts'
import type { Rehearsal } from '../start-rehearsal.ts'
import type { Plot } from './before.ts'

type Wanted = { csv: string; area: string; meeting: string | null }

/**
 * The plot of a run: when the meeting is, and which agency an unknown name stands for. Without a moment it is the first
 * meeting day that puts the newest referral of the list inside the area's window.
 */
export function plotFor(rehearsal: Pick<Rehearsal, 'profiles' | 'clock'>, wanted: Wanted): Plot | { wrong: string } {
  const table = readCsv(wanted.csv)
  if ('refusal' in table)
    return { wrong: `The case list was refused: ${table.refusal.code}, ${table.refusal.about ?? ''}` }
  const profile = rehearsal.profiles.byArea(wanted.area)
  const received = readRows(table.rows, new Set()).map((row) => row.referral.received)
  const newest = received.toSorted().at(-1)
  if (!newest) return { wrong: 'The case list has no rows.' }
  const holidays = rehearsal.profiles.holidays(profile.nation, Number(newest.slice(0, 4)))
  const { time } = answered<MeetingDay>(profile.meetingDay, { weekday: 3, time: '09:30', everyWeeks: 1 })
  const day = firstMeetingDay({ newest, today: newest, profile, holidays })
  const [date = '', clock = ''] = wanted.meeting?.split('T') ?? []
  const startsAt = wanted.meeting ? londonMoment(date, clock) : londonMoment(day, time)
  return { startsAt, csv: wanted.csv, agencyFor: () => 'school' }
}
