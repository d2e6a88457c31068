import { TeamsInfo, type TurnContext } from 'botbuilder'
import { z } from 'zod'
import type { PersonId } from '../../../src/domain/ids.ts'
import type { BotDeps } from '../bot-deps.ts'
import { viewFor } from '../press/find-views.ts'
import { findLink, type ChatLink } from '../sending/link-chat.ts'
import { promptInCall } from './prompt-in-call.ts'
import { findReference, isOlder, momentOf } from '../sending/references.ts'
import { keepCall } from './call-book.ts'

/**
 * Teams says that the call began or ended. The hint is kept for reconciling afterwards and nothing follows from it:
 * only the chair, or the coordinator on the chair's word, opens and ends a meeting. The chair is shown where.
 */
export async function keepHint(deps: BotDeps, context: TurnContext, what: 'started' | 'ended'): Promise<void> {
  const { activity } = context
  const link = await findLink(deps, activity.conversation.id)
  if (!link) return
  const at = momentOf(activity)
  const key = `hint:${link.meetingId}:${what}`
  const before = hintSchema.safeParse(JSON.parse((await deps.book.get(key)) ?? 'null')).data?.at
  if (!isOlder(at, before ?? undefined)) await deps.book.put(key, JSON.stringify({ at: at ?? null }))
  if (what === 'ended') return
  await learnCall(deps, context, link)
  const chair = await chairOf(deps, link)
  if (chair) await promptInCall(deps, { context, meetingId: link.meetingId, people: [chair] })
}

const hintSchema = z.object({ at: z.string().nullable() })

/** As little of Teams' details as is used; a part that is not there hides no other (teams-facts 2). */
const detailsSchema = z.object({
  details: z.object({ msGraphResourceId: z.string().min(1) }),
  organizer: z.object({ aadObjectId: z.string().min(1) }),
})

/** Learns by which names Graph knows the call; its attendance report is found again by them. */
async function learnCall(deps: BotDeps, context: TurnContext, { meetingId }: ChatLink): Promise<void> {
  try {
    const found = detailsSchema.safeParse(await TeamsInfo.getMeetingInfo(context))
    if (!found.success) return
    const { details, organizer } = found.data
    await keepCall(deps.book, meetingId, {
      organiserId: organizer.aadObjectId,
      onlineMeetingId: details.msGraphResourceId,
    })
  } catch {
    deps.log.write('bot-turn-refused', { kind: 'call', code: 'call-details-unread' })
  }
}

/** Whoever chairs, where they have a chat with the bot: by it alone Teams' own id of them is known. */
async function chairOf(
  deps: BotDeps,
  { meetingId, linkedBy }: ChatLink,
): Promise<{ personId: PersonId; teamsUserId: string } | null> {
  const view = await viewFor(deps, { who: linkedBy, meetingId })
  if (!view || view.status === 'ended') return null
  const personId = view.chairing.personId as PersonId
  const teamsUserId = (await findReference(deps.book, `person:${personId}`))?.teamsUserId
  return teamsUserId ? { personId, teamsUserId } : null
}

/**
 * Who is in the room and has still to agree to what was read out (R057), as the desk sees it: nobody else's view is
 * opened for it, since that would be noted as their reading.
 */
export async function whoHasToAgree(deps: BotDeps, { meetingId, linkedBy }: ChatLink): Promise<ReadonlySet<string>> {
  const view = await viewFor(deps, { who: linkedBy, meetingId })
  if (view?.status !== 'open' || view.statement.readAt === null) return new Set()
  return new Set(view.statement.waiting.map(({ personId }) => personId))
}
