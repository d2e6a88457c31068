import { TeamsInfo, type TurnContext } from 'botbuilder'
import type { Messenger } from '../../src/application/ports.ts'
import { giveUp, tryAgain } from '../../src/adapters/graph/delivery-failed.ts'
import { forConversation, forPerson } from '../cards/card-data.ts'
import { MOST_REFRESHED, type Door } from '../cards/draw-door.ts'
import type { Language } from '../http/language.ts'
import type { BotAdapter } from './adapter.ts'
import type { BotDeps } from './bot-deps.ts'
import { doorActivity } from './door-activity.ts'
import {
  asConversationReference,
  findReference,
  forgetReference,
  type KeptReference,
  type ReferenceKey,
} from './references.ts'
import { isNotInConversation, sendFailure, withoutRetries } from './send-failure.ts'

export type MessengerDeps = Pick<BotDeps, 'book' | 'seal' | 'nonce' | 'tab' | 'agendaChannel'> & {
  adapter: BotAdapter
  appId: string
  language: Language
}

/**
 * The bot's side of what leaves the server. All that it ever sends is a door: a constant sentence, whoever it is for
 * and whatever it is about. A send that is repeated puts up a second door to the same room, which harms nobody.
 */
export function createMessenger(deps: MessengerDeps): Messenger {
  return {
    postAgenda: (meetingId) =>
      post(deps, {
        key: `channel:${deps.agendaChannel.area}`,
        door: { card: 'agenda', about: { meetingId } },
        refreshed: 'by hand',
      }),
    postStatement: (meetingId) =>
      post(deps, {
        key: `meeting:${meetingId}`,
        door: { card: 'statement', about: { meetingId } },
        refreshed: 'for members',
      }),
    offerAction: (personId, actionId) =>
      post(deps, {
        key: `person:${personId}`,
        door: { card: 'action', about: { actionId }, for: forPerson(personId) },
        refreshed: 'for members',
      }),
    tell: (personId, notice, meetingId) =>
      post(deps, {
        key: `person:${personId}`,
        door: { card: 'notice', about: { meetingId, notice }, for: forPerson(personId) },
        refreshed: 'for members',
      }),
  }
}

type Post = {
  key: ReferenceKey
  door: Pick<Door, 'card' | 'about'> & Partial<Door>
  refreshed: 'by hand' | 'for members'
}

async function post(deps: MessengerDeps, { key, door, refreshed }: Post): Promise<void> {
  const reference = await findReference(deps.book, key)
  if (!reference) throw tryAgain('bot-not-in-conversation')
  const made = { for: forConversation(reference.conversationId), ...door }
  const send = async (context: TurnContext) => {
    withoutRetries(deps.adapter, context)
    const teamsUserIds = refreshed === 'by hand' ? [] : await eyesOf(context, reference)
    await context.sendActivity(await doorActivity(deps, { ...made, teamsUserIds }))
  }
  try {
    await deps.adapter.continueConversationAsync(deps.appId, asConversationReference(reference), send)
  } catch (error) {
    if (!isNotInConversation(error)) throw sendFailure(error)
    await forgetReference(deps.book, key)
    throw giveUp('bot-taken-out')
  }
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
