import type { Activity } from 'botbuilder'
import { z } from 'zod'
import type { BotDeps } from './bot-deps.ts'
import { giveOrder } from './give-order.ts'
import { findLink, type ChatLink } from './link-chat.ts'
import { accountOf } from './account.ts'

/** As little as has to be there: Teams leaves out titles, times and even the list itself (teams-facts 2). */
const membersSchema = z.object({
  members: z
    .array(z.object({ user: z.object({ id: z.string().min(1), aadObjectId: z.string().optional() }) }))
    .default([]),
})
type Member = z.infer<typeof membersSchema>['members'][number]['user']

/**
 * Who came or went, as Teams saw it: a hint. Each known person is noted as present or gone on their own behalf; anyone
 * else is noted as unknown by the coordinator who tied the chat. A refusal changes nothing and is nobody's fault: the
 * record of attendance is what people confirm.
 */
export async function notePeople(
  deps: BotDeps,
  { activity, present }: { activity: Activity; present: boolean },
): Promise<void> {
  const link = await findLink(deps, activity.conversation.id)
  const value = membersSchema.safeParse(activity.value)
  if (!link || !value.success) return
  for (const { user } of value.data.members) await noteOne(deps, { activity, present, user, link })
}

type Noting = { activity: Activity; present: boolean; user: Member; link: ChatLink }

async function noteOne(deps: BotDeps, { activity, present, user, link }: Noting): Promise<void> {
  const { meetingId, linkedBy } = link
  const account = accountOf({ ...activity, from: { id: user.id, name: '', aadObjectId: user.aadObjectId } })
  const who = account ? await deps.caseroom.whoIs(account) : null
  const commandId = deps.seal.idFrom(JSON.stringify(['room', activity.id, user.id, present]))
  if (who) {
    const command = { type: 'note-presence', meetingId, personId: who, present }
    await giveOrder(deps, { who, commandId, command })
    return
  }
  const unknownId = deps.seal.idFrom(JSON.stringify(['unknown', meetingId, user.id]))
  const command = { type: 'note-unknown', meetingId, unknownId, kind: kindOf(user.id), present }
  await giveOrder(deps, { who: linkedBy, commandId, command })
}

/** Teams' own prefixes: `4:` is a telephone and `28:` an app; whoever else is not in the directory is anonymous. */
function kindOf(teamsUserId: string): 'anonymous' | 'phone' | 'app' {
  if (teamsUserId.startsWith('4:')) return 'phone'
  return teamsUserId.startsWith('28:') ? 'app' : 'anonymous'
}

/**
 * Teams says that the call began or ended. The hint is kept for reconciling afterwards and nothing follows from it:
 * only the chair, or the coordinator on the chair's word, opens and ends a meeting.
 */
export async function keepHint(
  deps: BotDeps,
  { activity, what }: { activity: Activity; what: 'started' | 'ended' },
): Promise<void> {
  const link = await findLink(deps, activity.conversation.id)
  if (link) await deps.book.put(`hint:${link.meetingId}:${what}`, JSON.stringify({ at: activity.timestamp ?? null }))
}
