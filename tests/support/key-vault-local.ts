import { constants, createHash, generateKeyPairSync, privateDecrypt, publicEncrypt, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Refusal = { status: number; inner?: string; retryAfter?: number; body?: string }

/** A key vault on this machine: Key Vault's paths and bodies, with real RSA keys that never leave it. */
export type LocalVault = {
  keyId: (name?: string) => string
  /** The next answers, one after another, in place of the right ones. */
  refuse: (...refusals: readonly Refusal[]) => void
  disable: (keyId: string) => void
  asked: readonly string[]
  close: () => Promise<void>
}

export const vaultToken = 'an-invented-vault-token'

/**
 * Starts a vault that takes one bearer token. Each name's version is fixed, and its key made when it is first asked
 * for.
 */
export async function startLocalVault(): Promise<LocalVault> {
  const asked: string[] = []
  const waiting: Refusal[] = []
  const disabled = new Set<string>()
  const keys = new Map<string, ReturnType<typeof newKey>>()
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://vault')
    asked.push(url.pathname.split('/').at(-1) ?? '')
    const refusal = waiting.shift()
    if (refusal) return refuse(response, refusal)
    if (request.headers.authorization !== `Bearer ${vaultToken}`) return refuse(response, { status: 401 })
    if (url.searchParams.get('api-version') !== '7.4') return refuse(response, { status: 400 })
    const [, path = '', operation] = /^(\/keys\/[^/]+\/[^/]+)\/(wrapkey|unwrapkey)$/.exec(url.pathname) ?? []
    const key = keys.get(path)
    if (!key) return refuse(response, { status: 404, inner: 'KeyNotFound' })
    if (operation === 'unwrapkey' && disabled.has(path)) return refuse(response, { status: 403, inner: 'KeyDisabled' })
    const body = JSON.parse(await textOf(request)) as { alg: string; value: string }
    if (body.alg !== 'RSA-OAEP-256') return refuse(response, { status: 400, inner: 'BadParameter' })
    const value = Buffer.from(body.value, 'base64url')
    const made = operation === 'wrapkey' ? publicEncrypt({ key: key.publicKey, ...oaep }, value) : opened(key, value)
    if (!made) return refuse(response, { status: 400, inner: 'BadParameter' })
    return say(response, { status: 200, body: { kid: path, value: made.toString('base64url') } })
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    keyId: (name = 'caseroom') => {
      const path = `/keys/${name}/${createHash('md5').update(name).digest('hex')}`
      if (!keys.has(path)) keys.set(path, newKey())
      return origin + path
    },
    refuse: (...refusals) => void waiting.push(...refusals),
    disable: (keyId) => void disabled.add(new URL(keyId).pathname),
    asked,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

/** An id that the vault on this machine would have, with no key behind it. */
export const noSuchKey = (keyId: string) => keyId.replace(/[^/]+$/, randomBytes(16).toString('hex'))

const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const

function newKey() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 })
}

function opened({ privateKey }: ReturnType<typeof newKey>, value: Buffer): Buffer | null {
  try {
    return privateDecrypt({ key: privateKey, ...oaep }, value)
  } catch {
    return null
  }
}

/** As Key Vault refuses: a code, and the reason one level further in. */
function refuse(response: ServerResponse, { status, inner, retryAfter, body }: Refusal): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter))
  const innererror = inner === undefined ? {} : { innererror: { code: inner } }
  if (body !== undefined) {
    response.writeHead(status)
    response.end(body)
  } else
    say(response, { status, body: { error: { code: 'Refused', message: 'An invented sentence.', ...innererror } } })
}

function say(response: ServerResponse, { status, body }: { status: number; body: object }): void {
  // Apart, since restify, once loaded, makes `writeHead` answer nothing.
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
