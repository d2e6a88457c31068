import { z } from 'zod'
import type { ConnectorDeps } from './connector.ts'
import type { JsonAnswer, JsonRequest } from './json-server.ts'
import { meetingChat, teamsUserId } from './places.ts'

/** As many as Teams takes in one call. */
const MOST_RECIPIENTS = 50

const notificationSchema = z.looseObject({
  type: z.literal('targetedMeetingNotification'),
  value: z.looseObject({
    /** Teams' own ids: an account's id is refused here as it is there. */
    recipients: z.array(z.string().startsWith('29:')).min(1).max(MOST_RECIPIENTS),
    surfaces: z.array(z.looseObject({ surface: z.enum(['meetingStage', 'meetingTabIcon']) })).min(1),
  }),
})

/** The part of Teams that knows the call: its details, and what is shown to named people in it. */
export async function answerCalls(deps: ConnectorDeps, request: JsonRequest): Promise<JsonAnswer> {
  const [, , meetingId = '', part] = request.path
  if (request.authorization !== `Bearer ${deps.token}`)
    return { status: 401, body: { error: { code: 'Unauthorized' } } }
  if (meetingId !== meetingChat.callId) return { status: 404, body: { error: { code: 'MeetingNotFound' } } }
  if (part === undefined && request.method === 'GET') return { status: 200, body: detailsOf(deps) }
  const given = notificationSchema.safeParse(request.body)
  if (part !== 'notification' || !given.success) return { status: 400, body: { error: { code: 'BadSyntax' } } }
  const known = new Set(deps.people.map(({ personId }) => teamsUserId(personId)))
  const activity = { type: 'meetingNotification', ...given.data.value }
  await deps.posts.post({ conversationId: `call:${meetingChat.callId}`, activity })
  const failed = given.data.value.recipients.filter((each) => !known.has(each))
  if (failed.length === 0) return { status: 202, body: {} }
  const recipientsFailureInfo = failed.map((recipientMri) => ({ recipientMri, errorCode: 'MemberNotFound' }))
  return { status: 207, body: { recipientsFailureInfo } }
}

function detailsOf({ people, tenantId }: ConnectorDeps): object {
  const organiser = people.find(({ personId }) => personId === 'coordinator')
  return {
    details: {
      id: meetingChat.callId,
      msGraphResourceId: meetingChat.graphId,
      joinUrl: '',
      title: '',
      type: 'Scheduled',
    },
    conversation: { id: meetingChat.id, isGroup: true, conversationType: 'groupchat' },
    organizer: { id: teamsUserId('coordinator'), aadObjectId: organiser?.accountId, tenantId },
  }
}
