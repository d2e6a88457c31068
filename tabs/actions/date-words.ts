/** What somebody typed for a time: the London clock as a date-and-time field has it, or why it is none. */
export type ReadDate = { field: string } | { trouble: 'no-such-date' } | null

const DAY = 24 * 60 * 60 * 1000
/** A day without an hour ends with the working day. */
const USUAL = '17:00'

const weekdays = [
  ['sunday', 'sun', 'dydd sul', 'sul'],
  ['monday', 'mon', 'dydd llun', 'llun'],
  ['tuesday', 'tue', 'tues', 'dydd mawrth', 'mawrth'],
  ['wednesday', 'wed', 'weds', 'dydd mercher', 'mercher'],
  ['thursday', 'thu', 'thur', 'thurs', 'dydd iau', 'iau'],
  ['friday', 'fri', 'dydd gwener', 'gwener'],
  ['saturday', 'sat', 'dydd sadwrn', 'sadwrn'],
]
const months = [
  ['jan', 'january', 'ion', 'ionawr'],
  ['feb', 'february', 'chwe', 'chwefror'],
  ['mar', 'march', 'mawrth'],
  ['apr', 'april', 'ebr', 'ebrill'],
  ['may', 'mai'],
  ['jun', 'june', 'meh', 'mehefin'],
  ['jul', 'july', 'gor', 'gorff', 'gorffennaf'],
  ['aug', 'august', 'awst'],
  ['sep', 'sept', 'september', 'medi'],
  ['oct', 'october', 'hyd', 'hydref'],
  ['nov', 'november', 'tach', 'tachwedd'],
  ['dec', 'december', 'rhag', 'rhagfyr'],
]

/**
 * A time in words, English or Welsh, as one says it in a meeting: *Fri 5pm*, *tomorrow noon*, *3 December*, *in 2
 * weeks*, *yfory 10:00*. `now` is the London clock as a field has it. Null where the words are no time at all.
 */
export function readDate(words: string, now: string): ReadDate {
  const said = words
    .trim()
    .toLowerCase()
    .replaceAll(/[.,]+$/g, '')
    .replaceAll(/\s+/g, ' ')
  const { time, rest } = takeTime(said)
  if (time === NO_SUCH) return { trouble: NO_SUCH }
  const day = rest === '' ? (time ? today(now) : null) : readDay(rest, { now, time: time ?? USUAL })
  if (day === null || day === NO_SUCH) return day && { trouble: NO_SUCH }
  return { field: `${day}T${time ?? USUAL}` }
}

/** Words of the right shape for a time that no clock shows, and for a day that no month has. */
const NO_SUCH = 'no-such-date'

function takeTime(said: string): { time: string | null; rest: string } {
  const named = /^(.*?)\s*\b(?:at |am )?(noon|midday|hanner dydd|end of day|eod|diwedd y dydd)$/.exec(said)
  if (named) return { time: /noon|midday|hanner/.test(named[2] ?? '') ? '12:00' : USUAL, rest: named[1]?.trim() ?? '' }
  const clock = /^(.*?)\s*\b(?:at |am )?(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm|yb|yh)$/.exec(said)
  const plain = /^(.*?)\s*\b(?:at |am )?(\d{1,2}):(\d{2})$/.exec(said)
  const found = clock ?? plain
  if (!found) return { time: null, rest: said }
  return { time: timeOf(found), rest: found[1]?.trim() ?? '' }
}

function timeOf([, , hours, minutes, half]: RegExpExecArray): string {
  const hour = Number(hours)
  if (half && (hour < 1 || hour > 12)) return NO_SUCH
  const late = half === 'pm' || half === 'yh'
  const of24 = half ? (hour % 12) + (late ? 12 : 0) : hour
  return of24 > 23 || Number(minutes ?? 0) > 59 ? NO_SUCH : `${two(of24)}:${minutes ?? '00'}`
}

type At = { now: string; time: string }

function readDay(said: string, at: At): string | null {
  if (/^(today|tonight|heddiw|heno)$/.test(said)) return today(at.now)
  if (/^(tomorrow|yfory)$/.test(said)) return plus(today(at.now), 1)
  const within = /^(?:in|within|mewn|ymhen) (?:(\d{1,2})|an?) ?(day|days|diwrnod|dydd|week|weeks|wythnos)$/.exec(said)
  if (within) return plus(today(at.now), Number(within[1] ?? 1) * (within[2]?.startsWith('w') ? 7 : 1))
  return readWeekday(said, at) ?? readDated(said, at)
}

/** The next such day; today where its hour is still to come. With *next*, the one in the week after this. */
function readWeekday(said: string, { now, time }: At): string | null {
  const next = /^next |( nesaf)$/.test(said)
  const name = said.replace(/^(next|this|dydd) /, '').replace(/ nesaf$/, '')
  const wanted = weekdays.findIndex((names) => names.includes(name))
  if (wanted < 0) return null
  const day = today(now)
  const from = new Date(`${day}T00:00Z`).getUTCDay()
  const ahead = (wanted - from + 7) % 7
  if (next) return plus(day, ((wanted + 6) % 7) - ((from + 6) % 7) + 7)
  return ahead === 0 && `${day}T${time}` <= now ? plus(day, 7) : plus(day, ahead)
}

/** A day of a month: with its year, or the next that comes; one that passed less than half a year ago is that one. */
function readDated(said: string, { now }: At): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said)
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const digits = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2}|\d{4}))?$/.exec(said)
  const words = /^(?:the )?(\d{1,2})(?:st|nd|rd|th|af|fed|ydd|ain|eg)?(?: of| o)? ([a-z]+)(?: (\d{4}))?$/.exec(said)
  const month = digits ? Number(digits[2]) : months.findIndex((names) => names.includes(words?.[2] ?? '')) + 1
  const found = digits ?? words
  if (!found || month === 0) return null
  const year = Number(now.slice(0, 4))
  if (found[3]) return dated(Number(found[3].length === 2 ? `20${found[3]}` : found[3]), month, Number(found[1]))
  const thisYear = dated(year, month, Number(found[1]))
  const longPast = thisYear < plus(today(now), -183)
  return longPast ? dated(year + 1, month, Number(found[1])) : thisYear
}

function dated(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day))
  const stands = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return stands ? date.toISOString().slice(0, 10) : NO_SUCH
}

function today(now: string): string {
  return now.slice(0, 10)
}

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
