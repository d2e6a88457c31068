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

/** The rehearsal's own addresses, for whoever sits at this computer: nothing of them exists beside production settings. */
export function rehearsalPages({
  parts,
  shown,
  log,
}: {
  parts: RehearsalParts
  shown: Shown
  log: Log
}): (server: Server) => void {
  const read = createBodyReader(BODY_BYTES)
  const json = (answer: (req: Request) => unknown) =>
    answering(log, async (req): Promise<Reply> => ({ json: await answer(req) }))
  const posted = <Body>(shape: z.ZodType<Body>, answer: (body: Body) => Promise<unknown>) =>
    answering(log, async (req: Request, res: Response): Promise<Reply> => {
      const body = await read(req, res)
      if ('refusal' in body) return body
      const parsed = shape.safeParse(body.value)
      return parsed.success ? { json: await answer(parsed.data) } : refusal('body-malformed')
    })
  const page = (file: string) =>
    answering(
      log,
      builtPage({
        tabFolder: parts.tabFolder,
        file,
        frameAncestors: ["'self'"],
        frameSrc: ["'self'"],
        connectSrc: teamsConnectSources,
        rehearsalHost: (req) => `http://${req.headers.host ?? ''}`,
      }),
    )
  return (server) => {
    server.get('/', (_req: Request, res: Response, next: Next) => res.redirect(302, '/rehearsal', next))
    server.get('/rehearsal', page('rehearsal.html'))
    server.get('/rehearsal/as/:personId', page('host.html'))
    server.get(
      '/rehearsal/state',
      json(() => ({ ...shown, clock: parts.clock.now() })),
    )
    server.get('/rehearsal/people', json(everyone))
    server.get(
      '/rehearsal/token/:personId',
      answering(log, (req) => tokenFor(parts, req)),
    )
    server.get(
      '/rehearsal/clock',
      json(() => ({ at: parts.clock.now() })),
    )
    server.post(
      '/rehearsal/clock',
      posted(clockMove, async (move) => ({
        at: 'at' in move ? await parts.clock.set(move.at) : await parts.clock.move(move.seconds),
      })),
    )
    server.get(
      '/rehearsal/sent',
      json(() => sentOf(parts)),
    )
    server.get(
      '/rehearsal/cards/:personId',
      json((req) => cardsFor(parts, String(req.params.personId))),
    )
    server.post(
      '/rehearsal/cards/click',
      posted(press, async ({ inputs = {}, ...rest }) => ({
        card: cardIn(await parts.bridge.click({ ...rest, inputs })),
      })),
    )
  }
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
  return cards
    .toReversed()
    .map(({ where, activityId, base, content }) => ({
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
