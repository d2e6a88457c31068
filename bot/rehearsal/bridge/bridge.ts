import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Channel } from '../../teams/channel-token.ts'
import { rehearsalBotIssuer, type Issuer } from '../issuer.ts'
import { answerCalls } from './calls.ts'
import { answerConnector, type TeamsPerson } from './connector.ts'
import { startJsonServer, type JsonAnswer, type JsonRequest } from './json-server.ts'
import type { CallLog } from '../call-log.ts'
import { createPeopleAct, type PeopleAct } from './people-act.ts'
import { createPlaygroundLink, type PlaygroundLink, type ShownPlayground } from './playground-link.ts'
import { openPosts, type Post } from './posts.ts'
import type { Surroundings, TeamsActivity } from './teams-activities.ts'

/** Where Teams is in a rehearsal: it signs what reaches the bot, takes what the bot sends, and acts as the people. */
export type Bridge = PeopleAct & {
  url: string
  /** Whose signature the bot is to trust, and what it brings along when it writes. */
  channel: Channel
  token: () => Promise<string>
  /** Everything that the bot has sent, in order: what the leak test searches. */
  sent(): readonly Post[]
  /** Told of every send. Answers a way to stop. */
  onChange(listener: (post: Post) => void): () => void
  /** Shows the conversations of one person in a Playground; null where none runs. */
  show(playground: ShownPlayground | null): Promise<void>
  close(): Promise<void>
}

export type BridgeOptions = {
  folder: string
  port: number
  /** Where the bot listens; asked for at each send, since bot and bridge need each other's address. */
  botUrl: () => string
  appId: string
  tenantId: string
  people: readonly TeamsPerson[]
  issuer: Pick<Issuer, 'botToken' | 'jwks'>
  /** The rehearsal's time, by which what was sent is dated; the machine's where there is none. */
  now?: () => string
  /** Told who comes into the call and who leaves it. */
  calls?: CallLog
}

/** The Playground's door into the bridge. */
export const PLAYGROUND_PATH = '/playground/messages'
const METADATA_PATH = '/.well-known/openidconfiguration'
const KEYS_PATH = '/.well-known/keys'
const TOKEN_SECONDS = 3600

/** Starts the bridge. What it keeps lies in the rehearsal's folder and is there again after a kill. */
export async function startBridge(options: BridgeOptions): Promise<Bridge> {
  const { appId, tenantId, people } = options
  const listeners = new Set<(post: Post) => void>()
  const posts = openPosts({
    file: join(options.folder, 'bot-sent.jsonl'),
    changed: (post) => listeners.forEach((listener) => listener(post)),
    now: options.now ?? (() => new Date().toISOString()),
  })
  const token = randomBytes(32).toString('hex')
  const around = (): Surroundings => ({ appId, tenantId, serviceUrl: server.url })
  const toBot = (activity: TeamsActivity) => sendToBot(options, activity)
  const link = createPlaygroundLink({ posts, people, around })
  const connector = { posts, people, tenantId, token, passOn: link.passOn }
  const server = await startJsonServer({
    port: options.port,
    answer: (request) => route(request, { ...options, url: () => server.url, link, toBot, connector }),
  })
  return {
    ...createPeopleAct({ posts, people, around, toBot, ...(options.calls && { calls: options.calls }) }),
    url: server.url,
    channel: { issuer: rehearsalBotIssuer, metadataUrl: `${server.url}${METADATA_PATH}` },
    token: async () => token,
    sent: posts.sent,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show: async (playground) => link.show(playground),
    close: async () => {
      await server.close()
      await posts.close()
    },
  }
}

type Routes = Pick<BridgeOptions, 'issuer'> & {
  url(): string
  link: PlaygroundLink
  toBot: (activity: TeamsActivity) => Promise<JsonAnswer>
  connector: Parameters<typeof answerConnector>[0]
}

async function route(request: JsonRequest, routes: Routes): Promise<JsonAnswer> {
  const path = `/${request.path.join('/')}`
  if (path === METADATA_PATH)
    return { status: 200, body: { issuer: rehearsalBotIssuer, jwks_uri: `${routes.url()}${KEYS_PATH}` } }
  if (path === KEYS_PATH) return { status: 200, body: routes.issuer.jwks() }
  if (path.startsWith('/v3/conversations')) return answerConnector(routes.connector, request)
  if (path.startsWith('/v1/meetings/')) return answerCalls(routes.connector, request)
  if (path !== PLAYGROUND_PATH) return { status: 404 }
  return fromPlayground(request, routes)
}

async function fromPlayground({ method, body }: JsonRequest, { link, toBot }: Routes): Promise<JsonAnswer> {
  if (method !== 'POST') {
    link.pageLoaded()
    return { status: 200 }
  }
  const activity = link.translate(body)
  if (!activity) return { status: 403 }
  const answer = await toBot(activity)
  if (activity.type === 'installationUpdate') await link.opened(activity.conversation.id)
  return answer
}

/** Signs an activity as the channel does, and sends it on to the bot's own door, with its own checks. */
async function sendToBot({ issuer, appId, botUrl }: BridgeOptions, activity: TeamsActivity): Promise<JsonAnswer> {
  const signed = await issuer.botToken({ appId, serviceUrl: activity.serviceUrl, lifetimeSeconds: TOKEN_SECONDS })
  const answer = await fetch(botUrl(), {
    method: 'POST',
    headers: { authorization: `Bearer ${signed}`, 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  })
  const text = await answer.text()
  return { status: answer.status, ...(text !== '' && { body: JSON.parse(text) as unknown }) }
}
