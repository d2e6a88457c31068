import { randomUUID } from 'node:crypto'
import type { TeamsPerson } from './connector.ts'
import { agendaChannel, botTeamsId, type Conversation, conversationFor, meetingChat, teamsUserId } from './places.ts'

export type TeamsActivity = Record<string, unknown> & {
  type: string
  serviceUrl: string
  conversation: Conversation
}
/** What stands around every activity of the rehearsal. */
export type Surroundings = { appId: string; tenantId: string; serviceUrl: string }

type From = { person: TeamsPerson; conversationId: string }

/** The bot was added to a conversation by a person. */
export function installed(around: Surroundings, from: From): TeamsActivity {
  return { ...base(around, from), type: 'installationUpdate', action: 'add' }
}

/** What Teams sends beside an installation: the bot is a member now. */
export function membersChanged(around: Surroundings, from: From): TeamsActivity {
  return { ...base(around, from), type: 'conversationUpdate', membersAdded: [{ id: botTeamsId(around.appId) }] }
}

/** A person wrote to the bot, or pressed a button of a card that their client sends as a message. */
export function message(around: Surroundings, from: From & { text: string; value?: unknown }): TeamsActivity {
  const { text, value } = from
  return { ...base(around, from), type: 'message', text, ...(value !== undefined && { value }) }
}

/** A press of a card's button, or the refresh that a client does by itself. */
export type CardAction = { activityId: string; verb: string; data: object; trigger: 'manual' | 'automatic' }

/** A person's client asks the bot for a card's answer. */
export function cardAction(around: Surroundings, from: From & CardAction): TeamsActivity {
  const { activityId, verb, data, trigger } = from
  const value = { action: { type: 'Action.Execute', verb, data }, trigger }
  return { ...base(around, from), type: 'invoke', name: 'adaptiveCard/action', replyToId: activityId, value }
}

/** What Teams tells of the call itself; each is a hint, and any part of it may be missing. */
export type RoomEvent = {
  what: 'Start' | 'End' | 'ParticipantJoin' | 'ParticipantLeave'
  people: readonly TeamsPerson[]
}

/** Teams says that the call began or ended, or who came or went. */
export function roomEvent(around: Surroundings, from: From & RoomEvent): TeamsActivity {
  const members = from.people.map(({ personId, accountId, name }) => ({
    user: { id: teamsUserId(personId), aadObjectId: accountId, name, tenantId: around.tenantId },
    meeting: { inMeeting: from.what === 'ParticipantJoin', role: 'Attendee' },
  }))
  const value = from.what.startsWith('Participant') ? { members } : {}
  return { ...base(around, from), type: 'event', name: `application/vnd.microsoft.meeting${from.what}`, value }
}

function base({ appId, tenantId, serviceUrl }: Surroundings, { person, conversationId }: From) {
  const team = { id: agendaChannel.teamId, aadGroupId: agendaChannel.teamGroupId }
  return {
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    locale: 'en-GB',
    timestamp: new Date().toISOString(),
    from: { id: teamsUserId(person.personId), aadObjectId: person.accountId, name: person.name },
    recipient: { id: botTeamsId(appId) },
    conversation: conversationFor({ id: conversationId, tenantId }),
    channelData: {
      tenant: { id: tenantId },
      ...(conversationId === agendaChannel.id && { team }),
      ...(conversationId === meetingChat.id && { meeting: { id: meetingChat.callId } }),
    },
  }
}
