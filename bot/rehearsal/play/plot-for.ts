import { readCsv } from '../../../src/adapters/case-list/read-csv.ts'
import { firstMeetingDay } from '../../../src/application/case-list/meeting-day.ts'
import { readRows } from '../../../src/application/case-list/read-rows.ts'
import { answered } from '../../../src/domain/area-profile.ts'
import type { AreaProfile } from '../../../src/domain/area-profile.ts'
import { meetingTime } from '../../../src/domain/meeting-day.ts'
import { londonDate, londonMoment, plusDays } from '../../../src/domain/time.ts'
import type { LocalDate } from '../../../src/domain/time.ts'
import { rehearsalCaseList } from '../cases/case-list.ts'
import type { Rehearsal } from '../start-rehearsal.ts'
import type { Plot } from './before.ts'

type Wanted = { csv: string | null; area: string; meeting: string | null }

/**
 * The plot of a run: when the meeting is, and which agency an unknown name stands for. Without a case list it is the
 * eight invented cases, as seen from the area's next meeting. Without a moment it is the first meeting day from
 * tomorrow that puts the newest referral of the list inside the area's window: whoever is listed today would be new to
 * a meeting of before.
 */
export function plotFor(rehearsal: Pick<Rehearsal, 'profiles' | 'clock'>, wanted: Wanted): Plot | { wrong: string } {
  const profile = rehearsal.profiles.byArea(wanted.area)
  const csv = wanted.csv ?? rehearsalCaseList(dateFor(rehearsal, { profile, meeting: wanted.meeting }))
  const table = readCsv(csv, answered(profile.listColumns, {}))
  if ('refusal' in table)
    return { wrong: `The case list was refused: ${table.refusal.code}, ${table.refusal.about ?? ''}` }
  const received = readRows(table.rows, new Set()).map((row) => row.referral.received)
  const newest = received.toSorted().at(-1)
  if (!newest) return { wrong: 'The case list has no rows.' }
  const holidays = rehearsal.profiles.holidays(profile.nation, Number(newest.slice(0, 4)))
  const time = meetingTime(profile.meetingDay) ?? '09:30'
  const today = [newest, tomorrow(rehearsal)].toSorted().at(-1) ?? newest
  const day = firstMeetingDay({ newest, today, profile, holidays, last: null })
  const [date = '', clock = ''] = wanted.meeting?.split('T') ?? []
  const startsAt = wanted.meeting ? londonMoment(date, clock) : londonMoment(day, time)
  return { startsAt, csv, profile, agencyFor: () => 'school' }
}

/** The day that the invented cases are seen from: the one asked for, or the area's next meeting. */
function dateFor(
  { profiles, clock }: Pick<Rehearsal, 'profiles' | 'clock'>,
  { profile, meeting }: { profile: AreaProfile; meeting: string | null },
): LocalDate {
  if (meeting) return meeting.slice(0, 10)
  const today = tomorrow({ clock })
  const holidays = profiles.holidays(profile.nation, Number(today.slice(0, 4)))
  return firstMeetingDay({ newest: today, today, profile, holidays, last: null })
}

function tomorrow({ clock }: Pick<Rehearsal, 'clock'>): LocalDate {
  return plusDays(londonDate(clock.now()), 1)
}
