import type { AreaProfile } from '../domain/area-profile.ts'
import type { LayerFile, WholeFile } from './profile-file.ts'

/** A profile as its file holds it, alone or over another, or only the area that it claims where it cannot be used. */
export type ProfileFile = { file: string; area: string; own: WholeFile | LayerFile | null }
/** A profile with everything that it inherits, and the version number that its own file gives it. */
export type Layered = { file: string; number: number; profile: AreaProfile }
export type Laid = { layered: readonly Layered[]; faults: readonly string[] }

/**
 * Lays each file over the newest one of the area that it extends, rule by rule: what comes from below is marked with
 * the name of the area that says so. A loop and a base that is not there are faults.
 */
export function layProfiles(files: readonly ProfileFile[]): Laid {
  const laid = files.map((file) => ({ file, result: lay(file, { files, above: [] }) }))
  return {
    layered: laid.flatMap(({ file, result }) => {
      if (!result || 'fault' in result) return []
      return [{ file: file.file, number: Number(result.version), profile: result }]
    }),
    faults: laid.flatMap(({ file, result }) => (result && 'fault' in result ? [`${file.file}: ${result.fault}`] : [])),
  }
}

type Stack = { files: readonly ProfileFile[]; above: readonly ProfileFile[] }

/** Nothing where a file of the chain has faults of its own, which are told there. */
function lay(file: ProfileFile, { files, above }: Stack): AreaProfile | { fault: string } | null {
  const { own } = file
  if (!own) return null
  if (!('extends' in own)) return withoutSchema(own)
  const chain = [...above, file]
  const base = newestOf(own.extends, files)
  if (!base) return { fault: `extends: there is no area ${own.extends}` }
  if (chain.includes(base)) return { fault: `extends: ${own.extends} comes back to where it began` }
  const below = lay(base, { files, above: chain })
  if (!below || 'fault' in below) return below
  return over(below, own)
}

function newestOf(area: string, files: readonly ProfileFile[]): ProfileFile | undefined {
  const candidates = files.filter((each) => each.area === area)
  return candidates.toSorted((a, b) => Number(b.own?.version ?? 0) - Number(a.own?.version ?? 0))[0]
}

/** Everything that the lower profile holds, under what the upper file says itself. */
function over(below: AreaProfile, { extends: _base, $schema: _schema, terms, ...own }: LayerFile): AreaProfile {
  const inherited = Object.entries(below).map(([field, value]) => [field, marked(value, below.name)] as const)
  const said = Object.entries(own).filter(([, value]) => value !== undefined)
  const merged = { ...Object.fromEntries(inherited), ...Object.fromEntries(said) }
  return { ...(merged as AreaProfile), terms: { ...below.terms, ...terms } as AreaProfile['terms'] }
}

/** A rule from below says whose it is; one that came from further below says so already. */
function marked(value: AreaProfile[keyof AreaProfile], layer: string): unknown {
  return typeof value === 'object' && 'clause' in value ? { ...value, layer: value.layer ?? layer } : value
}

function withoutSchema({ $schema: _schema, ...profile }: WholeFile): AreaProfile {
  return profile
}
