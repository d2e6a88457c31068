import { createRequire } from 'node:module'
import type Holidays from 'date-holidays'
import type { AreaProfile } from '../domain/area-profile.ts'
import type { Holidays as BankHolidays } from '../domain/time.ts'

const states = { england: 'ENG', wales: 'WLS' } as const satisfies Record<AreaProfile['nation'], string>
const load = createRequire(import.meta.url)

/** The bank holidays of a nation in the year given, the year before and the year after: enough for every deadline. */
export function bankHolidays(nation: AreaProfile['nation'], aroundYear: number): BankHolidays {
  const Calendar = calendarsOfTheWorld()
  const calendar = new Calendar('GB', states[nation], { types: ['public', 'bank'] })
  const years = [aroundYear - 1, aroundYear, aroundYear + 1]
  return new Set(years.flatMap((year) => calendar.getHolidays(year).map((holiday) => holiday.date.slice(0, 10))))
}

/**
 * The library is loaded at the first deadline, so that no start waits for the calendars of the whole world; required
 * and not imported, since whoever works out a deadline is answered at once.
 */
function calendarsOfTheWorld(): typeof Holidays {
  return load('date-holidays') as typeof Holidays
}
