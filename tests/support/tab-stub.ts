import { readFile } from 'node:fs/promises'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { pagePolicy, newNonce } from '../../bot/http/headers.ts'
import type { CaseListPreview } from '../../src/contracts/case-list.ts'
import type { PlanLink } from '../../src/contracts/circulation-view.ts'
import type { Envelope } from '../../src/contracts/commands.ts'
import type { Problem } from '../../src/contracts/problem.ts'
import type { StageView } from '../../src/contracts/stage-view.ts'
import type { MeetingView } from '../../src/contracts/views.ts'
import type { RehearsalCard, SentItem } from '../../tabs/rehearsal/rehearsal-api.ts'
import { until } from './http-stream.ts'
import { noFollowUp } from './tab-after.ts'
import type { OfficeAnswers } from './tab-office.ts'
import { rehearsalPeople } from './tab-people.ts'
import { meetingId } from './tab-views.ts'

const dist = join(import.meta.dirname, '../../dist/tab')

/** What a test scripts: who sees what, and what an order changes. */
export type Script = {
  views: Map<string, MeetingView>
  onOrder?: (personId: string, envelope: Envelope) => Problem | Record<string, string> | undefined
  plans?: readonly PlanLink[]
  preview?: CaseListPreview
  cards?: Readonly<Record<string, readonly RehearsalCard[]>>
  sent?: readonly SentItem[]
  office?: OfficeAnswers
  /** Whatever else is asked for, by its path; it goes before everything that this server makes up itself. */
  answers?: Readonly<Record<string, object>>
  stage?: StageView
}
export type TabStub = {
  url: string
  orders: { personId: string; envelope: Envelope }[]
  /** Comes back once so many orders have arrived: a button is at rest before it is pressed as well as after. */
  ordered: (count?: number) => Promise<void>
  clicks: unknown[]
  /** Shows somebody another view, at once, in every page that they have open. */
  show: (personId: string, change: Partial<MeetingView>) => void
  /** Down, nothing is answered and every stream is cut, as when the network is gone. */
  network: (up: boolean) => void
  close: () => Promise<void>
}
type Stub = TabStub & { script: Script; server: Server; streams: Map<ServerResponse, string>; up: boolean }

/** The built pages behind the product's own policy, with a scripted server in place of the real one. */
export async function startTabStub(script: Script): Promise<TabStub> {
  const streams = new Map<ServerResponse, string>()
  const server = createServer((request, response) => void answer(stub, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const stub: Stub = {
    url: `http://127.0.0.1:${port}`,
    orders: [],
    ordered: (count = 1) => until(`${count} orders arrived`, () => stub.orders.length >= count),
    clicks: [],
    script,
    server,
    streams,
    up: true,
    show: (personId, change) => show(stub, personId, change),
    network: (up) => {
      stub.up = up
      if (!up) for (const response of streams.keys()) response.destroy()
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return stub
}

function show(stub: Stub, personId: string, change: Partial<MeetingView>): void {
  const before = stub.script.views.get(personId)
  if (!before) throw new Error(`nobody is ${personId}`)
  stub.script.views.set(personId, { ...before, ...change })
  for (const [response, watcher] of stub.streams) if (watcher === personId) sendView(stub, response, personId)
}

function sendView({ script }: Stub, response: ServerResponse, personId: string): void {
  const view = script.views.get(personId)
  if (view) response.write(`event: view\ndata: ${JSON.stringify(view)}\n\n`)
}

async function answer(stub: Stub, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', stub.url).pathname
  if (path.startsWith('/api/') && !stub.up) return void request.socket.destroy()
  if (path.startsWith('/api/')) return answerApi(stub, request, { response, path })
  if (path.startsWith('/assets/')) return sendAsset(response, path)
  const known = rehearsalJson(stub, path)
  if (known !== undefined) return sendJson(response, 200, known)
  if (path === '/rehearsal/cards/click') {
    stub.clicks.push(await json(request))
    return sendJson(response, 200, { card: null })
  }
  return sendPage(stub, response, path)
}

function rehearsalJson({ script, url }: Stub, path: string): unknown {
  if (path === '/rehearsal/people') return rehearsalPeople()
  if (path === '/rehearsal/state')
    return { meetingId, playgroundUrl: `${url}/playground`, clock: '2031-01-15T10:05:00Z' }
  if (path.startsWith('/rehearsal/cards/') && !path.endsWith('/click'))
    return script.cards?.[path.split('/').at(-1) ?? ''] ?? []
  if (path === '/rehearsal/sent') return script.sent ?? []
  const asked = /^\/rehearsal\/token\/(.+)$/.exec(path)
  return asked ? { token: tokenFor(asked[1] ?? '') } : undefined
}

type Reply = { response: ServerResponse; path: string }
async function answerApi(stub: Stub, request: IncomingMessage, { response, path }: Reply): Promise<void> {
  const personId = personIn(request)
  const view = stub.script.views.get(personId)
  if (!view) return sendJson(response, 403, { code: 'not-in-directory', sentence: 'You are in no directory here.' })
  const office: Readonly<Record<string, object>> = { ...stub.script.office, ...stub.script.answers }
  if (office[path]) return sendJson(response, 200, office[path])
  if (path === '/api/me') return sendJson(response, 200, meView(view))
  if (path.endsWith('/follow-up')) return sendJson(response, 200, noFollowUp)
  if (path.endsWith('/live')) return follow(stub, response, personId)
  if (path.endsWith('/stage')) return begin(response, stub.script.stage)
  if (path.endsWith('/mine')) return sendJson(response, 200, stub.script.plans ?? [])
  if (/\/document(\/\d+)?$/.test(path)) return sendDocument(response)
  if (path === '/api/case-list/preview') return sendJson(response, 200, stub.script.preview)
  if (path !== '/api/commands') return sendJson(response, 404, { code: 'not-found', sentence: 'Nothing is here.' })
  const envelope = (await json(request)) as Envelope
  stub.orders.push({ personId, envelope })
  const outcome = stub.script.onOrder?.(personId, envelope) ?? {}
  const refused = 'code' in outcome && 'sentence' in outcome
  return sendJson(response, refused ? 409 : 200, refused ? outcome : { accepted: true, made: outcome })
}

function meView({ me, startsAt, status, area }: MeetingView): object {
  const meetings = [{ meetingId, startsAt, status, area }]
  const { personId, name, agency, role, desk } = me
  const may = { mayPlan: desk, ...(role === 'chair' && { mayApprove: true }) }
  return { personId, name, agency, rehearsal: true, meetings, ...may }
}

function begin(response: ServerResponse, view?: StageView): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  const beat = setInterval(() => response.write(':\n\n'), 1_500)
  response.once('close', () => clearInterval(beat))
  if (view) response.write(`event: view\ndata: ${JSON.stringify(view)}\n\n`)
}

function follow(stub: Stub, response: ServerResponse, personId: string): void {
  begin(response)
  stub.streams.set(response, personId)
  response.once('close', () => stub.streams.delete(response))
  sendView(stub, response, personId)
}

async function sendPage(stub: Stub, response: ServerResponse, path: string): Promise<void> {
  const file = path === '/rehearsal' ? 'rehearsal.html' : path.startsWith('/rehearsal/as/') ? 'host.html' : 'index.html'
  const nonce = newNonce()
  const html = await readFile(join(dist, file), 'utf8')
  const sources = { frameAncestors: ["'self'"], connectSrc: ['https://res.cdn.office.net'], frameSrc: ["'self'"] }
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': pagePolicy({ nonce, ...sources }),
  })
  response.end(html.replaceAll('__CSP_NONCE__', nonce).replaceAll('__REHEARSAL_HOST__', stub.url))
}

async function sendAsset(response: ServerResponse, path: string): Promise<void> {
  const type = path.endsWith('.js') ? 'text/javascript' : 'text/css'
  const bytes = await readFile(join(dist, path)).catch(() => null)
  response.writeHead(bytes ? 200 : 404, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000' })
  response.end(bytes ?? '')
}

function sendDocument(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Disposition': 'attachment; filename="plan-1.docx"' })
  response.end('invented bytes')
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(body))
}

function tokenFor(personId: string): string {
  const claims = Buffer.from(JSON.stringify({ sub: personId, exp: Math.floor(Date.now() / 1000) + 3600 }))
  return `stub.${claims.toString('base64url')}.unsigned`
}

function personIn(request: IncomingMessage): string {
  const claims = (request.headers.authorization ?? '').split('.')[1] ?? ''
  try {
    return String(JSON.parse(Buffer.from(claims, 'base64url').toString()).sub)
  } catch {
    return ''
  }
}
