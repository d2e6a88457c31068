import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Activity, TurnContext } from 'botbuilder'
import { z } from 'zod'
import type { Log } from '../../src/adapters/log.ts'
import type { EdgeCode } from '../../src/contracts/problem.ts'
import { languageOf, problemIn } from '../http/language.ts'
import { statusOf } from '../http/status.ts'
import type { BotAdapter, BotIdentity } from './adapter.ts'
import { type ChannelTokenCheck, createChannelTokenCheck } from './channel-token.ts'

export type BotMessagesDeps = {
  adapter: BotAdapter
  identity: BotIdentity
  bot: { run(context: TurnContext): Promise<void> }
  log: Pick<Log, 'write' | 'unexpected'>
}
/** restify has parsed the body by then. */
export type ParsedRequest = Pick<IncomingMessage, 'headers'> & { body?: unknown }

const activitySchema = z.looseObject({
  type: z.string().min(1).max(80),
  channelId: z.string().min(1).max(80),
  serviceUrl: z.string().min(1).max(500),
  conversation: z.looseObject({ id: z.string().min(1).max(500), tenantId: z.string().optional() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).optional(),
})
type Parsed = z.infer<typeof activitySchema>

/**
 * `POST /api/messages`: token, body, botbuilder's own checks, tenant, and only then a turn. Whatever fails before the
 * turn is answered as a problem with a code; nothing of it reaches the console, and nothing is let through.
 */
export function createBotMessages(
  deps: BotMessagesDeps,
): (request: ParsedRequest, response: ServerResponse) => Promise<void> {
  const tokenCheck = createChannelTokenCheck({ ...deps.identity, log: deps.log })
  return async (request, response) => {
    const answer = await answerTo(deps, { request, tokenCheck })
    if (!('code' in answer)) return send(response, answer)
    deps.log.write('bot-turn-refused', { kind: 'activity', code: answer.code })
    const body = problemIn(languageOf(request.headers['accept-language']), answer)
    send(response, { status: statusOf[answer.code], body })
  }
}

type Answer = { status: number; body?: unknown } | { code: EdgeCode }
type Asked = { request: ParsedRequest; tokenCheck: ChannelTokenCheck }

async function answerTo(deps: BotMessagesDeps, { request, tokenCheck }: Asked): Promise<Answer> {
  const authorization = request.headers.authorization ?? ''
  const badToken = await tokenCheck(authorization)
  if (badToken) return { code: badToken }
  const parsed = activitySchema.safeParse(request.body)
  if (!parsed.success) return { code: 'body-malformed' }
  /** The bot is in Teams alone; botbuilder would refuse another channel for want of an endorsement, on the console. */
  if (parsed.data.channelId !== 'msteams') return { code: 'token-invalid' }
  const activity = parsed.data as unknown as Activity
  const authenticated = await deps.adapter.authenticate(activity, authorization).catch(() => null)
  if (!authenticated) return { code: 'token-invalid' }
  if (!isOfAllowedTenant(parsed.data, deps.identity.tenantIds)) return { code: 'token-wrong-tenant' }
  try {
    const invoked = await deps.adapter.turn(authenticated, { activity, run: (context) => deps.bot.run(context) })
    return { status: invoked?.status ?? 200, body: invoked?.body }
  } catch (error) {
    deps.log.unexpected('bot-turn', error)
    return { code: 'internal' }
  }
}

/** Teams names the tenant twice, and every name it gives must be on the allow-list; one of them must be there. */
function isOfAllowedTenant({ channelData, conversation }: Parsed, allowed: readonly string[]): boolean {
  const isAllowed = (tenant: string) => allowed.includes(tenant.toLowerCase())
  const tenant = channelData?.tenant?.id
  if (tenant === undefined || !isAllowed(tenant)) return false
  return conversation.tenantId === undefined || isAllowed(conversation.tenantId)
}

function send(response: ServerResponse, { status, body }: { status: number; body?: unknown }): void {
  response.statusCode = status
  if (body === undefined) {
    response.end()
    return
  }
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(body))
}
