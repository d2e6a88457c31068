import type { PublicError } from '@microsoft/microsoft-graph-types'
import type { IncomingHttpHeaders } from 'node:http'

/** A request as the endpoints see it: the path decoded segment by segment, the body whole. */
export type Asked = {
  method: string
  segments: readonly string[]
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: Buffer
}
/** JSON, or a file as it is. */
export type Answer = { status: number; body?: unknown; file?: Buffer; headers?: Record<string, string> }

/** Graph's way of refusing. */
export function refusal(status: number, code: string): Answer {
  const error: PublicError = { code, message: `Refused by the local Graph: ${code}` }
  return { status, body: { error } }
}

/** The JSON of a body, or undefined where it is none. */
export function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
