import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import restify from 'restify'
import type { Request, RequestHandler, Response } from 'restify'
import type { Reply } from './answer.ts'
import { newNonce, pagePolicy } from './headers.ts'
import type { PagePolicy } from './headers.ts'

/** Stands in `index.html` wherever the response's nonce belongs: script and style tags, and the root for Fluent. */
const NONCE_PLACE = '__CSP_NONCE__'

/** Stands where a page learns the origin of the rehearsal's host frame; empty in production, where there is none. */
const HOST_PLACE = '__REHEARSAL_HOST__'

/** Stands where a page outside Teams learns its link into Teams; empty in a rehearsal, where there is no Teams. */
const TEAMS_PLACE = '__TEAMS_LINK__'

export type PageDeps = Omit<PagePolicy, 'nonce'> & {
  tabFolder: string
  file: string
  /** The origin that may frame the tab in a rehearsal, as the request names it; empty in production. */
  rehearsalHost: (req: Request) => string
  teamsLink: string
}

/** A built page, with a nonce of its own in every response. It holds nothing about anyone. */
export function builtPage(deps: PageDeps): (req: Request, res: Response) => Promise<Reply> {
  return async (req, res) => {
    const nonce = newNonce()
    const page = await readFile(join(deps.tabFolder, deps.file), 'utf8')
    res.setHeader('Content-Type', 'text/html; charset=utf-8')
    res.setHeader('Content-Security-Policy', pagePolicy({ ...deps, nonce }))
    const places = { [NONCE_PLACE]: nonce, [HOST_PLACE]: deps.rehearsalHost(req), [TEAMS_PLACE]: deps.teamsLink }
    const filled = Object.entries(places).reduce((text, [place, content]) => text.replaceAll(place, content), page)
    res.sendRaw(200, filled)
    return { sent: true }
  }
}

/** The built tab's scripts and styles: their names change with their content, so they may be kept for good. */
export function tabAssets(tabFolder: string): RequestHandler {
  return restify.plugins.serveStaticFiles(join(tabFolder, 'assets'), {
    setHeaders: (res) => void res.setHeader('Cache-Control', 'public, max-age=31536000, immutable'),
  })
}
