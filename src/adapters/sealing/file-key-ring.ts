import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { keyRing, type KeyRing, type RingSecrets } from './key-ring.ts'

const secretSchema = z.base64().transform((text, context) => {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== 32) context.addIssue({ code: 'custom', message: 'A key has 32 bytes.' })
  return bytes
})
const fileSchema = z.strictObject({
  open: secretSchema,
  closed: secretSchema,
  directory: secretSchema,
  identity: secretSchema,
})

/**
 * A key ring kept in a JSON file that only its owner may read. Rehearsal makes the file at first use; production
 * demands it, since new keys beside old events would leave every case unreadable.
 */
export function fileKeyRing(file: { path: string; whenMissing: 'make' | 'refuse' }): KeyRing {
  if (file.whenMissing === 'make' && !existsSync(file.path)) makeFile(file.path)
  return keyRing(secretsIn(readKeyFile(file.path)))
}

/** The four secrets of a key file that holds them plainly. */
export function secretsIn(file: unknown): RingSecrets {
  const parsed = fileSchema.safeParse(file)
  if (!parsed.success) throw new Error('The key ring file does not hold four keys of 32 bytes.')
  return parsed.data
}

/** What a key file holds, which must be there; null where it is no JSON: a parser's message would quote the keys. */
export function readKeyFile(path: string): unknown {
  if (!existsSync(path)) throw new Error('The key ring file is missing, and this deployment never makes one.')
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Written whole beside its place, made durable, then linked into it: of two processes that start together one wins. */
function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const secret = () => randomBytes(32).toString('base64')
  const handle = openSync(draft, 'wx', 0o600)
  writeSync(handle, JSON.stringify({ open: secret(), closed: secret(), directory: secret(), identity: secret() }))
  fsyncSync(handle)
  closeSync(handle)
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!existsSync(path)) throw error
  } finally {
    rmSync(draft)
  }
}
