import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import type { AreaProfile } from '../domain/area-profile.ts'
import type { Profiles } from '../application/ports.ts'
import type { Holidays } from '../domain/time.ts'
import { bankHolidays } from './calendar.ts'
import { layerFile, wholeFile } from './profile-file.ts'
import { layProfiles } from './profile-layers.ts'
import type { Laid, Layered, ProfileFile } from './profile-layers.ts'

/** The profiles of the files, with all of them named, so that they can be kept as they are today. */
export type LoadedProfiles = Profiles & { all: readonly AreaProfile[] }

/** Reads every area's file at start, from our own folder and from further folders; any fault stops the start. */
export function loadAreaProfiles(furtherFolders: readonly string[] = []): LoadedProfiles {
  const { layered, faults } = readFolders(furtherFolders)
  if (faults.length > 0) throw new Error(`The area profiles cannot be used.\n${faults.join('\n')}`)
  return profilesOf(layered.map(withDigest))
}

/** Why a server cannot start for this area: each line with the file, the place in it and the reason, all at once. */
export function faultsForArea(area: string, furtherFolders: readonly string[]): readonly string[] {
  const { layered, faults } = readFolders(furtherFolders)
  if (faults.length > 0 || layered.some(({ profile }) => profile.area === area)) return faults
  return [
    `${area}: there is no profile of this area. There are: ${layered.map((each) => each.profile.area).join(', ')}`,
  ]
}

/** The further folders that a setting names: one or none. */
export function foldersOf(setting: string | null): readonly string[] {
  return setting === null ? [] : [resolve(setting)]
}

function readFolders(furtherFolders: readonly string[]): Laid {
  const folders = [fileURLToPath(new URL('./profiles/', import.meta.url)), ...furtherFolders]
  const missing = folders.filter((folder) => !existsSync(folder))
  const read = folders
    .filter((folder) => !missing.includes(folder))
    .flatMap(profileFiles)
    .map(readProfile)
  const { layered, faults } = layProfiles(read.map((each) => each.file))
  const away = missing.map((folder) => `${basename(folder)}: whole folder: it cannot be found`)
  return { layered, faults: [...away, ...read.flatMap((each) => each.faults), ...faults, ...twice(layered)] }
}

type Read = { file: ProfileFile; faults: readonly string[] }

function profileFiles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => join(folder, name))
}

function readProfile(path: string): Read {
  const file = basename(path)
  const json = jsonOf(readFileSync(path, 'utf8'))
  const parsed = (saysOf(json, 'extends') === undefined ? wholeFile : layerFile).safeParse(json)
  const area = String(saysOf(json, 'area'))
  if (parsed.success) return { file: { file, area, own: parsed.data }, faults: [] }
  const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue)).map((fault) => `${file}: ${fault}`)
  return { file: { file, area, own: null }, faults }
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

function saysOf(json: unknown, field: string): unknown {
  return typeof json === 'object' && json !== null
    ? Object.entries(json).find(([key]) => key === field)?.[1]
    : undefined
}

/** Two files that both claim to be the same version of one area. */
function twice(layered: readonly Layered[]): string[] {
  const first = new Map<string, string>()
  return layered.flatMap(({ file, number, profile }) => {
    const key = `${profile.area} ${number}`
    const earlier = first.get(key)
    if (earlier !== undefined) return [`${file}: version: ${key} stands in ${earlier} too`]
    first.set(key, file)
    return []
  })
}

/**
 * The version that a meeting keeps holds a digest of all that the profile says, what it inherits included: an edit
 * under the same number is another version.
 */
function withDigest({ profile, ...from }: Layered): Layered {
  const digest = createHash('sha256').update(JSON.stringify(profile)).digest('hex').slice(0, 16)
  return { ...from, profile: { ...profile, version: `${profile.version}-${digest}` } }
}

function profilesOf(layered: readonly Layered[]): LoadedProfiles {
  const newestFirst = layered.toSorted((a, b) => b.number - a.number).map((each) => each.profile)
  // A meeting that was planned before versions had a digest holds the number alone.
  const versions = new Map(
    layered.flatMap(({ number, profile }) => [
      [`${profile.area} ${number}`, profile],
      [`${profile.area} ${profile.version}`, profile],
    ]),
  )
  const calendars = new Map<string, Holidays>()
  return {
    all: newestFirst,
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

function found(profile: AreaProfile | undefined, which: string): AreaProfile {
  if (!profile) throw new Error(`There is no area profile ${which}.`)
  return profile
}
