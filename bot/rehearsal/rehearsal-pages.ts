import type { Next, Request, Response, Server } from 'restify'
import { z } from 'zod'
import type { Log } from '../../src/adapters/log.ts'
import { answering, refusal } from '../http/answer.ts'
import type { Reply } from '../http/answer.ts'
import { createBodyReader } from '../http/body.ts'
import { teamsConnectSources } from '../http/headers.ts'
import { builtPage } from '../http/pages.ts'
import { rehearsalAgencies, outsider, rehearsalPeople } from './people.ts'
import { sentOf } from './sent-of.ts'
import type { RehearsalParts } from './start-rehearsal.ts'

/** What the front page shows beside the parts: which meeting is loaded, and where the Playground is, once they are. */
export type Shown = { meetingId: string; playgroundUrl: string | null }

const clockMove = z.union([
  z.strictObject({ at: z.iso.datetime() }),
  z.strictObject({ seconds: z.int().min(-31_536_000).max(31_536_000) }),
])
const press = z.strictObject({
  personId: z.string().max(64),
  activityId: z.string().max(300),
  verb: z.string().max(80),
  data: z.record(z.string(), z.unknown()),
  inputs: z.record(z.string(), z.unknown()).optional(),
})
const BODY_BYTES = 64 * 1024

type Wiring = { parts: RehearsalParts; shown: Shown; log: Log }

/**
 * The rehearsal's own addresses, for whoever sits at this computer: nothing of them exists beside production settings.
 */
export function rehearsalPages(wiring: Wiring): (server: Server) => void {
  return (server) => {
    server.get('/', (_req: Request, res: Response, next: Next) => res.redirect(302, '/rehearsal', next))
    server.get('/rehearsal', page(wiring, 'rehearsal.html'))
    server.get('/rehearsal/as/:personId', page(wiring, 'host.html'))
    addReads(server, wiring)
    addOrders(server, wiring)
  }
}

function addReads(server: Server, { parts, shown, log }: Wiring): void {
  const read = (path: string, answer: (req: Request) => unknown) => {
    server.get(
      path,
      answering(log, async (req): Promise<Reply> => ({ json: await answer(req) })),
    )
  }
  read('/rehearsal/state', () => ({ ...shown, clock: parts.clock.now() }))
  read('/rehearsal/people', everyone)
  read('/rehearsal/clock', () => ({ at: parts.clock.now() }))
  read('/rehearsal/sent', () => sentOf(parts))
  read('/rehearsal/cards/:personId', (req) => cardsFor(parts, String(req.params.personId)))
  server.get(
    '/rehearsal/token/:personId',
    answering(log, (req) => tokenFor(parts, req)),
  )
}

function addOrders(server: Server, { parts, log }: Wiring): void {
  const readBody = createBodyReader(BODY_BYTES)
  const order = <Body>(path: string, { shape, act }: { shape: z.ZodType<Body>; act(body: Body): Promise<unknown> }) => {
    const work = async (req: Request, res: Response): Promise<Reply> => {
      const body = await readBody(req, res)
      if ('refusal' in body) return body
      const parsed = shape.safeParse(body.value)
      return parsed.success ? { json: await act(parsed.data) } : refusal('body-malformed')
    }
    server.post(path, answering(log, work))
  }
  const { clock, bridge } = parts
  order('/rehearsal/clock', {
    shape: clockMove,
    act: async (move) => ({ at: 'at' in move ? await clock.set(move.at) : await clock.move(move.seconds) }),
  })
  order('/rehearsal/cards/click', {
    shape: press,
    act: async ({ inputs = {}, ...rest }) => ({ card: cardIn(await bridge.click({ ...rest, inputs })) }),
  })
}

function page({ parts, log }: Wiring, file: string): ReturnType<typeof answering> {
  const policy = { frameAncestors: ["'self'"], frameSrc: ["'self'"], connectSrc: teamsConnectSources }
  const rehearsalHost = (req: Request) => `http://${req.headers.host ?? ''}`
  return answering(log, builtPage({ ...policy, tabFolder: parts.tabFolder, file, rehearsalHost, teamsLink: '' }))
}

function everyone(): unknown {
  const agencies = new Map(rehearsalAgencies.map((agency) => [agency.agencyId, agency.name]))
  return [...rehearsalPeople, outsider].map(({ personId, name, role, agencyId, accountId }) => ({
    personId,
    name,
    accountId,
    role: personId === outsider.personId ? 'outsider' : role,
    agency: agencies.get(agencyId) ?? '',
  }))
}

async function tokenFor({ signIn }: RehearsalParts, req: Request): Promise<Reply> {
  const personId = String(req.params.personId)
  const known = [...rehearsalPeople, outsider].some((person) => person.personId === personId)
  return known ? { json: { token: await signIn(personId) } } : refusal('not-found')
}

async function cardsFor({ bridge }: RehearsalParts, personId: string): Promise<unknown> {
  if (!rehearsalPeople.some((person) => person.personId === personId)) return []
  const cards = await bridge.cardsOf(personId)
  return cards.toReversed().map(({ where, activityId, base, content }) => ({
    personId,
    conversation: where,
    activityId,
    card: content ?? base,
  }))
}

/** The card in an invoke's answer, where it is one. */
function cardIn(answer: { body?: unknown }): unknown {
  const shape = z.looseObject({
    type: z.literal('application/vnd.microsoft.card.adaptive'),
    value: z.record(z.string(), z.unknown()),
  })
  const parsed = shape.safeParse(answer.body)
  return parsed.success ? parsed.data.value : null
}
