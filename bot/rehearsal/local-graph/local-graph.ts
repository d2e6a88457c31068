import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { CallLog } from '../call-log.ts'
import { type Answer, type Asked, refusal } from './answers.ts'
import { diskPath, isSound } from './drive.ts'
import { answerTo, type EndpointDeps } from './endpoints.ts'
import { type Fault, faults } from './faults.ts'
import { standing } from './item-permissions.ts'
import { openJournal } from './journal.ts'
import { type Sent, sentFrom } from './sent.ts'

export type LocalGraphSettings = {
  /** Everything that it is given is kept here, and found again after a restart. */
  folder: string
  port: number
  accepts: (token: string) => Promise<boolean>
  now: () => string
  /** The account of a guest by their address, empty where Graph's answers do not name it; none for members. */
  accountOf?: (address: string) => string | undefined
  /** The call of which there will be a report; none where it is not played. */
  calls?: CallLog
}
export type LocalGraph = {
  baseUrl: string
  sent(): readonly Sent[]
  /** Who may open a file of the library directly, in the order in which they were let in. */
  readersOf(itemId: string): readonly string[]
  /** The bytes of a file that was put into the library, by the `path` that `sent` gives. */
  read(path: string): Promise<Uint8Array>
  failNext(fault: Fault): void
  /** The newest thousand requests, as `METHOD /path` and the byte range, oldest first. */
  requests(): readonly string[]
  close(): Promise<void>
}

const remembered = 1000

/** Graph on loopback for rehearsals and tests: the endpoints that we use, a memory, and failures on request. */
export async function startLocalGraph(settings: LocalGraphSettings): Promise<LocalGraph> {
  const { folder, port, accepts, now, calls, accountOf } = settings
  const journal = openJournal(join(folder, 'journal.jsonl'))
  const waiting = faults()
  const requests: string[] = []
  const closing = new AbortController()
  const called = { ...(calls && { calls }), installed: new Set<string>() }
  const deps: EndpointDeps = { folder, journal, now, accepts, accountOf, origin: '', ...called }
  const server = createServer((request, response) => {
    const line = lineOf(request)
    requests.push([line, request.headers['content-range'] ?? ''].join(' ').trim())
    if (requests.length > remembered) requests.shift()
    serve(deps, { request, response, fault: waiting.next(line), closing: closing.signal }).catch(() =>
      request.destroy(),
    )
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  deps.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    baseUrl: deps.origin,
    sent: () => sentFrom(journal.entries()),
    readersOf: (itemId) => standing(journal.entries(), itemId).map(({ to }) => to),
    async read(path) {
      if (!isSound(path.split('/'))) throw new Error('No such file in the library')
      return await readFile(diskPath({ folder }, path.split('/')))
    },
    failNext: (fault) => waiting.add(fault),
    requests: () => [...requests],
    async close() {
      closing.abort()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      journal.close()
    },
  }
}

type Exchange = { request: IncomingMessage; response: ServerResponse; fault: Fault | undefined; closing: AbortSignal }

async function serve(deps: EndpointDeps, { request, response, fault, closing }: Exchange): Promise<void> {
  const body = fault?.halfUpload ? await halfOf(request) : await wholeOf(request)
  if (body === null) return
  if (fault?.until) {
    await fault.until
    return write(response, await answerTo(deps, askedOf(request, body)))
  }
  const early = fault !== undefined && fault.after !== 'after-effect'
  const answer = early ? null : await answerTo(deps, askedOf(request, body))
  if (fault?.hang) await pause(fault.hang, undefined, { signal: closing })
  if (!fault) return write(response, answer ?? refusal(500, 'internalError'))
  if (fault.status === undefined) return void request.socket.destroy()
  const headers: Record<string, string> =
    fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) }
  write(response, { ...refusal(fault.status, fault.code ?? 'playedFault'), headers })
}

function write(response: ServerResponse, { status, body, file, headers }: Answer): void {
  const text = body === undefined ? undefined : JSON.stringify(body)
  response.writeHead(status, { ...headers, ...(text === undefined ? {} : { 'Content-Type': 'application/json' }) })
  response.end(file ?? text)
}

async function wholeOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** Takes the first half and cuts the line; nothing of it counts. */
async function halfOf(request: IncomingMessage): Promise<null> {
  const half = Number(request.headers['content-length'] ?? 0) / 2
  let taken = 0
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    taken += (part as Buffer).length
    if (taken >= half) break
  }
  request.socket.destroy()
  return null
}

function askedOf(request: IncomingMessage, body: Buffer): Asked {
  const url = addressOf(request)
  return {
    method: request.method ?? '',
    segments: segmentsOf(url),
    query: url.searchParams,
    headers: request.headers,
    body,
  }
}

function lineOf(request: IncomingMessage): string {
  return `${request.method ?? ''} /${segmentsOf(addressOf(request)).join('/')}`
}

function addressOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', 'http://127.0.0.1')
}

function segmentsOf(url: URL): readonly string[] {
  return url.pathname.slice(1).split('/').map(decoded)
}

/** A segment that is not well encoded names nothing, and is refused by the endpoints. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}
