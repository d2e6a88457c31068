import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { problemSchema } from '../../src/contracts/problem.ts'
import type { Rehearsed } from './rehearsed.ts'

/** What came back over HTTP, whatever was sent. */
export type Answered = { status: number; text: string; code: string; sentence: string }
export type Asked = {
  path: string
  /** Sent as it is where it is a text, as JSON where it is anything else; nothing at all asks with GET. */
  body?: unknown
  token?: string
  headers?: Record<string, string>
}

/** Sends what no client of ours would send. */
export async function ask({ rehearsal }: Pick<Rehearsed, 'rehearsal'>, asked: Asked): Promise<Answered> {
  const { path, body, token, headers } = asked
  const response = await fetch(rehearsal.url + path, {
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      'content-type': 'application/json',
      ...headers,
    },
    ...(body !== undefined && { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const problem = problemSchema.safeParse(jsonOf(text)).data
  return { status: response.status, text, code: problem?.code ?? '', sentence: problem?.sentence ?? '' }
}

/** An order in its envelope. */
export function envelope(command: unknown, more: object = {}): unknown {
  return { commandId: randomUUID(), command, ...more }
}

/** A refusal is a stable code and a sentence for a person: no stack, no path, no name of a library. */
export function assertRefused(answer: Answered, code: string, what = ''): void {
  assert.equal(answer.code, code, `${what} ${answer.text.slice(0, 200)}`)
  assert.match(answer.sentence, /^[A-Z].{10,}[.!]$/, what)
  assert.ok(answer.status >= 400 && answer.status < 500, `${what} ${answer.status}`)
  assert.doesNotMatch(answer.text, /node_modules|\.ts\b|at .*:\d+:\d+|ZodError|restify|Error:/, what)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
