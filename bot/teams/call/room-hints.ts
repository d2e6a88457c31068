import type { Activity, TurnContext } from 'botbuilder'
import { z } from 'zod'
import type { PersonId } from '../../../src/domain/ids.ts'
import { accountOf } from '../account.ts'
import type { BotDeps } from '../bot-deps.ts'
import { whoHasToAgree } from './call-hints.ts'
import { giveOrder } from '../press/give-order.ts'
import { findLink, type ChatLink } from '../sending/link-chat.ts'
import { promptInCall, type InCall } from './prompt-in-call.ts'
import { isOlder, momentOf } from '../sending/references.ts'

const listSchema = z.object({ members: z.array(z.unknown()) })
/** As little as has to be there: Teams leaves out titles, times and even the list itself (teams-facts 2). */
const memberSchema = z.object({
  user: z.object({ id: z.string().min(1), aadObjectId: z.string().optional(), tenantId: z.string().optional() }),
})
type Member = z.infer<typeof memberSchema>['user']

/**
 * Who came or went, as Teams saw it: a hint, noted on Teams' word and nobody's own. Anyone who is not in the directory
 * is noted as unknown. A refusal changes nothing and is nobody's fault: the
 * record of attendance is what people confirm.
 */
export async function notePeople(deps: BotDeps, context: TurnContext, present: boolean): Promise<void> {
  const { activity } = context
  const link = await findLink(deps, activity.conversation.id)
  if (!link) return
  const came: InCall[] = []
  for (const user of membersIn(activity)) {
    if (!(await isNewest(deps, { activity, user, link }))) continue
    const who = await noteOne(deps, { activity, present, user, link })
    if (who && present) came.push({ personId: who, teamsUserId: user.id })
  }
  if (came.length === 0) return
  const waiting = await whoHasToAgree(deps, link)
  const people = came.filter(({ personId }) => waiting.has(personId))
  await promptInCall(deps, { context, meetingId: link.meetingId, people })
}

/** Teams may deliver a coming after the going that followed it; what is told of an earlier moment is not noted. */
async function isNewest({ book, seal }: BotDeps, { activity, user, link }: Omit<Noting, 'present'>): Promise<boolean> {
  const at = momentOf(activity)
  const key = `moved:${seal.idFrom(JSON.stringify(['unknown', link.meetingId, user.id]))}`
  const before = await book.get(key)
  if (isOlder(at, before ?? undefined)) return false
  if (at !== undefined && at !== before) await book.put(key, at)
  return true
}

/** The members that can be read; one that cannot be does not hide the others. */
function membersIn({ value }: Activity): Member[] {
  const members = listSchema.safeParse(value).data?.members ?? []
  return members.flatMap((member) => memberSchema.safeParse(member).data?.user ?? [])
}

type Noting = { activity: Activity; present: boolean; user: Member; link: ChatLink }

/** Answers who it was, where the directory knows them. */
async function noteOne(deps: BotDeps, { activity, present, user, link }: Noting): Promise<PersonId | null> {
  const { meetingId } = link
  const who = await whoIs(deps, { activity, user })
  const commandId = deps.seal.idFrom(JSON.stringify(['room', activity.id, user.id, present]))
  if (who) {
    const command = { type: 'note-presence', meetingId, personId: who, present }
    await giveOrder(deps, { who: 'teams', commandId, command })
    return who
  }
  const unknownId = deps.seal.idFrom(JSON.stringify(['unknown', meetingId, user.id]))
  const command = { type: 'note-unknown', meetingId, unknownId, kind: kindOf(user.id), present }
  await giveOrder(deps, { who: 'teams', commandId, command })
  return null
}

/** A federated person's own tenant is named beside them; everyone else's is the conversation's. */
async function whoIs(
  { caseroom }: BotDeps,
  { activity, user }: Pick<Noting, 'activity' | 'user'>,
): Promise<PersonId | null> {
  const account = accountOf({ ...activity, from: { id: user.id, name: '', aadObjectId: user.aadObjectId } })
  return account ? caseroom.whoIs({ ...account, ...(user.tenantId && { tenantId: user.tenantId }) }) : null
}

/** Teams' own prefixes: `4:` is a telephone and `28:` an app; whoever else is not in the directory is anonymous. */
function kindOf(teamsUserId: string): 'anonymous' | 'phone' | 'app' {
  if (teamsUserId.startsWith('4:')) return 'phone'
  return teamsUserId.startsWith('28:') ? 'app' : 'anonymous'
}
