import { z } from 'zod'
import type { TeamsPerson } from './connector.ts'
import { agendaChannel, conversationFor, meetingChat, personalChatOf, teamsUserId } from './places.ts'
import type { Post, Posts } from './posts.ts'
import type { Surroundings, TeamsActivity } from './teams-activities.ts'

/** A Playground that runs, and the person whose Teams it shows. */
export type ShownPlayground = { url: string; personId: string }

export type PlaygroundLink = {
  /** From now on this Playground shows the rehearsal; it is given everything that stands in its conversations. */
  show: (playground: ShownPlayground | null) => Promise<void>
  passOn: (post: Post) => Promise<void>
  /** An activity from the Playground, as the bot may have it; null where it is from nobody of the rehearsal. */
  translate(body: unknown): TeamsActivity | null
}

export type PlaygroundLinkDeps = { posts: Posts; people: readonly TeamsPerson[]; around: () => Surroundings }

/** As long as a Playground may take to show something; the bot's send is done by then, whatever the Playground does. */
const PATIENCE_MS = 5000

const fromPlaygroundSchema = z.looseObject({
  type: z.string(),
  from: z.looseObject({ id: z.string() }),
  conversation: z.looseObject({ id: z.string() }),
  channelData: z.looseObject({}).optional(),
  replyToId: z.string().optional(),
})

/** Stands between bridge and Playground: the two number their messages each in its own way. */
export function createPlaygroundLink(deps: PlaygroundLinkDeps): PlaygroundLink {
  let shown: ShownPlayground | null = null
  const theirIds = new Map<string, string>()
  const link: PlaygroundLink = {
    show: async (playground) => {
      shown = playground
      theirIds.clear()
      const standing = shown ? conversationsOf(shown).flatMap((each) => deps.posts.standing(each)) : []
      for (const post of standing) await link.passOn({ ...post, kind: 'posted' })
    },
    passOn: async (post) => {
      if (!shown || !conversationsOf(shown).includes(post.conversationId)) return
      const theirs = await tell(shown, { post, theirId: theirIds.get(post.activityId) })
      if (theirs) theirIds.set(post.activityId, theirs)
    },
    translate: (body) => {
      const ours = new Map(Array.from(theirIds, ([mine, theirs]) => [theirs, mine]))
      return translate(deps, { body, ours })
    },
  }
  return link
}

function conversationsOf({ personId }: ShownPlayground): readonly string[] {
  return [personalChatOf(personId), meetingChat.id, agendaChannel.id]
}

const methods = { posted: 'POST', updated: 'PUT', deleted: 'DELETE' } as const

/** Shows one message in the Playground and answers by which id it goes there, or null where it could not be shown. */
async function tell(
  { url }: ShownPlayground,
  { post, theirId }: { post: Post; theirId: string | undefined },
): Promise<string | null> {
  const place = `${url}/_connector/v3/conversations/${encodeURIComponent(post.conversationId)}/activities`
  try {
    const answer = await fetch(post.kind === 'posted' || !theirId ? place : `${place}/${theirId}`, {
      method: theirId ? methods[post.kind] : 'POST',
      headers: { 'content-type': 'application/json' },
      ...(post.activity && { body: JSON.stringify(post.activity) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return z.object({ id: z.string() }).safeParse(await answer.json()).data?.id ?? theirId ?? null
  } catch {
    return null
  }
}

function translate(
  { people, around }: PlaygroundLinkDeps,
  { body, ours }: { body: unknown; ours: ReadonlyMap<string, string> },
): TeamsActivity | null {
  const parsed = fromPlaygroundSchema.safeParse(body)
  if (!parsed.success) return null
  const activity = parsed.data
  const person = people.find(({ personId }) => teamsUserId(personId) === activity.from.id)
  if (!person) return null
  const { tenantId, serviceUrl } = around()
  return {
    ...activity,
    serviceUrl,
    from: { id: activity.from.id, aadObjectId: person.accountId, name: person.name },
    conversation: conversationFor({ id: activity.conversation.id, tenantId }),
    channelData: { ...activity.channelData, tenant: { id: tenantId } },
    ...(activity.replyToId && { replyToId: ours.get(activity.replyToId) ?? activity.replyToId }),
  }
}
