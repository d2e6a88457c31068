import restify from 'restify'
import type { Request, RequestHandler, Response } from 'restify'
import type { Refused } from '../../src/application/caseroom.ts'
import { refusal } from './answer.ts'

export type Body = { value: unknown; bytes: number }

/**
 * Reads a JSON body of at most so many bytes with restify's body parser; anything else is refused before it is read.
 */
export function createBodyReader(maxBodySize: number): (req: Request, res: Response) => Promise<Body | Refused> {
  const parsers = restify.plugins.bodyParser({ maxBodySize, mapParams: false })
  return async (req, res) => {
    const refused = refusedUnread(req, maxBodySize)
    if (refused) {
      res.setHeader('Connection', 'close')
      return refused
    }
    try {
      for (const parser of parsers) await run(parser, req, res)
    } catch (error) {
      if (statusIn(error) === 413) return refusal('body-too-large')
      if (statusIn(error) === 400) return refusal('body-malformed')
      throw error
    }
    return bodyOf(req)
  }
}

/**
 * A compressed body is refused, since the parser's limit counts bytes before they are unpacked and a broken gzip stream
 * would end the process. An announced length that is too long is refused without waiting for it.
 */
function refusedUnread(req: Request, maxBodySize: number): Refused | null {
  if (req.destroyed) return refusal('body-malformed')
  if (req.headers['content-encoding'] !== undefined) return refusal('body-malformed')
  if (req.getContentType() !== 'application/json') return refusal('body-malformed')
  return Number(req.headers['content-length'] ?? 0) > maxBodySize ? refusal('body-too-large') : null
}

function run(parser: RequestHandler, req: Request, res: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    parser(req, res, (error?: unknown) => (error ? reject(error as Error) : resolve()))
  })
}

function statusIn(error: unknown): unknown {
  return error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
}

/** Nothing is there where nothing was sent; a number or a word is JSON too, and no body of ours. */
function bodyOf(req: Request): Body | Refused {
  const value: unknown = req.body
  if (typeof value !== 'object' || value === null) return refusal('body-malformed')
  return { value, bytes: Buffer.byteLength(String(req.rawBody ?? '')) }
}
