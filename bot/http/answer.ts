import type { Formatter, Request, Response, Server } from 'restify'
import type { Log } from '../../src/adapters/log.ts'
import type { PlanFile, ProblemCode, Refused } from '../../src/application/caseroom.ts'
import { languageOf, problemIn } from './language.ts'
import { statusOf } from './status.ts'

/** What a route found out; how it is written down is decided here alone. */
export type Reply = { json: unknown } | { file: PlanFile } | { sent: true } | Refused

/** A route as restify takes it: its reply is sent, and a broken machine answers `internal` and nothing more. */
export function answering(log: Log, work: (req: Request, res: Response) => Promise<Reply>) {
  return async (req: Request, res: Response): Promise<void> => {
    try {
      send(log, { req, res, reply: await work(req, res) })
    } catch (error) {
      log.unexpected(routeOf(req), error)
      send(log, { req, res, reply: refusal('internal') })
    }
  }
}

/** A refusal by the way in itself. */
export function refusal(code: ProblemCode, about?: string): Refused {
  return { refusal: about ? { code, about } : { code } }
}

/**
 * The one formatter of every body. Where restify or a plugin would send the text of an exception, the code and sentence
 * of a Problem go out instead.
 */
export const formatBody: Formatter = (req, res, body: unknown) => {
  const leaked = body instanceof Error || (typeof body === 'string' && res.statusCode >= 400)
  const written = leaked ? problemText(req, res, refusal(codeOf(body, res.statusCode))) : textOf(body)
  res.setHeader('Content-Length', Buffer.byteLength(written))
  return written
}

/** Errors that restify itself finds (no such route, wrong method, a handler that threw) leave as Problems too. */
export function answerRestifyErrors(server: Server, log: Log): void {
  server.on('restifyError', (req: Request, res: Response, error: unknown, done: () => void) => {
    const code = codeOf(error, 500)
    if (code === 'internal') log.unexpected(routeOf(req), error)
    else log.write('request-refused', { route: routeOf(req), code, status: statusOf[code] })
    if (res.headersSent) return void res.destroy()
    res.setHeader('Content-Type', 'application/json')
    done()
  })
}

function send(log: Log, { req, res, reply }: { req: Request; res: Response; reply: Reply }): void {
  if ('refusal' in reply) return sendRefusal(log, { req, res, refused: reply })
  if ('json' in reply) res.send(200, reply.json)
  if ('file' in reply) sendFile(res, reply.file)
}

/** Writes a refusal as a Problem, and notes its code. */
export function sendRefusal(log: Log, { req, res, refused }: { req: Request; res: Response; refused: Refused }): void {
  const { code } = refused.refusal
  log.write('request-refused', { route: routeOf(req), code, status: statusOf[code] })
  if (res.headersSent) return void res.destroy()
  res.setHeader('Content-Type', 'application/json')
  res.sendRaw(statusOf[code], problemText(req, res, refused))
}

function sendFile(res: Response, { fileName, bytes, contentType }: PlanFile): void {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = fileName.replaceAll(/[^\w.-]/g, '_')
  res.setHeader('Content-Type', contentType)
  res.setHeader('Content-Disposition', `attachment; filename="${name}"`)
  res.setHeader('Content-Length', body.length)
  res.sendRaw(200, body)
}

/** The template of the route, never the path that was asked for. */
function routeOf(req: Request): string {
  const path = req.getRoute()?.path
  return typeof path === 'string' ? path : 'none'
}

function problemText(req: Request, res: Response, { refusal: refused }: Refused): string {
  const language = languageOf(req.headers['accept-language'])
  res.statusCode = statusOf[refused.code]
  res.setHeader('Content-Type', 'application/json')
  res.setHeader('Content-Language', language)
  res.setHeader('Vary', 'Accept-Language')
  if (res.statusCode === 401) res.setHeader('WWW-Authenticate', 'Bearer')
  return JSON.stringify(problemIn(language, refused))
}

function textOf(body: unknown): string | Buffer {
  return typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null)
}

/** restify's errors carry a status, and that is all that is taken from them. */
function codeOf(error: unknown, otherwise: number): ProblemCode {
  const own = error instanceof Error && 'statusCode' in error ? error.statusCode : otherwise
  return codesOfStatus[Number(own)] ?? 'internal'
}

/** 403 comes from the static files only, for a path that leads out of their folder: there is nothing there. */
const codesOfStatus: Record<number, ProblemCode> = {
  400: 'body-malformed',
  401: 'token-invalid',
  403: 'not-found',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'body-malformed',
}
