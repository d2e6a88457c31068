import type { Activity } from 'botbuilder'
import type { PersonId } from '../../../src/domain/ids.ts'
import { accountOf, isPersonal } from '../account.ts'
import type { BotDeps } from '../bot-deps.ts'
import { findLink, linkChat } from './link-chat.ts'
import { forgetReference, keepReference, mendReference, referenceOf, type ReferenceKey } from './references.ts'

/** How many conversations are remembered at once; those that are forgotten are looked up again. */
const MOST_SEEN = 10_000

/** The bot was put into a conversation, or something about its members changed: it learns where it can write. */
export async function learnConversation(deps: BotDeps, activity: Activity): Promise<void> {
  const who = await whoIs(deps, activity)
  if (isPersonal(activity)) {
    if (who) await keepReference(deps.book, { key: `person:${who}`, reference: referenceOf(activity) })
    return
  }
  if (isTeam(activity)) return learnChannel(deps, activity)
  if (!botWasAdded(activity)) return
  const reference = referenceOf(activity)
  const link = await findLink(deps, reference.conversationId)
  if (link) return keepReference(deps.book, { key: `meeting:${link.meetingId}`, reference })
  if (who) await linkChat(deps, { who, activity, again: false })
}

/**
 * The bot was taken out: nothing is written there again until it is put back. Which of several teams holds the agendas
 * is not told; where it was this one, the next post comes back and says so.
 */
export async function forgetConversation(deps: BotDeps, activity: Activity): Promise<void> {
  if (isTeam(activity)) return
  const key = await keyOf(deps, activity)
  if (key) await forgetReference(deps.book, { key, lost: 'taken-out', told: referenceOf(activity) })
}

/**
 * Follows Teams where it serves a conversation from another address now; every turn may be the first to say so. What
 * this process has seen is remembered, so that a press costs no look into the book.
 */
export function createMender(deps: BotDeps): (activity: Activity) => Promise<void> {
  const seen = new Map<string, string>()
  return async (activity) => {
    const { conversationId, serviceUrl } = referenceOf(activity)
    if (seen.get(conversationId) === serviceUrl) return
    const key = await keyOf(deps, activity)
    if (key) await mendReference(deps.book, { key, serviceUrl })
    if (seen.size >= MOST_SEEN) seen.clear()
    seen.set(conversationId, serviceUrl)
  }
}

async function keyOf(deps: BotDeps, activity: Activity): Promise<ReferenceKey | null> {
  if (isTeam(activity)) return isOurs(deps, activity) ? `channel:${deps.agendaChannel.area}` : null
  if (!isPersonal(activity)) {
    const link = await findLink(deps, referenceOf(activity).conversationId)
    return link ? `meeting:${link.meetingId}` : null
  }
  const who = await whoIs(deps, activity)
  return who ? `person:${who}` : null
}

/** Agendas go to the one channel that the deployment names; a team only tells by which address it is reached. */
async function learnChannel(deps: BotDeps, activity: Activity): Promise<void> {
  if (!isOurs(deps, activity)) return
  const { book, agendaChannel } = deps
  const reference = { ...referenceOf(activity), conversationId: agendaChannel.channelId, conversationType: 'channel' }
  await keepReference(book, { key: `channel:${agendaChannel.area}`, reference })
}

async function whoIs({ caseroom }: BotDeps, activity: Activity): Promise<PersonId | null> {
  const account = accountOf(activity)
  return account ? caseroom.whoIs(account) : null
}

function isTeam(activity: Activity): boolean {
  return activity.conversation.conversationType === 'channel'
}

/** A partner may have the app in a team of their own: Teams serves their organisation from another address. */
function isOurs({ agendaChannel }: BotDeps, { channelData }: Activity): boolean {
  const tenant: unknown = channelData?.tenant?.id
  return typeof tenant === 'string' && tenant.toLowerCase() === agendaChannel.tenantId
}

function botWasAdded(activity: Activity): boolean {
  if (activity.type === 'installationUpdate') return activity.action?.startsWith('add') ?? false
  return activity.membersAdded?.some((member) => member.id === activity.recipient?.id) ?? false
}
