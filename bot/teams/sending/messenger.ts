import { TeamsInfo, type TurnContext } from 'botbuilder'
import type { Messenger } from '../../../src/application/ports.ts'
import { giveUp, tryAgain } from '../../../src/adapters/graph/delivery-failed.ts'
import { forConversation, forPerson } from '../../cards/card-data.ts'
import { MOST_REFRESHED, type Door } from '../../cards/draw-door.ts'
import type { Language } from '../../http/language.ts'
import type { BotAdapter } from '../adapter.ts'
import type { BotDeps } from '../bot-deps.ts'
import { doorActivity } from '../door-activity.ts'
import { type Pace, type TeamsTime, waitTurn } from './pace.ts'
import {
  asConversationReference,
  findReference,
  forgetReference,
  type KeptReference,
  type ReferenceKey,
} from './references.ts'
import { lossOf, onceWithin, secondsAsked, sendFailure } from './send-failure.ts'
import { sentOnce } from './sent-once.ts'

export type MessengerDeps = Pick<BotDeps, 'book' | 'seal' | 'nonce' | 'tab' | 'agendaChannel'> & {
  adapter: BotAdapter
  appId: string
  language: Language
  pace: Pace
  pause: TeamsTime['pause']
  /** How long Teams may take over one message; a test takes less. */
  answerWithinMs?: number
}

/** Teams answers within a second or two; what it has not said in this time is tried again. */
const ANSWER_WITHIN_MS = 15_000

/**
 * The bot's side of what leaves the server. All that it ever sends is a door: a constant sentence, whoever it is for
 * and whatever it is about; one for one key, at a pace that Teams takes.
 */
export function createMessenger(deps: MessengerDeps): Messenger {
  return {
    postAgenda: (meetingId, key) =>
      post(deps, key, {
        to: `channel:${deps.agendaChannel.area}`,
        door: { card: 'agenda', about: { meetingId } },
        refreshed: 'by hand',
      }),
    postStatement: (meetingId, key) =>
      post(deps, key, {
        to: `meeting:${meetingId}`,
        door: { card: 'statement', about: { meetingId } },
        refreshed: 'for members',
      }),
    offerAction: ({ key, personId, actionId, today = false }) =>
      post(deps, key, {
        to: `person:${personId}`,
        door: { card: today ? 'today' : 'action', about: { actionId }, for: forPerson(personId) },
        refreshed: 'for members',
      }),
    tell: ({ key, personId, notice, meetingId, actionId }) =>
      post(deps, key, {
        to: `person:${personId}`,
        door: { card: 'notice', about: { meetingId, notice, ...(actionId && { actionId }) }, for: forPerson(personId) },
        refreshed: 'for members',
      }),
  }
}

type Post = {
  to: ReferenceKey
  door: Pick<Door, 'card' | 'about'> & Partial<Door>
  refreshed: 'by hand' | 'for members'
}

async function post(deps: MessengerDeps, key: string, { to, door, refreshed }: Post): Promise<void> {
  const reference = await findReference(deps.book, to)
  if (!reference) throw tryAgain('bot-not-in-conversation')
  await waitTurn(deps, reference.conversationId)
  const made = { for: forConversation(reference.conversationId), ...door }
  const send = async (context: TurnContext) => {
    onceWithin(deps.answerWithinMs ?? ANSWER_WITHIN_MS, { adapter: deps.adapter, context })
    const teamsUserIds = refreshed === 'by hand' ? [] : await eyesOf(context, reference)
    await context.sendActivity(await doorActivity(deps, { ...made, teamsUserIds }))
  }
  await sentOnce(deps.book, key, () =>
    deps.adapter
      .continueConversationAsync(deps.appId, asConversationReference(reference), send)
      .catch((error: unknown) => failed(deps, error, { to, reference })),
  )
}

/**
 * A conversation that is lost is marked as lost, so that the desk shows it at once. Who took the bot out may put it
 * back, so that work waits; for whoever blocked it or left, nothing but a person can help.
 */
async function failed(
  { book, pace }: MessengerDeps,
  error: unknown,
  { to, reference }: { to: ReferenceKey; reference: KeptReference },
): Promise<never> {
  const loss = lossOf(error)
  if (loss) {
    await forgetReference(book, { key: to, lost: loss })
    throw loss === 'taken-out' ? tryAgain('bot-taken-out') : giveUp(`bot-${loss}`)
  }
  const asked = secondsAsked(error)
  if (asked !== null) pace.rest(reference.conversationId, asked * 1000)
  throw sendFailure(error)
}

/** For whom Teams asks at once; where the roster cannot be read the button on the card does the same. */
async function eyesOf(context: TurnContext, { teamsUserId }: KeptReference): Promise<string[]> {
  if (teamsUserId) return [teamsUserId]
  try {
    const { members } = await TeamsInfo.getPagedMembers(context, MOST_REFRESHED)
    return members.map((member) => member.id)
  } catch {
    return []
  }
}
