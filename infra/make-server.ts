import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readKeyFile } from '../src/adapters/sealing/file-key-ring.ts'
import { vaultKeyId } from '../src/adapters/sealing/key-vault.ts'

/** What a production server is made of; the packages are put beside it by `npm ci`. */
const parts = ['package.json', 'package-lock.json', 'LICENSE', 'src', 'bot', 'dist/tab']
const rehearsal = join('bot', 'rehearsal')
const profiles = join('src', 'adapters', 'profiles')
/** Where an area keeps a profile of its own, beside its environment file; on the host it lies among ours. */
const ownAreas = join('infra', 'env', 'areas')
const wrapped = z.looseObject({ vaultKey: vaultKeyId })

type Making = { root: string; out: string; keys: string | undefined }

/**
 * Puts together the folder that is sent to the host: no tests, no rehearsal with its issuer, and the key file only as a
 * vault has wrapped it. Answers what stands in the way, or nothing.
 */
export function makeServer({ root, out, keys }: Making): readonly string[] {
  const missing = parts.filter((part) => !existsSync(join(root, part)))
  const faults = [
    ...missing.map((part) => (part === 'dist/tab' ? 'The tab is not built.' : `${part} is missing.`)),
    ...(keys === undefined ? [] : keyFaults(keys)),
    ...sameNames(root),
  ]
  if (faults.length > 0) return faults
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  for (const part of parts) cpSync(join(root, part), join(out, part), { recursive: true, filter: isProduction(root) })
  if (keys !== undefined) cpSync(keys, join(out, 'keys.json'))
  if (existsSync(join(root, ownAreas))) cpSync(join(root, ownAreas), join(out, profiles), { recursive: true })
  return []
}

function isProduction(root: string): (path: string) => boolean {
  return (path) => {
    const inside = relative(root, path)
    return inside !== rehearsal && !inside.startsWith(rehearsal + sep)
  }
}

/** A profile of the area's own never takes the place of one of ours unseen. */
function sameNames(root: string): readonly string[] {
  if (!existsSync(join(root, ownAreas))) return []
  const taken = readdirSync(join(root, ownAreas)).filter((name) => existsSync(join(root, profiles, name)))
  return taken.map((name) => `${join(ownAreas, name)} has the name of a profile of ours.`)
}

/** Keys that lie plain in a package would lie in every copy of it, and with the host's keepers. */
function keyFaults(path: string): readonly string[] {
  if (!existsSync(path)) return ['The key file is missing.']
  return wrapped.safeParse(readKeyFile(path)).success
    ? []
    : ['The key file is not wrapped by a vault: npm run keys does it.']
}

/** `npm run server`: makes `dist/server`, or says what is wrong and leaves what is there. */
function main(): void {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const { keys } = parseArgs({ options: { keys: { type: 'string' } } }).values
  const faults = makeServer({ root, out: join(root, 'dist', 'server'), keys })
  process.stdout.write(faults.length > 0 ? `${faults.join('\n')}\n` : 'dist/server is made.\n')
  process.exitCode = faults.length > 0 ? 1 : 0
}

if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) main()
