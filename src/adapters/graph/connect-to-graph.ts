import {
  Client,
  type Context,
  HTTPMessageHandler,
  type Middleware,
  ResponseType,
} from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import { giveUp, tryAgain } from './delivery-failed.ts'
import { refusedBy, tokenUnavailable, unanswered } from './judge-answer.ts'

export type GraphSettings = {
  /** `https://graph.microsoft.com`, a national cloud, or the local Graph of a rehearsal on loopback. */
  baseUrl: string
  token: () => Promise<string>
  timeoutMs: number
}
export type GraphCall = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: string
  body?: Buffer | object
  contentType?: string
  /** Refusals that the caller reads itself, such as 404 for *not there yet*. */
  accepts?: readonly number[]
}
export type AddressCall = {
  method: 'GET' | 'PUT'
  url: string
  body?: Buffer<ArrayBuffer>
  headers?: Record<string, string>
  accepts?: readonly number[]
}
export type GraphAnswer = { status: number; body: unknown }

/** Microsoft Graph as the adapters use it. Every call answers, or throws `DeliveryFailed`. */
export type Graph = {
  ask(call: GraphCall): Promise<GraphAnswer>
  /** A call to an address that Graph handed out, such as an upload's: it gets no token. */
  askAddress(call: AddressCall): Promise<GraphAnswer>
  /** A file as it is: Graph answers with the address at which it lies, and that gets no token either. */
  fetchFile(path: string): Promise<Uint8Array>
}

/**
 * The real SDK with our own middleware: a token and nothing else. The SDK's own retries repeat a POST on 503, which
 * would send a letter twice, and stop waiting at 180 s; here each send looks before it repeats.
 */
export function connectToGraph(settings: GraphSettings): Graph {
  const base = new URL(settings.baseUrl)
  if (base.protocol !== 'https:' && !isLoopback(base.hostname)) throw new Error('Graph is reached over https only')
  const middleware = [bearer(settings.token, base.origin), new HTTPMessageHandler()]
  const client = Client.initWithMiddleware({ baseUrl: base.origin, defaultVersion: 'v1.0', middleware })
  const options = () => ({ signal: AbortSignal.timeout(settings.timeoutMs), redirect: 'error' as const })
  return {
    ask(call) {
      const request = client.api(call.path).responseType(ResponseType.RAW).options(options())
      if (call.contentType) request.header('Content-Type', call.contentType)
      if (call.method === 'delete') return settle(request.delete(), call.accepts)
      return settle(call.method === 'get' ? request.get() : request[call.method](call.body), call.accepts)
    },
    async askAddress({ url, accepts, ...init }) {
      if (new URL(url).protocol !== base.protocol) throw giveUp('graph-address-insecure')
      return settle(fetch(url, { ...init, ...options() }), accepts)
    },
    async fetchFile(path) {
      const request = client.api(path).responseType(ResponseType.RAW)
      const pointed = await unlessUnanswered(request.options({ ...options(), redirect: 'manual' }).get())
      const address = pointed.headers.get('Location')
      if (pointed.status !== 302 || address === null) throw refusedBy(pointed)
      if (new URL(address).protocol !== base.protocol) throw giveUp('graph-address-insecure')
      const file = await unlessUnanswered(fetch(address, options()))
      if (!file.ok) throw refusedBy(file)
      return unlessUnanswered(file.bytes())
    },
  }
}

/** The body of an answer in the shape that the caller relies on. */
export function read<Shape>(schema: z.ZodType<Shape>, answer: GraphAnswer): Shape {
  const parsed = schema.safeParse(answer.body)
  if (!parsed.success) throw tryAgain('graph-answer-unreadable')
  return parsed.data
}

/** Of a list that Graph may give in pages, all of it; null where it answers what the caller reads itself. */
export async function readList<Item>(
  graph: Graph,
  { item, path, accepts = [] }: { item: z.ZodType<Item>; path: string; accepts?: readonly number[] },
): Promise<readonly Item[] | null> {
  const page = z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() })
  const found: Item[] = []
  for (let next: string | null = path; next !== null;) {
    const answer = await graph.ask({ method: 'get', path: next, accepts })
    if (accepts.includes(answer.status)) return null
    const { value, '@odata.nextLink': link } = read(page, answer)
    found.push(...value)
    next = link === undefined ? null : pathOf(link)
  }
  return found
}

/** Where the next page lies, asked of the Graph that we know and of no other address. */
function pathOf(link: string): string {
  const [, path] = /^https?:\/\/[^/]+\/v1\.0(\/.+)$/.exec(link) ?? []
  if (path === undefined) throw tryAgain('graph-answer-unreadable')
  return path
}

async function settle(sending: Promise<Response>, accepts: readonly number[] = []): Promise<GraphAnswer> {
  const { response, text } = await received(sending)
  const body = json(text)
  if (!response.ok && !accepts.includes(response.status)) throw refusedBy(response, codeIn(body))
  return { status: response.status, body }
}

async function received(sending: Promise<Response>): Promise<{ response: Response; text: string }> {
  try {
    const response = await sending
    return { response, text: await response.text() }
  } catch (error) {
    throw unanswered(error)
  }
}

async function unlessUnanswered<Answer>(asking: Promise<Answer>): Promise<Answer> {
  try {
    return await asking
  } catch (error) {
    throw unanswered(error)
  }
}

/** The code by which Graph names its refusal; empty where it gives none. */
function codeIn(body: unknown): string {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Attaches the token to Graph's own address only; the SDK's handler attaches none to the plain http of a rehearsal. */
function bearer(token: () => Promise<string>, origin: string): Middleware {
  let next: Middleware | undefined
  return {
    setNext(middleware) {
      next = middleware
    },
    async execute(context: Context) {
      const url = typeof context.request === 'string' ? context.request : context.request.url
      if (new URL(url).origin === origin) {
        const headers = new Headers(context.options?.headers)
        headers.set('Authorization', await authorization(token))
        context.options = { ...context.options, headers }
      }
      await next?.execute(context)
    },
  }
}

async function authorization(token: () => Promise<string>): Promise<string> {
  try {
    return `Bearer ${await token()}`
  } catch {
    throw Object.assign(new Error(tokenUnavailable), { name: tokenUnavailable })
  }
}

function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === '[::1]' || host === 'localhost'
}
