import { z } from 'zod'
import type { Profiles } from '../application/ports.ts'
import type { AreaProfile } from '../domain/area-profile.ts'
import type { LoadedProfiles } from './area-profiles.ts'
import { profileShape } from './profile-shape.ts'
import type { ProfileBook } from './store/profile-book.ts'

/**
 * Keeps every profile as it is today beside the meetings, and answers for one that was planned under an earlier text of
 * a file as well: editing a profile never changes a meeting that is already planned.
 */
export async function keepProfiles(book: ProfileBook, loaded: LoadedProfiles): Promise<Profiles> {
  for (const profile of loaded.all) {
    const { area, version } = profile
    await book.keep({ area, version, profile: JSON.stringify(profile) })
  }
  const kept = new Map((await book.all()).map((row) => [`${row.area} ${row.version}`, row.profile]))
  const opened = new Map<string, AreaProfile>()
  return {
    ...loaded,
    versioned: (area, version) => {
      const key = `${area} ${version}`
      const json = kept.get(key)
      if (json === undefined) return loaded.versioned(area, version)
      const profile = opened.get(key) ?? profileFrom(json)
      opened.set(key, profile)
      return profile
    },
  }
}

const asKept = z.looseObject({})
/** Under which no kept profile can have said anything, where the product asks something new since. */
const notAsked = { value: 'unanswered', clause: 'silent' }
const fields = Object.keys(profileShape.shape)
const keptShape = profileShape.extend({ version: z.string() })

/** A profile kept by an earlier version of the product may lack a rule that is asked of profiles now. */
function profileFrom(json: string): AreaProfile {
  const given = withLengthApart(asKept.parse(JSON.parse(json)))
  return keptShape.parse(Object.fromEntries(fields.map((field) => [field, given[field] ?? notAsked])))
}

const oldResearch = z.object({
  research: z.looseObject({
    value: z.strictObject({ sent: z.boolean(), within: z.unknown(), words: z.int().nullable() }),
  }),
})

/** How long research may be stood in the rule of when it is sent once, under its clause. */
function withLengthApart(given: Record<string, unknown>): Record<string, unknown> {
  const old = oldResearch.safeParse(given)
  if (!old.success) return given
  const { research } = old.data
  const { words, ...value } = research.value
  return { ...given, research: { ...research, value }, researchWords: { ...research, value: words ?? 'unanswered' } }
}
