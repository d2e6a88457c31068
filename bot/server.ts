import pino from 'pino'
import restify from 'restify'
import type { Next, Request, Response, Server } from 'restify'
import type { Log } from '../src/adapters/log.ts'
import type { Caseroom } from '../src/application/caseroom.ts'
import type { Clock } from '../src/application/ports.ts'
import type { TokenVerifier } from './authenticate.ts'
import { createAfter } from './http/after.ts'
import { answering, answerRestifyErrors, formatBody, refusal, sendRefusal } from './http/answer.ts'
import type { Reply } from './http/answer.ts'
import { createBodyReader } from './http/body.ts'
import { createFindCaller } from './http/caller.ts'
import { commandRoute, previewRoute } from './http/commands.ts'
import type { Connections } from './http/connections.ts'
import { createConnections } from './http/connections.ts'
import { securityHeaders } from './http/headers.ts'
import { createExports } from './http/exports.ts'
import type { Live } from './http/live.ts'
import { createLive } from './http/live.ts'
import type { BotMessages } from './http/messages.ts'
import { messageRoute } from './http/messages.ts'
import { addTeams } from './http/teams.ts'
import type { TeamsDesk } from './teams/teams-desk.ts'
import { openApiOf } from './http/openapi.ts'
import { builtPage, tabAssets } from './http/pages.ts'
import { addPapers } from './http/papers.ts'
import { createReads } from './http/reads.ts'

/** Sizes and times of the way in; tests take smaller ones. */
export type Limits = { bodyBytes: number; caseListBytes: number; heartbeatMs: number; closeMs: number }
export const usualLimits: Limits = {
  bodyBytes: 64 * 1024,
  caseListBytes: 3 * 1024 * 1024,
  heartbeatMs: 2_000,
  closeMs: 10_000,
}

export type ServerDeps = {
  caseroom: Caseroom
  verify: TokenVerifier
  clock: Clock
  log: Log
  /** Where the built tab lies: `index.html` and `assets/`. */
  tabFolder: string
  /** Absent where no bot is wired, and then there is no such address. */
  botMessages?: BotMessages
  /** Absent where there is no Teams to ask. */
  teamsDesk?: TeamsDesk
  /** The rehearsal's own pages; they come after the product's and cannot replace them. */
  extraRoutes?: (server: Server) => void
  limits: Limits
  /** True once everything that a request needs is there. */
  ready: () => Promise<boolean>
  frameAncestors: readonly string[]
  connectSrc: readonly string[]
  rehearsal: boolean
  /** Where a page that was opened outside Teams leads; empty in a rehearsal. */
  teamsLink: string
}

/** The whole way in over HTTP: routes, pages, live streams, and a door that opens and closes. */
export function createServer(deps: ServerDeps): Connections {
  const { caseroom, verify, clock, log, limits, rehearsal } = deps
  const server = createRestify(deps)
  const callerOf = createFindCaller({ caseroom, verify })
  const live = createLive({ caseroom, clock, log, callerOf, heartbeatMs: limits.heartbeatMs })
  const door = createConnections(server, { rehearsal, closeMs: limits.closeMs, log })

  addApi(server, { ...deps, callerOf, live })
  if (deps.teamsDesk)
    addTeams(server, { ...deps, teamsDesk: deps.teamsDesk, callerOf, readBody: createBodyReader(limits.bodyBytes) })
  addPages(server, deps)
  server.get(
    '/healthz',
    answering(log, () => Promise.resolve({ json: { status: 'up' } })),
  )
  server.get(
    '/readyz',
    answering(log, () => readiness(deps)),
  )
  deps.extraRoutes?.(server)

  return {
    listen: (port) => door.listen(port),
    async close() {
      live.stop()
      await door.close()
    },
  }
}

/**
 * restify without its name, its log and its formatters: all three would say more than we want to. What a client would
 * rather accept is not asked, or a refusal could leave with no body at all.
 */
function createRestify({ log, rehearsal }: ServerDeps): Server {
  const types = ['application/json', 'application/javascript', 'application/octet-stream', 'text/plain']
  const server = restify.createServer({
    name: '',
    log: pino({ enabled: false }) as never,
    formatters: Object.fromEntries(types.map((type) => [type, formatBody])),
  })
  const headers = Object.entries(securityHeaders({ rehearsal }))
  server.pre((req: Request, res: Response, next: Next) => {
    for (const [name, value] of headers) res.setHeader(name, value)
    req.headers.accept = '*/*'
    if (hasReadableAddress(req)) return next()
    sendRefusal(log, { req, res, refused: refusal('body-malformed') })
    return next(false)
  })
  answerRestifyErrors(server, log)
  return server
}

/** restify parses host and path outside any handler, where a host like `[` would end the process. */
function hasReadableAddress(req: Request): boolean {
  try {
    return req.getUrl() !== null
  } catch {
    return false
  }
}

/** What is read of oneself and of one's area, each under its own name. */
const ownReads = ['me', 'typing', 'directory', 'due', 'area'] as const

function addApi(
  server: Server,
  {
    caseroom,
    log,
    limits,
    botMessages,
    callerOf,
    live,
  }: ServerDeps & { callerOf: ReturnType<typeof createFindCaller>; live: Live },
): void {
  const readOrder = createBodyReader(limits.bodyBytes)
  const readCaseList = createBodyReader(limits.caseListBytes)
  const reads = createReads({ caseroom, callerOf })
  const commands = commandRoute({ caseroom, log, callerOf, readBody: readCaseList, orderBytes: limits.bodyBytes })

  if (botMessages) server.post('/api/messages', answering(log, messageRoute({ botMessages, readBody: readOrder })))
  server.post('/api/commands', answering(log, commands))
  server.post('/api/case-list/preview', answering(log, previewRoute({ caseroom, callerOf, readBody: readCaseList })))
  for (const what of ownReads) server.get(`/api/${what}`, answering(log, reads[what]))
  server.get('/api/meetings/:meetingId', answering(log, reads.meeting))
  server.get('/api/meetings/:meetingId/live', answering(log, live.route))
  server.get('/api/meetings/:meetingId/stage', answering(log, live.stage))
  const after = createAfter({ caseroom, callerOf, readBody: readCaseList })
  const exports = createExports({ caseroom, callerOf, readBody: readOrder })
  server.get('/api/meetings/:meetingId/follow-up', answering(log, after.followUp))
  server.get('/api/meetings/:meetingId/exports/:what/:format', answering(log, exports.ofMeeting))
  server.post('/api/meetings/:meetingId/exports/:what/:format', answering(log, exports.withSafeContact))
  server.get('/api/exports/:what/:format', answering(log, exports.ofArea))
  for (const what of ['governance', 'board', 'my'] as const) server.get(`/api/${what}`, answering(log, after[what]))
  server.post('/api/statuses/preview', answering(log, after.statuses))
  addPapers(server, { caseroom, log, callerOf })
  server.get('/api/circulations/:meetingId/mine', answering(log, reads.plans))
  const plan = '/api/circulations/:meetingId/cases/:caseId'
  for (const path of ['document', 'document/:version']) server.get(`${plan}/${path}`, answering(log, reads.document))
  for (const path of ['preview', 'preview/:personId']) server.get(`${plan}/${path}`, answering(log, reads.preview))
  server.get(
    '/api/openapi.json',
    answering(log, () => Promise.resolve({ json: openApiOf(apiRoutes(server)) })),
  )
}

function apiRoutes(server: Server): { method: string; path: string }[] {
  const routes = Object.values(server.router.getRoutes()).map(({ method, path }) => ({ method, path: String(path) }))
  return routes.filter(({ path }) => path.startsWith('/api/'))
}

function addPages(
  server: Server,
  { log, rehearsal, tabFolder, frameAncestors, connectSrc, teamsLink }: ServerDeps,
): void {
  const ancestors = rehearsal ? ["'self'", ...frameAncestors] : frameAncestors
  const rehearsalHost = (req: Request) => (rehearsal ? `http://${req.headers.host ?? ''}` : '')
  const page = answering(
    log,
    builtPage({ tabFolder, file: 'index.html', frameAncestors: ancestors, connectSrc, rehearsalHost, teamsLink }),
  )
  server.get('/tab', page)
  server.get('/plan/:meetingId', page)
  server.get('/assets/*', tabAssets(tabFolder))
}

async function readiness({ ready }: ServerDeps): Promise<Reply> {
  return (await ready()) ? { json: { status: 'ready' } } : refusal('service-unavailable')
}
