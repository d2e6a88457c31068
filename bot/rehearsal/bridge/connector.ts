import { z } from 'zod'
import type { JsonAnswer, JsonRequest } from './json-server.ts'
import { personalChatOf, teamsUserId } from './places.ts'
import type { Post, Posts } from './posts.ts'

/** Somebody of the rehearsal, as Teams knows them. */
export type TeamsPerson = { personId: string; accountId: string; name: string; mail: string }

export type ConnectorDeps = {
  posts: Posts
  people: readonly TeamsPerson[]
  tenantId: string
  /** What the bot must bring along: nothing else on this machine may write in its name. */
  token: string
  /** Told of every send, before the bot is answered. */
  passOn(post: Post): Promise<void>
}

const activitySchema = z.record(z.string(), z.unknown())
const membersSchema = z.object({ members: z.array(z.object({ id: z.string() })).min(1) })

/** The part of Teams that the bot writes to: the few calls of the Bot Connector's v3 interface that it makes. */
export async function answerConnector(deps: ConnectorDeps, request: JsonRequest): Promise<JsonAnswer> {
  if (request.authorization !== `Bearer ${deps.token}`) return failure(401, 'Unauthorized')
  const [, , conversationId, part, activityId] = request.path
  if (!conversationId) return createConversation(deps, request)
  if (part === 'members' || part === 'pagedmembers') return members(deps, request)
  if (part !== 'activities') return failure(404, 'NotFound')
  if (request.method === 'POST') {
    return send(deps, await deps.posts.post({ conversationId, activity: activitySchema.parse(request.body) }))
  }
  if (!activityId || !deps.posts.find(activityId)) return failure(404, 'ActivityNotFoundInConversation')
  const activity = request.method === 'PUT' ? activitySchema.parse(request.body) : null
  return send(deps, await deps.posts.update({ conversationId, activityId, activity }))
}

async function send(deps: ConnectorDeps, post: Post): Promise<JsonAnswer> {
  await deps.passOn(post)
  return { status: post.kind === 'posted' ? 201 : 200, body: { id: post.activityId } }
}

function createConversation(deps: ConnectorDeps, { body }: JsonRequest): JsonAnswer {
  const member = membersSchema.parse(body).members[0]?.id
  const person = deps.people.find(({ personId }) => teamsUserId(personId) === member)
  return person ? { status: 201, body: { id: personalChatOf(person.personId) } } : failure(404, 'MemberNotFound')
}

function members(deps: ConnectorDeps, { path, query }: JsonRequest): JsonAnswer {
  const [, , conversationId, part, memberId] = path
  const inside = deps.people.filter(({ personId }) => isIn(personId, conversationId ?? ''))
  const all = inside.map((person) => asMember(deps, person))
  if (memberId) {
    const found = all.find((each) => each.id === memberId || each.aadObjectId === memberId)
    return found ? { status: 200, body: found } : failure(404, 'MemberNotFoundInConversation')
  }
  if (part === 'members') return { status: 200, body: all }
  const from = Number(query.get('continuationToken') ?? 0)
  const to = from + Number(query.get('pageSize') ?? 200)
  return {
    status: 200,
    body: { members: all.slice(from, to), ...(to < all.length && { continuationToken: String(to) }) },
  }
}

/** Everyone is in the meeting's chat and in the team; a personal chat is one person's. */
function isIn(personId: string, conversationId: string): boolean {
  return !conversationId.startsWith('a:') || conversationId === personalChatOf(personId)
}

function asMember({ tenantId }: ConnectorDeps, { personId, accountId, name, mail }: TeamsPerson) {
  return { id: teamsUserId(personId), aadObjectId: accountId, name, email: mail, tenantId, userRole: 'user' }
}

function failure(status: number, code: string): JsonAnswer {
  return { status, body: { error: { code, message: code } } }
}
