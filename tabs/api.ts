import type { Problem } from '../src/contracts/problem.ts'
import type { TokenKeeper } from './token-keeper.ts'

/**
 * What became of a request: an answer, a refusal with its sentence, or nothing yet: no network, or no sign-in from
 * Teams.
 */
export type Answer<Value> =
  { kind: 'answer'; value: Value } | { kind: 'refused'; problem: Problem } | { kind: 'unreachable'; why: Unreachable }
export type Unreachable = 'network' | 'sign-in'
export type Download = { bytes: Blob; fileName: string }

/** Requests to our own server, each with the bearer token. */
export type Api = {
  read: <Value>(path: string) => Promise<Answer<Value>>
  write: <Value>(path: string, body: unknown) => Promise<Answer<Value>>
  /** A file; with a body, what is asked goes there and not into the address. */
  download: (path: string, body?: unknown) => Promise<Answer<Download>>
  /** The response itself, for a stream that stays open. */
  open: (path: string, how: { signal: AbortSignal; headers: Record<string, string> }) => Promise<Answer<Response>>
}

/** Makes requests in the reader's language; a token that has run out is renewed once before anyone is told. */
export function createApi({ tokens, language }: { tokens: TokenKeeper; language: string }): Api {
  const open = (path: string, init: RequestInit): Promise<Answer<Response>> => request({ tokens, language, path, init })
  return {
    read: async <Value>(path: string) => json<Value>(await open(path, {})),
    write: async <Value>(path: string, body: unknown) => json<Value>(await open(path, postOf(body))),
    download: async (path, body) => download(await open(path, body === undefined ? {} : postOf(body))),
    open,
  }
}

type Asked = { tokens: TokenKeeper; language: string; path: string; init: RequestInit }

async function request(asked: Asked): Promise<Answer<Response>> {
  const first = await fetchWithToken(asked)
  if (first.kind !== 'answer' || first.value.status !== 401) return judged(first)
  asked.tokens.forget()
  return judged(await fetchWithToken(asked))
}

async function fetchWithToken({ tokens, language, path, init }: Asked): Promise<Answer<Response>> {
  const token = await tokens.token().catch(() => null)
  if (token === null) return { kind: 'unreachable', why: 'sign-in' }
  const headers = new Headers(init.headers)
  headers.set('Authorization', `Bearer ${token}`)
  headers.set('Accept-Language', language)
  const how: RequestInit = { ...init, headers, cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' }
  return fetch(path, how).then(
    (value): Answer<Response> => ({ kind: 'answer', value }),
    (): Answer<Response> => ({ kind: 'unreachable', why: 'network' }),
  )
}

async function judged(answer: Answer<Response>): Promise<Answer<Response>> {
  if (answer.kind !== 'answer' || answer.value.ok) return answer
  if (answer.value.status === 429 || answer.value.status >= 502) return { kind: 'unreachable', why: 'network' }
  return { kind: 'refused', problem: problemOf(await answer.value.json().catch(() => null)) }
}

/** The server's sentence; an answer that is no Problem still ends in one that can be shown. */
export function problemOf(body: unknown): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body && 'sentence' in body) {
    const clause = 'clause' in body && typeof body.clause === 'string' ? { clause: body.clause } : {}
    if (typeof body.code === 'string' && typeof body.sentence === 'string')
      return { code: body.code, sentence: body.sentence, ...clause }
  }
  return { code: 'internal', sentence: '' }
}

function postOf(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}

/** The server's own views are trusted as the contracts type them: the edge that parses is the server. */
async function json<Value>(answer: Answer<Response>): Promise<Answer<Value>> {
  if (answer.kind !== 'answer') return answer
  try {
    const value: Value = await answer.value.json()
    return { kind: 'answer', value }
  } catch {
    return { kind: 'unreachable', why: 'network' }
  }
}

async function download(answer: Answer<Response>): Promise<Answer<Download>> {
  if (answer.kind !== 'answer') return answer
  try {
    const named = /filename="?([^";]+)"?/i.exec(answer.value.headers.get('Content-Disposition') ?? '')
    return { kind: 'answer', value: { bytes: await answer.value.blob(), fileName: named?.[1] ?? 'plan.docx' } }
  } catch {
    return { kind: 'unreachable', why: 'network' }
  }
}
