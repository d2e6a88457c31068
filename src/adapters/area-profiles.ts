import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import type { AreaProfile } from '../domain/area-profile.ts'
import type { Profiles } from '../application/ports.ts'
import type { Holidays } from '../domain/time.ts'
import { bankHolidays } from './calendar.ts'
import { profileShape } from './profile-shape.ts'

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
