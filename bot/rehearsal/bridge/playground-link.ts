import { z } from 'zod'
import type { TeamsPerson } from './connector.ts'
import { agendaChannel, conversationFor, meetingChat, personalChatOf, teamsUserId } from './places.ts'
import type { Post, Posts } from './posts.ts'
import type { Surroundings, TeamsActivity } from './teams-activities.ts'

/** A Playground that runs, and the person whose Teams it shows. */
export type ShownPlayground = { url: string; personId: string }

/**
 * Stands between bridge and Playground. The Playground keeps nothing: each page that is loaded begins empty, and what
 * it is told before it is ready is lost. So it is told of the past as its person opens each conversation.
 */
export type PlaygroundLink = {
  /** From now on this Playground shows the rehearsal; null where none runs. */
  show: (playground: ShownPlayground | null) => void
  /** Its page was loaded: the Playground looks then whether the bot is there. */
  pageLoaded: () => void
  /** Its person opened a conversation: everything that stands there is shown. */
  opened: (conversationId: string) => Promise<void>
  passOn: (post: Post) => Promise<void>
  /** An activity from the Playground, as the bot may have it; null where it is from nobody of the rehearsal. */
  translate: (body: unknown) => TeamsActivity | null
}

export type PlaygroundLinkDeps = { posts: Posts; people: readonly TeamsPerson[]; around: () => Surroundings }

/** As long as a Playground may take to show something; the bot's send is done by then, whatever the Playground does. */
const PATIENCE_MS = 5000

/** The bridge's side of a Playground. */
export function createPlaygroundLink(deps: PlaygroundLinkDeps): PlaygroundLink {
  let shown: ShownPlayground | null = null
  let ready = false
  const told = new Set<string>()
  const begin = () => {
    ready = false
    told.clear()
  }
  const passOn = async (post: Post) => {
    if (!shown || !ready || post.kind !== 'posted' || told.has(post.activityId)) return
    if (!conversationsOf(shown).includes(post.conversationId)) return
    told.add(post.activityId)
    await tell(shown, post)
  }
  return {
    show: (playground) => {
      shown = playground
      begin()
    },
    pageLoaded: begin,
    opened: async (conversationId) => {
      ready = true
      for (const post of deps.posts.standing(conversationId)) await passOn({ ...post, kind: 'posted' })
    },
    passOn,
    translate: (body) => translate(deps, body),
  }
}

function conversationsOf({ personId }: ShownPlayground): readonly string[] {
  return [personalChatOf(personId), meetingChat.id, agendaChannel.id]
}

/** A Playground that does not answer shows less; nothing that anybody is owed depends on it. */
async function tell({ url }: ShownPlayground, { conversationId, activity }: Post): Promise<void> {
  await fetch(`${url}/_connector/v3/conversations/${encodeURIComponent(conversationId)}/activities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined)
}

const fromPlaygroundSchema = z.looseObject({
  type: z.string(),
  from: z.looseObject({ id: z.string() }),
  conversation: z.looseObject({ id: z.string() }),
  channelData: z.looseObject({}).optional(),
})

function translate({ people, around }: PlaygroundLinkDeps, body: unknown): TeamsActivity | null {
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
  }
}
