import type { TokenCredentialOptions } from '@azure/identity'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Entra's token endpoint and App Service's identity endpoint, on this machine: they keep what they were asked. */
export type LocalEntra = {
  /** What each request for a token from Entra held, its tenant included. */
  asked: readonly Readonly<Record<string, string>>[]
  /** Resource and client id of each request for a managed identity's token. */
  identities: readonly string[]
  /** Sends the real credential's requests for Entra here; they are over https to Microsoft otherwise. */
  options: TokenCredentialOptions
  forget: () => void
  close: () => Promise<void>
}

export const entraToken = 'an-invented-entra-token'
export const identityToken = 'an-invented-identity-token'
const identityHeader = 'an-invented-header'

/**
 * Starts both, and sets the environment as App Service does until they are closed. Once in a process: Microsoft's
 * library keeps the first address that it finds, and every identity's tokens.
 */
export async function startLocalEntra(): Promise<LocalEntra> {
  const asked: Record<string, string>[] = []
  const identities: string[] = []
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://entra')
    response.setHeader('content-type', 'application/json')
    if (url.pathname === '/msi/token') return response.end(identity(request, url))
    const [, tenant = ''] = /^\/([0-9a-f-]{36})\/oauth2\/v2\.0\/token$/.exec(url.pathname) ?? []
    asked.push({ tenant, ...Object.fromEntries(new URLSearchParams(await textOf(request))) })
    return response.end(JSON.stringify({ token_type: 'Bearer', expires_in: 3600, access_token: entraToken }))
  }
  const identity = (request: IncomingMessage, url: URL): string => {
    if (request.headers['x-identity-header'] !== identityHeader) return '{}'
    identities.push([url.searchParams.get('resource'), url.searchParams.get('client_id')].join(' ').trim())
    const expires = String(Math.floor(Date.now() / 1000) + 3600)
    return JSON.stringify({ access_token: identityToken, expires_on: expires, token_type: 'Bearer', resource: 'x' })
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const put = { IDENTITY_ENDPOINT: `${origin}/msi/token`, IDENTITY_HEADER: identityHeader }
  const before = Object.keys(put).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, put)
  return {
    asked,
    identities,
    options: { additionalPolicies: [{ position: 'perRetry', policy: leadingTo(origin) }] },
    forget: () => {
      asked.length = 0
      identities.length = 0
    },
    close: async () => {
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name]
        else process.env[name] = value
      }
      await new Promise((closed) => server.close(closed))
    },
  }
}

type Policy = NonNullable<TokenCredentialOptions['additionalPolicies']>[number]['policy']

function leadingTo(origin: string): Policy {
  return {
    name: 'to this machine',
    sendRequest(request, next) {
      const { pathname, search } = new URL(request.url)
      request.url = origin + pathname + search
      request.allowInsecureConnection = true
      return next(request)
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
