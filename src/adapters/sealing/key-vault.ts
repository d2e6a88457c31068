import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { VaultRefused } from './vault-refused.ts'
import type { VaultCode } from './vault-refused.ts'

/** One version of a key in Azure Key Vault, which wraps and unwraps and never leaves it. */
export type VaultKey = {
  wrap(secret: Uint8Array): Promise<Uint8Array>
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>
}

export type VaultAccess = {
  /** A bearer token for `VAULT`, from whoever may use the key. */
  token: () => Promise<string>
  wait?: (milliseconds: number) => Promise<unknown>
}

/** What Azure Key Vault takes tokens for. */
export const VAULT = 'https://vault.azure.net'

/**
 * `https://<vault>.vault.azure.net/keys/<name>/<version>`: a version, since whatever was wrapped under one opens under
 * no other.
 */
export const vaultKeyId = z.url().refine(isKeyVersion)

const API_VERSION = '7.4'
const ALGORITHM = 'RSA-OAEP-256'
const TIMEOUT_MS = 20_000
const ATTEMPTS = 5
/**
 * Key Vault asks to wait 1, 2, 4, 8 seconds where it does not say how long; whatever it says, a start waits no longer
 * than this.
 */
const LONGEST_WAIT_S = 60

const answerShape = z.object({ value: z.base64url() })
const refusalShape = z.object({
  error: z.object({
    innererror: z.object({ code: z.string() }).optional(),
    innerError: z.object({ code: z.string() }).optional(),
  }),
})

/** The key of that id, over Key Vault's REST interface. */
export function vaultKey(keyId: string, access: VaultAccess): VaultKey {
  const ask = (operation: 'wrapkey' | 'unwrapkey') => async (value: Uint8Array) => {
    const body = JSON.stringify({ alg: ALGORITHM, value: Buffer.from(value).toString('base64url') })
    return answered(await insist(`${keyId}/${operation}?api-version=${API_VERSION}`, { body, ...access }))
  }
  return { wrap: ask('wrapkey'), unwrap: ask('unwrapkey') }
}

type Asking = VaultAccess & { body: string }

/** Asks again where the vault is throttled, unwell or out of reach; any other refusal is the answer. */
async function insist(url: string, asking: Asking, attempt = 1): Promise<Response> {
  const response = await send(url, asking)
  if (response?.ok) return response
  const passing = response === null || response.status === 429 || response.status >= 500
  if (!passing || attempt === ATTEMPTS) throw new VaultRefused(await codeOf(response))
  const told = Number(response?.headers.get('retry-after') ?? Number.NaN)
  const seconds = told > 0 ? Math.min(told, LONGEST_WAIT_S) : 2 ** (attempt - 1)
  await (asking.wait ?? pause)(seconds * 1000)
  return insist(url, asking, attempt + 1)
}

/** Null where nothing came back. A redirect would carry the token elsewhere, and is not followed. */
async function send(url: string, { body, token }: Asking): Promise<Response | null> {
  const headers = { authorization: `Bearer ${await tokenFrom(token)}`, 'content-type': 'application/json' }
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  return fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' }).catch(() => null)
}

async function tokenFrom(token: VaultAccess['token']): Promise<string> {
  try {
    return await token()
  } catch {
    throw new VaultRefused('vault-token-unavailable')
  }
}

async function answered(response: Response): Promise<Uint8Array> {
  const parsed = answerShape.safeParse(await response.json().catch(() => null))
  if (!parsed.success) throw new VaultRefused('vault-answer-unreadable')
  return Buffer.from(parsed.data.value, 'base64url')
}

async function codeOf(response: Response | null): Promise<VaultCode> {
  if (response === null || response.status >= 500) return 'vault-unanswered'
  if (response.status === 401) return 'vault-token-refused'
  if (response.status === 404) return 'vault-key-missing'
  if (response.status === 429) return 'vault-throttled'
  return response.status === 403 ? forbidden(await response.json().catch(() => null)) : 'vault-request-refused'
}

/** A 403 has its reason inside: a key that is off, a network that is not let in, or a role that is missing. */
function forbidden(body: unknown): VaultCode {
  const refusal = refusalShape.safeParse(body).data?.error
  const reason = (refusal?.innererror ?? refusal?.innerError)?.code
  if (reason === 'KeyDisabled') return 'vault-key-disabled'
  if (reason === 'ForbiddenByFirewall' || reason === 'ForbiddenByConnection') return 'vault-unreachable-network'
  return 'vault-forbidden'
}

/**
 * The token opens whatever its bearer may open, so it goes to Key Vault's own hosts only, or to this machine in a test.
 */
function isKeyVersion(text: string): boolean {
  const url = URL.parse(text)
  if (!url || !/^\/keys\/[0-9A-Za-z-]{1,127}\/[0-9a-f]{32}$/.test(url.pathname) || url.search || url.hash) return false
  if (url.protocol === 'https:') return url.port === '' && /^[0-9a-z-]{3,24}\.vault\.azure\.net$/.test(url.hostname)
  return url.protocol === 'http:' && url.hostname === '127.0.0.1'
}
