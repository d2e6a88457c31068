import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { prompt, stage } from '../contracts/words.ts'
import type { AreaProfile } from '../domain/area-profile.ts'
import type { Profiles } from '../application/ports.ts'
import type { Holidays } from '../domain/time.ts'
import { bankHolidays } from './calendar.ts'

const text = z.string().trim().min(1)
const count = z.int().min(0)
const ground = z.enum(['hbv', 'party-employed', 'organised-crime', 'judgement'])

const circulation = z.strictObject({
  what: z.enum(['plan', 'actions', 'minutes']),
  hours: z.number().positive(),
  from: z.enum(['meetingEnd', 'caseHeard']),
  to: listOf(z.enum(['core', 'participated', 'actionOwner', 'attendees', 'approvedList'])),
  approve: z.enum(['collective', 'chair', 'coordinator']),
})
const statement = z.strictObject({
  version: text.max(40),
  text,
  read: z.enum(['chair', 'anyone']),
  agree: z.enum(['pressed', 'attending', 'signed']),
  local: z.boolean(),
})
const window = z
  .strictObject({ minWorkingDays: count, maxWorkingDays: count })
  .refine((days) => days.minWorkingDays <= days.maxWorkingDays, 'the shortest wait is longer than the longest')

/** What an area's file must hold, and nothing else; the same type as the domain's `AreaProfile`. */
export const profileShape = z.strictObject({
  area: z.string().regex(/^[a-z][a-z-]*$/),
  name: text,
  nation: z.enum(['england', 'wales']),
  protocol: z.strictObject({ title: text, version: text }),
  version: z.string().regex(/^[1-9][0-9]*$/, 'a whole number from 1, in quotation marks'),
  terms: z.strictObject({ coordinator: text, plan: text, statement: text, victim: text, perpetrator: text }),
  marking: rule(text),
  meetingDay: rule(
    z.strictObject({
      weekday: z.int().min(1).max(7),
      time: z.iso.time({ precision: -1 }),
      everyWeeks: z.int().min(1),
    }),
  ),
  bookedMinutes: rule(count),
  statement: rule(statement),
  slot: rule(z.strictObject({ minutes: z.int().min(1), withChildrenMinutes: z.int().min(1).exactOptional() })),
  opening: rule(z.strictObject({ minutes: count })),
  breaks: rule(z.strictObject({ everyMinutes: z.int().min(1), minutes: count })),
  stages: rule(listOf(stage)),
  prompts: rule(listOf(prompt)),
  names: rule(z.enum(['firstOnly', 'full'])),
  core: rule(z.strictObject({ known: listOf(text), complete: z.union([z.boolean(), z.literal('unanswered')]) })),
  quorum: rule(z.union([z.literal('none'), count])),
  absentUpdate: rule(
    z.strictObject({
      dueDaysBefore: count,
      readOutBy: z.enum(['chair', 'anyone']),
      silence: z.enum(['assumedNothingRelevant', 'notSupplied']),
    }),
  ),
  outstanding: rule(z.strictObject({ include: z.enum(['all', 'uncompleted']), minAgeDays: count })),
  list: rule(z.strictObject({ workingDaysBefore: count })),
  hearWithin: rule(window),
  repeat: rule(z.strictObject({ months: z.int().min(1), from: z.enum(['heard', 'referred']) })),
  connections: rule(z.strictObject({ decider: z.enum(['operations-manager', 'chair']) })),
  closedPanel: rule(z.strictObject({ grounds: listOf(ground), decider: z.enum(['chair', 'operations-manager']) })),
  holdUntilDecided: rule(listOf(ground)),
  observersGetPapers: rule(z.boolean()),
  circulation: rule(circulation),
  onwardSharing: rule(text),
  closeAction: rule(z.strictObject({ text: z.enum(['always', 'whenNotDone', 'never']) })),
  notPossible: rule(z.strictObject({ reviewedBy: z.enum(['operations-manager', 'chair', 'coordinator']) })),
  urgent: rule(z.strictObject({ coordinatorAfterMinutes: count, chairAfterMinutes: count })),
  dash: rule(z.strictObject({ threshold: count })),
})

/** `true` only where both types are the very same, optional keys and read-only lists included. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Fails to compile where the shape and the domain's type differ in any field. */
export const shapeIsTheDomainType: Same<z.infer<typeof profileShape>, AreaProfile> = true

/** Reads every area's file at start, from our own folder and from further folders; any fault stops the start. */
export function loadAreaProfiles(furtherFolders: readonly string[] = []): Profiles {
  const folders = [fileURLToPath(new URL('./profiles/', import.meta.url)), ...furtherFolders]
  const read = folders.flatMap(profileFiles).map(readProfile)
  const faults = [...read.flatMap((each) => each.faults), ...twice(read)]
  if (faults.length > 0) throw new Error(`The area profiles cannot be used.\n${faults.join('\n')}`)
  return profilesOf(read.flatMap((each) => (each.profile ? [each.profile] : [])))
}

type Read = { file: string; profile: AreaProfile | null; faults: readonly string[] }

function profileFiles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => join(folder, name))
}

function readProfile(path: string): Read {
  const file = basename(path)
  const parsed = profileShape.safeParse(jsonOf(readFileSync(path, 'utf8')))
  if (parsed.success) return { file, profile: parsed.data, faults: [] }
  const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue)).map((fault) => `${file}: ${fault}`)
  return { file, profile: null, faults }
}

/** Where and why: for a rule that is neither a value nor *unanswered*, why it is not the value. */
function faultsOf(issue: z.core.$ZodIssue, inside: readonly PropertyKey[] = []): readonly string[] {
  const path = [...inside, ...issue.path]
  if (issue.code === 'invalid_union' && issue.errors[0]) {
    return issue.errors[0].flatMap((each) => faultsOf(each, path))
  }
  return [`${path.join('.') || 'whole file'}: ${issue.message}`]
}

/** What the text says, or nothing where it is no JSON: the shape then refuses it as a whole. */
function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Two files that both claim to be the same version of one area. */
function twice(read: readonly Read[]): string[] {
  const first = new Map<string, string>()
  return read.flatMap(({ file, profile }) => {
    if (!profile) return []
    const key = keyOf(profile)
    const earlier = first.get(key)
    if (earlier !== undefined) return [`${file}: version: ${key} stands in ${earlier} too`]
    first.set(key, file)
    return []
  })
}

function profilesOf(profiles: readonly AreaProfile[]): Profiles {
  const newestFirst = profiles.toSorted((a, b) => Number(b.version) - Number(a.version))
  const versions = new Map(profiles.map((profile) => [keyOf(profile), profile]))
  const calendars = new Map<string, Holidays>()
  return {
    byArea: (area) =>
      found(
        newestFirst.find((profile) => profile.area === area),
        area,
      ),
    versioned: (area, version) => found(versions.get(`${area} ${version}`), `${area} ${version}`),
    holidays: (nation, aroundYear) => {
      const key = `${nation} ${aroundYear}`
      const known = calendars.get(key) ?? bankHolidays(nation, aroundYear)
      calendars.set(key, known)
      return known
    },
  }
}

function keyOf(profile: AreaProfile): string {
  return `${profile.area} ${profile.version}`
}

function found(profile: AreaProfile | undefined, which: string): AreaProfile {
  if (!profile) throw new Error(`There is no area profile ${which}.`)
  return profile
}

/** A value with its clause; the area may have left it unanswered, and must then say so. */
function rule<Value extends z.ZodType>(value: Value) {
  return z.strictObject({
    value: z.union([value, z.literal('unanswered')]),
    clause: text,
    kind: z.enum(['must', 'should', 'custom']).exactOptional(),
  })
}

function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly()
}
