import type { Request, Response, Server } from 'restify'
import type { Log } from '../../src/adapters/log.ts'
import type { Refused } from '../../src/application/caseroom.ts'
import { namedCall } from '../../src/contracts/teams-view.ts'
import type { MeetingId } from '../../src/domain/ids.ts'
import type { TeamsDesk } from '../teams/teams-desk.ts'
import type { Reply } from './answer.ts'
import { answering, refusal } from './answer.ts'
import type { Body } from './body.ts'
import type { Caller, FindCaller } from './caller.ts'
import { meetingIdIn } from './reads.ts'

type AtMeeting = Caller & { meetingId: MeetingId }
type Deps = {
  log: Log
  teamsDesk: TeamsDesk
  callerOf: FindCaller
  readBody: (req: Request, res: Response) => Promise<Body | Refused>
}

/** The routes by which a coordinator asks and says what is to be known of a meeting's call and chat in Teams. */
export function addTeams(server: Server, { log, teamsDesk, callerOf, readBody }: Deps): void {
  const as = (answer: (caller: AtMeeting, req: Request, res: Response) => Promise<Reply>) =>
    answering(log, async (req, res) => {
      const caller = await callerOf(req)
      if ('refusal' in caller) return caller
      const meetingId = meetingIdIn(req)
      return meetingId ? answer({ ...caller, meetingId }, req, res) : refusal('not-found')
    })
  server.get(
    '/api/meetings/:meetingId/teams',
    as(async ({ personId, meetingId }) => json(await teamsDesk.look(personId, meetingId))),
  )
  server.get(
    '/api/meetings/:meetingId/call',
    as(async ({ personId, meetingId }) => json(await teamsDesk.compare(personId, meetingId))),
  )
  server.post(
    '/api/meetings/:meetingId/call',
    as(async ({ personId, meetingId }, req, res) => {
      const body = await readBody(req, res)
      if ('refusal' in body) return body
      const named = namedCall.safeParse(body.value)
      if (!named.success) return refusal('join-link-unreadable')
      return json(await teamsDesk.nameCall(personId, meetingId, named.data.joinUrl))
    }),
  )
}

function json(answer: object | Refused): Reply {
  return 'refusal' in answer ? (answer as Refused) : { json: answer }
}
