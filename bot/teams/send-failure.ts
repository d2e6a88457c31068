import type { TurnContext } from 'botbuilder'
import { giveUp, tryAgain, type DeliveryFailed } from '../../src/adapters/graph/delivery-failed.ts'
import type { BotAdapter } from './adapter.ts'

/** As much of the connector's error as we look at; it is whatever a remote made of it, so nothing is taken for granted. */
type Failure = {
  statusCode?: unknown
  code?: unknown
  response?: { headers?: { get?(name: string): string | undefined } }
}

/** Statuses after which Teams asks a bot to try again (teams-facts 3, throttling). */
const passing: ReadonlySet<unknown> = new Set([408, 412, 429, 500, 502, 503, 504])

/** What a failed send means for the work. No answer at all may be the network, so it is tried again. */
export function sendFailure(error: unknown): DeliveryFailed {
  const { statusCode, response } = (error ?? {}) as Failure
  if (typeof statusCode !== 'number') return tryAgain('bot-unreachable')
  const wait = Number(response?.headers?.get?.('retry-after'))
  return passing.has(statusCode) ? tryAgain(`bot-${statusCode}`, wait > 0 ? wait : null) : giveUp(`bot-${statusCode}`)
}

/** The bot was taken out of the conversation, or it is gone: what was kept of it is of no use any more. */
export function isNotInConversation(error: unknown): boolean {
  const { statusCode, code } = (error ?? {}) as Failure
  return statusCode === 404 || (statusCode === 403 && code === 'BotNotInConversationRoster')
}

type Connector = { client?: { pipeline?: { removePolicy(policy: { name: string }): unknown } } }

/** Takes away the connector's own retries, which repeat a post and can wait for minutes: the outbox owns them. */
export function withoutRetries(adapter: BotAdapter, context: TurnContext): void {
  const connector = context.turnState.get<Connector | undefined>(adapter.ConnectorClientKey)
  connector?.client?.pipeline?.removePolicy({ name: 'defaultRetryPolicy' })
}
