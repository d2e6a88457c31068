import type { TurnContext } from 'botbuilder'
import { giveUp, tryAgain, type DeliveryFailed } from '../../../src/adapters/graph/delivery-failed.ts'
import type { BotAdapter } from '../adapter.ts'

/** As much of the connector's error as we look at; it is whatever a remote made of it, so nothing is taken for granted. */
type Failure = {
  name?: unknown
  statusCode?: unknown
  code?: unknown
  response?: { headers?: { get?(name: string): string | undefined } }
}

/** Statuses after which Teams asks a bot to try again (teams-facts 3, throttling). */
const passing: ReadonlySet<unknown> = new Set([408, 412, 429, 500, 502, 503, 504])

/** Asked, and no word came back: Teams may have taken the message all the same. */
export const UNANSWERED = 'bot-unanswered'

/** What a failed send means for the work. No answer at all may be the network, so it is tried again. */
export function sendFailure(error: unknown): DeliveryFailed {
  const { statusCode, name, code: cause } = (error ?? {}) as Failure
  if (name === 'AbortError' || cause === 'ECONNRESET') return tryAgain(UNANSWERED)
  if (typeof statusCode !== 'number') return tryAgain('bot-unreachable')
  const code = `bot-${statusCode}`
  return passing.has(statusCode) ? tryAgain(code, secondsAsked(error)) : giveUp(code)
}

/** For how long Teams asks to be left alone (Retry-After), or null where it does not say. */
export function secondsAsked(error: unknown): number | null {
  const { response } = (error ?? {}) as Failure
  const wait = Number(response?.headers?.get?.('retry-after'))
  return wait > 0 ? wait : null
}

/** How a conversation is lost for good or for the time being; `left` is somebody who is in the tenant no more. */
export type Loss = 'taken-out' | 'blocked' | 'left'

/** Codes of the connector by which a conversation is lost (Microsoft Learn, *Status code responses*, proactive messages). */
const losses: Readonly<Record<string, Loss>> = {
  BotNotInConversationRoster: 'taken-out',
  ConversationBlockedByUser: 'blocked',
  MessageWritesBlocked: 'blocked',
  BotBlockedByUser: 'blocked',
  UserNotFound: 'left',
  MemberNotFoundInConversation: 'left',
}

/** What a refusal says of the conversation itself, or null where it says nothing of it. */
export function lossOf(error: unknown): Loss | null {
  const { statusCode, code } = (error ?? {}) as Failure
  if (statusCode !== 403 && statusCode !== 404) return null
  const named = typeof code === 'string' && Object.hasOwn(losses, code) ? losses[code] : undefined
  return named ?? (statusCode === 404 ? 'taken-out' : null)
}

type Passing = { name: string; sendRequest(request: object, next: (request: object) => unknown): unknown }
type Pipeline = { removePolicy(policy: { name: string }): unknown; addPolicy(policy: Passing): unknown }
type Connector = { client?: { pipeline?: Pipeline } }

/**
 * One try that ends: takes away the connector's own retries, which repeat a post and can wait for minutes, since the
 * outbox owns them; and waits no longer than this for a chat that is silent, since others wait for their turn behind it.
 */
export function onceWithin(timeout: number, { adapter, context }: { adapter: BotAdapter; context: TurnContext }): void {
  const connector = context.turnState.get<Connector | undefined>(adapter.ConnectorClientKey)
  const pipeline = connector?.client?.pipeline
  pipeline?.removePolicy({ name: 'defaultRetryPolicy' })
  pipeline?.addPolicy({ name: 'onceWithin', sendRequest: (request, next) => next(Object.assign(request, { timeout })) })
}
