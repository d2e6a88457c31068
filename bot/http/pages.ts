import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import restify from 'restify'
import type { Request, RequestHandler, Response } from 'restify'
import type { Reply } from './answer.ts'
import { newNonce, pagePolicy } from './headers.ts'

/** Stands in `index.html` wherever the response's nonce belongs: script and style tags, and the root for Fluent. */
const NONCE_PLACE = '__CSP_NONCE__'

type Deps = { tabFolder: string; frameAncestors: readonly string[]; connectSrc: readonly string[] }

/** The built tab's page, with a nonce of its own in every response. It holds nothing about anyone. */
export function tabPage({
  tabFolder,
  frameAncestors,
  connectSrc,
}: Deps): (req: Request, res: Response) => Promise<Reply> {
  return async (_req, res) => {
    const nonce = newNonce()
    const page = await readFile(join(tabFolder, 'index.html'), 'utf8')
    res.setHeader('Content-Type', 'text/html; charset=utf-8')
    res.setHeader('Content-Security-Policy', pagePolicy({ nonce, frameAncestors, connectSrc }))
    res.sendRaw(200, page.replaceAll(NONCE_PLACE, nonce))
    return { sent: true }
  }
}

/** The built tab's scripts and styles: their names change with their content, so they may be kept for good. */
export function tabAssets(tabFolder: string): RequestHandler {
  return restify.plugins.serveStaticFiles(join(tabFolder, 'assets'), {
    setHeaders: (res) => void res.setHeader('Cache-Control', 'public, max-age=31536000, immutable'),
  })
}
