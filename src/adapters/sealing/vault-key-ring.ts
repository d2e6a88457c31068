import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { readKeyFile, secretsIn } from './file-key-ring.ts'
import { keyRing } from './key-ring.ts'
import type { KeyRing, RingSecrets } from './key-ring.ts'
import { vaultKey, vaultKeyId } from './key-vault.ts'
import type { VaultAccess, VaultKey } from './key-vault.ts'

/** The four secrets as they may lie anywhere: wrapped by a key that stays in its vault, and useless without it. */
export type WrappedSecrets = { vaultKey: string } & Record<keyof RingSecrets, string>

const wrappedShape = z.strictObject({
  vaultKey: vaultKeyId,
  open: z.base64url(),
  closed: z.base64url(),
  directory: z.base64url(),
  identity: z.base64url(),
})

/** Who keeps a ring's secrets: a vault, or whoever can read the file. */
export type OpenedRing = { ring: KeyRing; keptBy: 'vault' | 'file' }

/**
 * Production's ring (design 6.5): the vault is asked once, at the start, and throws `VaultRefused` where it does not
 * open its keys. A file of plain secrets opens by itself.
 */
export async function openKeyRing({ path, ...access }: { path: string } & VaultAccess): Promise<OpenedRing> {
  const { secrets, keptBy } = await openSecrets(path, access)
  return { ring: keyRing(secrets), keptBy }
}

/** The secrets themselves, for whoever opens a ring or wraps it anew. */
export async function openSecrets(
  path: string,
  access: VaultAccess,
): Promise<{ secrets: RingSecrets; keptBy: OpenedRing['keptBy'] }> {
  const file = readKeyFile(path)
  const wrapped = wrappedShape.safeParse(file)
  if (!wrapped.success) return { secrets: secretsIn(file), keptBy: 'file' }
  const secrets = await unwrapAll(wrapped.data, vaultKey(wrapped.data.vaultKey, access))
  return { secrets, keptBy: 'vault' }
}

/**
 * Wraps secrets under that version of a vault's key, and proves that it opens them again before anybody relies on it.
 */
export async function wrapSecrets(
  secrets: RingSecrets,
  { keyId, ...access }: { keyId: string } & VaultAccess,
): Promise<WrappedSecrets> {
  const key = vaultKey(vaultKeyId.parse(keyId), access)
  const wrap = async (name: keyof RingSecrets) => Buffer.from(await key.wrap(secrets[name])).toString('base64url')
  const wrapped = {
    vaultKey: keyId,
    open: await wrap('open'),
    closed: await wrap('closed'),
    directory: await wrap('directory'),
    identity: await wrap('identity'),
  }
  const opened = await unwrapAll(wrapped, key)
  if (!names.every((name) => Buffer.from(opened[name]).equals(Buffer.from(secrets[name]))))
    throw new Error('The vault does not give back what it wrapped.')
  return wrapped
}

/** Four fresh secrets, for a deployment that has sealed nothing yet. */
export function freshSecrets(): RingSecrets {
  return { open: randomBytes(32), closed: randomBytes(32), directory: randomBytes(32), identity: randomBytes(32) }
}

const names = ['open', 'closed', 'directory', 'identity'] as const satisfies readonly (keyof RingSecrets)[]

async function unwrapAll(wrapped: WrappedSecrets, key: VaultKey): Promise<RingSecrets> {
  const unwrap = async (name: keyof RingSecrets) => {
    const secret = await key.unwrap(Buffer.from(wrapped[name], 'base64url'))
    if (secret.length !== 32) throw new Error('The vault opened something that is no key of 32 bytes.')
    return secret
  }
  return {
    open: await unwrap('open'),
    closed: await unwrap('closed'),
    directory: await unwrap('directory'),
    identity: await unwrap('identity'),
  }
}
