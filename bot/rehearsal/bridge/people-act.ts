import { z } from 'zod'
import type { CallLog } from '../call-log.ts'
import type { ConnectorDeps, TeamsPerson } from './connector.ts'
import type { JsonAnswer } from './json-server.ts'
import { agendaChannel, meetingChat, personalChatOf, teamsUserId } from './places.ts'
import type { Post } from './posts.ts'
import { cardAction, installed, membersChanged, message, roomEvent } from './teams-activities.ts'
import type { RoomEvent, Surroundings, TeamsActivity } from './teams-activities.ts'

export type PeopleActDeps = Pick<ConnectorDeps, 'posts' | 'people'> & {
  around: () => Surroundings
  toBot(activity: TeamsActivity): Promise<JsonAnswer>
  calls?: CallLog
}

/** A card as one person's Teams shows it: what was sent, and what their client got for it by itself. */
export type ShownCard = {
  where: 'personal' | 'meeting' | 'channel'
  activityId: string
  at: string
  base: Record<string, unknown>
  content: Record<string, unknown> | null
}
export type Click = { personId: string; activityId: string; verb: string; data: object; inputs?: object }

/** Everything that a person can do in Teams beside the tab, done as that person. */
export type PeopleAct = {
  cardsOf: (personId: string) => Promise<readonly ShownCard[]>
  /** Presses a button of a card, as a client with universal actions does. Answers what the bot answered. */
  click(click: Click): Promise<JsonAnswer>
  /** Presses it as a client without them does: by a message. */
  submit(click: Omit<Click, 'verb'>): Promise<JsonAnswer>
  say(words: { personId: string; text: string; where?: ShownCard['where'] }): Promise<JsonAnswer>
  room(event: { what: RoomEvent['what']; personIds: readonly string[] }): Promise<JsonAnswer>
  /** Installs the bot for everyone, in the team, and in the meeting's chat by its coordinator. */
  installAll(by: { coordinatorId: string }): Promise<void>
}

const cardSchema = z.looseObject({
  refresh: z
    .looseObject({
      action: z.looseObject({ verb: z.string(), data: z.record(z.string(), z.unknown()) }),
      userIds: z.array(z.string()).optional(),
    })
    .optional(),
})
const postSchema = z.object({ attachments: z.array(z.object({ contentType: z.string(), content: cardSchema })).min(1) })
const answeredSchema = z.object({
  type: z.literal('application/vnd.microsoft.card.adaptive'),
  value: z.record(z.string(), z.unknown()),
})

/** Lets the rehearsal act as its people; each act is signed and goes through the bot's every check. */
export function createPeopleAct(deps: PeopleActDeps): PeopleAct {
  return {
    cardsOf: (personId) => cardsOf(deps, personId),
    click: (press) => click(deps, { ...press, trigger: 'manual' }),
    submit: (press) => {
      const value = { ...press.data, ...press.inputs }
      return deps.toBot(message(deps.around(), { ...pressing(deps, press), text: '', value }))
    },
    say: ({ personId, text, where = 'personal' }) => {
      const from = { person: personIn(deps, personId), conversationId: places(personId)[where] }
      return deps.toBot(message(deps.around(), { ...from, text }))
    },
    room: ({ what, personIds }) => {
      const people = personIds.map((personId) => personIn(deps, personId))
      if (what === 'ParticipantJoin' || what === 'ParticipantLeave')
        for (const { accountId } of people) deps.calls?.add({ accountId, inCall: what === 'ParticipantJoin' })
      const from = { person: personIn(deps, personIds[0] ?? ''), conversationId: meetingChat.id }
      return deps.toBot(roomEvent(deps.around(), { ...from, what, people }))
    },
    installAll: (by) => installAll(deps, by),
  }
}

type Pressing = Click & { trigger: 'manual' | 'automatic' }

function click(deps: PeopleActDeps, press: Pressing): Promise<JsonAnswer> {
  const { activityId, verb, trigger } = press
  const data = { ...press.data, ...press.inputs }
  return deps.toBot(cardAction(deps.around(), { ...pressing(deps, press), activityId, verb, trigger, data }))
}

async function installAll(deps: PeopleActDeps, { coordinatorId }: { coordinatorId: string }): Promise<void> {
  const coordinator = personIn(deps, coordinatorId)
  const shared = [agendaChannel.id, meetingChat.id].map((conversationId) => ({ person: coordinator, conversationId }))
  const own = deps.people.map((person) => ({ person, conversationId: personalChatOf(person.personId) }))
  for (const from of [...own, ...shared]) {
    await deps.toBot(installed(deps.around(), from))
    await deps.toBot(membersChanged(deps.around(), from))
  }
}

/** Who presses, and in which conversation the card stands. */
function pressing(deps: PeopleActDeps, { personId, activityId }: Pick<Click, 'personId' | 'activityId'>) {
  const found = deps.posts.find(activityId)
  if (!found) throw new Error('There is no such card in the rehearsal.')
  return { person: personIn(deps, personId), conversationId: found.conversationId }
}

function personIn({ people }: PeopleActDeps, personId: string): TeamsPerson {
  const found = people.find((person) => person.personId === personId)
  if (!found) throw new Error('There is nobody of this id in the rehearsal.')
  return found
}

function places(personId: string): Record<ShownCard['where'], string> {
  return { personal: personalChatOf(personId), meeting: meetingChat.id, channel: agendaChannel.id }
}

async function cardsOf(deps: PeopleActDeps, personId: string): Promise<readonly ShownCard[]> {
  const shown: ShownCard[] = []
  for (const [where, conversationId] of Object.entries(places(personId))) {
    for (const post of deps.posts.standing(conversationId)) {
      const card = await asShown(deps, { personId, post, where: where as ShownCard['where'] })
      if (card) shown.push(card)
    }
  }
  return shown.sort((a, b) => (a.at < b.at ? -1 : 1))
}

type Showing = { personId: string; post: Post; where: ShownCard['where'] }

async function asShown(deps: PeopleActDeps, { personId, post, where }: Showing): Promise<ShownCard | null> {
  const base = postSchema.safeParse(post.activity).data?.attachments[0]?.content
  if (!base) return null
  const { activityId, at } = post
  const { action, userIds = [] } = base.refresh ?? {}
  const refreshes = action !== undefined && userIds.includes(teamsUserId(personId))
  const answer = refreshes ? await click(deps, { personId, activityId, ...action, trigger: 'automatic' }) : null
  const content = answeredSchema.safeParse(answer?.body).data?.value ?? null
  return { where, activityId, at, base, content }
}
