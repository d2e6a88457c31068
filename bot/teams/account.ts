import type { Activity } from 'botbuilder'
import { z } from 'zod'
import type { Language } from '../http/language.ts'

/** Who an activity is from, as Teams vouches for it: never anything that a card or a text says. */
export type Account = { accountId: string; tenantId: string }

const fromSchema = z.object({
  from: z.object({ id: z.string().min(1), aadObjectId: z.string().min(1) }),
  channelData: z.object({ tenant: z.object({ id: z.string().min(1) }) }),
})

/**
 * The account behind an activity that came through the token and tenant checks, or null for somebody not signed in.
 * The tenant is the conversation's: a person of another tenant is found only if the directory lists them under it.
 */
export function accountOf(activity: Partial<Activity>): Account | null {
  const found = fromSchema.safeParse(activity)
  if (!found.success) return null
  return { accountId: found.data.from.aadObjectId, tenantId: found.data.channelData.tenant.id }
}

/** True in the chat that one person has with the bot alone. */
export function isPersonal(activity: Partial<Activity>): boolean {
  return activity.conversation?.conversationType === 'personal'
}

/** The language of the client that an activity came from. */
export function languageOfClient(activity: Partial<Activity>): Language {
  return activity.locale?.toLowerCase().startsWith('cy') ? 'cy' : 'en'
}
