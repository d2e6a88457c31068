import Holidays from 'date-holidays'
import type { AreaProfile } from '../domain/area-profile.ts'
import type { Holidays as BankHolidays } from '../domain/time.ts'

const states = { england: 'ENG', wales: 'WLS' } as const satisfies Record<AreaProfile['nation'], string>

/** The bank holidays of a nation in the year given, the year before and the year after: enough for every deadline. */
export function bankHolidays(nation: AreaProfile['nation'], aroundYear: number): BankHolidays {
  const calendar = new Holidays('GB', states[nation], { types: ['public', 'bank'] })
  const years = [aroundYear - 1, aroundYear, aroundYear + 1]
  return new Set(years.flatMap((year) => calendar.getHolidays(year).map((holiday) => holiday.date.slice(0, 10))))
}
