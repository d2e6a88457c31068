/** The conversations of the rehearsal, as Teams would name them. All of them are invented. */
export const meetingChat = {
  id: '19:meeting_rehearsal@thread.v2',
  name: 'REHEARSAL meeting',
  /** By which the call is named to bots, and by which Graph names it. */
  callId: 'MCMxOTptZWV0aW5nX3JlaGVhcnNhbEB0aHJlYWQudjIjMA==',
  graphId: 'MSpyZWhlYXJzYWwqMCoqMTk6bWVldGluZ19yZWhlYXJzYWxAdGhyZWFkLnYy',
} as const
/** The channel in which the rehearsal's agendas are put up. */
export const agendaChannel = {
  id: '19:agendas-rehearsal@thread.tacv2',
  name: 'REHEARSAL agendas',
  teamId: '19:team-rehearsal@thread.tacv2',
  teamName: 'REHEARSAL team',
  teamGroupId: '33333333-3333-4333-8333-333333333333',
} as const

/** A person's id in Teams, as opaque as the real ones. */
export function teamsUserId(personId: string): string {
  return `29:${personId}`
}

/** The chat that one person has with the bot alone. */
export function personalChatOf(personId: string): string {
  return `a:${personId}`
}

/** The bot's own id in Teams. */
export function botTeamsId(appId: string): string {
  return `28:${appId}`
}

/** A conversation as an activity names it. */
export type Conversation = { id: string; conversationType: string; tenantId: string; isGroup?: true }

/** What Teams says of a conversation in every activity from it. */
export function conversationFor({ id, tenantId }: { id: string; tenantId: string }): Conversation {
  if (id === meetingChat.id) return { id, conversationType: 'groupChat', tenantId, isGroup: true }
  if (id === agendaChannel.id) return { id, conversationType: 'channel', tenantId, isGroup: true }
  return { id, conversationType: 'personal', tenantId }
}
