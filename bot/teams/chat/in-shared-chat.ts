import type { TurnContext } from 'botbuilder'
import type { MeetingId, PersonId } from '../../../src/domain/ids.ts'
import { forConversation, type CardKind } from '../../cards/card-data.ts'
import type { CardWording } from '../../cards/wording.en.ts'
import { languageOfClient } from '../account.ts'
import type { BotDeps } from '../bot-deps.ts'
import { looksLikeCaseDetail } from './case-detail.ts'
import { doorActivity } from '../door-activity.ts'
import { meetingsOf, nextMeeting } from '../press/find-views.ts'
import { findLink, linkChat } from '../sending/link-chat.ts'
import { referenceOf } from '../sending/references.ts'
import type { Typed } from './typed-words.ts'

export type SharedChat = {
  context: TurnContext
  who: PersonId | null
  typed: Typed
  words: CardWording['replies']
}

/**
 * In a chat that others read, the bot says nothing about any case, whoever asks: what it puts up is a door, and behind
 * it each person finds what they may have. Whoever writes what should not stand there is told so in their own chat;
 * their words are kept nowhere by us. Answers the text to reply with, or null.
 */
export async function inSharedChat(deps: BotDeps, chat: SharedChat): Promise<string | null> {
  const { context, who, typed, words } = chat
  if ('update' in typed || 'unknown' in typed) return notHere(deps, chat)
  switch (typed.word) {
    case 'link': {
      const linked = who !== null && (await linkChat(deps, { who, activity: context.activity, again: true }))
      return linked ? words.linked : words.linkRefused
    }
    case 'agenda':
      return putUp(deps, chat, 'agenda')
    case 'late':
      return (await isBeingHeld(deps, chat)) ? putUp(deps, chat, 'statement') : words.elsewhere
    case 'help':
      return words.helpHere
    case 'next':
    case 'my actions':
    case 'record':
    case 'attendance':
      return words.elsewhere
  }
}

async function notHere(deps: BotDeps, { who, typed, words }: SharedChat): Promise<string | null> {
  if ('unknown' in typed && !looksLikeCaseDetail(typed.unknown)) return words.elsewhere
  const told = who !== null && (await deps.privately(who, { type: 'message', text: words.nudge, summary: words.nudge }))
  deps.log.write('bot-turn-refused', { kind: 'message', code: 'case-detail-in-shared-chat' })
  return told ? null : words.elsewhere
}

/** A door for whoever presses it here, and refreshed by itself only for the one who asked. */
async function putUp(deps: BotDeps, { context, who, words }: SharedChat, card: CardKind): Promise<string | null> {
  const { activity } = context
  const meetingId = await meetingHere(deps, { context, who })
  if (who === null || !meetingId) return words.elsewhere
  const door = { card, about: { meetingId }, for: forConversation(activity.conversation.id) }
  const language = languageOfClient(activity)
  await context.sendActivity(await doorActivity({ ...deps, language }, { ...door, teamsUserIds: [activity.from.id] }))
  return null
}

/** The meeting of this chat; in a channel, which belongs to none, the next one of whoever asks. */
async function meetingHere(
  deps: BotDeps,
  { context, who }: Pick<SharedChat, 'context' | 'who'>,
): Promise<MeetingId | null> {
  const { conversationId, conversationType } = referenceOf(context.activity)
  const link = await findLink(deps, conversationId)
  if (link || conversationType !== 'channel' || who === null) return link?.meetingId ?? null
  return ((await nextMeeting(deps, who))?.meetingId ?? null) as MeetingId | null
}

async function isBeingHeld(deps: BotDeps, { context, who }: SharedChat): Promise<boolean> {
  const link = await findLink(deps, referenceOf(context.activity).conversationId)
  const mine = link && who ? await meetingsOf(deps, who) : []
  return mine.some(({ meetingId, status }) => meetingId === link?.meetingId && status === 'open')
}
