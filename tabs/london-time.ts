const LONDON = 'Europe/London'

/** What people read times as: the area's own clock on the wall, whatever the computer's zone. */
export type TimeFormat = {
  time: (at: string) => string
  date: (at: string) => string
  dateTime: (at: string) => string
}

/** Days and months as Welsh writes them in short, from Sunday and from January: few browsers know them. */
const welsh: Readonly<Record<string, readonly string[]>> = {
  weekday: ['Sul', 'Llun', 'Maw', 'Mer', 'Iau', 'Gwe', 'Sad'],
  month: ['Ion', 'Chwe', 'Maw', 'Ebr', 'Mai', 'Meh', 'Gorff', 'Awst', 'Medi', 'Hyd', 'Tach', 'Rhag'],
}
const english: Readonly<Record<string, readonly string[]>> = {
  weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  month: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}

/** Formats moments in London time, in the reader's language. */
export function createTimeFormat(language: string): TimeFormat {
  const written = (options: Intl.DateTimeFormatOptions): ((at: string) => string) => {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: LONDON, ...options })
    if (language !== 'cy') return (at) => format.format(new Date(at))
    return (at) => format.formatToParts(new Date(at)).map(inWelsh).join('')
  }
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
  const day: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }
  return { time: written(time), date: written(day), dateTime: written({ ...day, ...time }) }
}

function inWelsh({ type, value }: Intl.DateTimeFormatPart): string {
  const place = english[type]?.findIndex((name) => value.startsWith(name)) ?? -1
  return welsh[type]?.[place] ?? value
}

/**
 * The moment at which a London wall clock shows what a date-and-time field holds (`YYYY-MM-DDTHH:MM`); null where it is
 * no time.
 */
export function momentOfLondonField(field: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(field)) return null
  const asUtc = Date.parse(`${field}:00Z`)
  if (Number.isNaN(asUtc)) return null
  const first = asUtc - offsetAt(asUtc)
  return new Date(asUtc - offsetAt(first)).toISOString()
}

/** A moment as a date-and-time field shows it, in London time. */
export function londonFieldOf(at: string): string {
  const moment = Date.parse(at)
  return new Date(moment + offsetAt(moment)).toISOString().slice(0, 16)
}

/** How far London's wall clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: LONDON,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).formatToParts(moment)
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((each) => each.type === type)?.value)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return wall - Math.floor(moment / 1000) * 1000
}
