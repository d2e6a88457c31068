import type { Request, Response } from 'restify'
import type { Caseroom, Refused } from '../../src/application/caseroom.ts'
import { csvFile } from '../../src/contracts/exports.ts'
import type { Reply } from './answer.ts'
import { refusal } from './answer.ts'
import type { Body } from './body.ts'
import type { Caller, FindCaller } from './caller.ts'
import { meetingIdIn } from './reads.ts'

type Route = (req: Request, res: Response) => Promise<Reply>
type Deps = {
  caseroom: Caseroom
  callerOf: FindCaller
  readBody: (req: Request, res: Response) => Promise<Body | Refused>
}
/** What may be asked over HTTP once a meeting is over. */
export type After = Record<'followUp' | 'governance' | 'board' | 'my' | 'statuses', Route>

/** The routes of the time after a meeting: each answer is made for the one person whose token was verified. */
export function createAfter({ caseroom, callerOf, readBody }: Deps): After {
  const as = (answer: (caller: Caller, req: Request, res: Response) => Promise<Reply>): Route => {
    return async (req, res) => {
      const caller = await callerOf(req)
      return 'refusal' in caller ? caller : answer(caller, req, res)
    }
  }
  return {
    followUp: as(async ({ personId }, req) => {
      const meetingId = meetingIdIn(req)
      return meetingId ? json(await caseroom.followUp(personId, meetingId)) : refusal('not-found')
    }),
    governance: as(async ({ personId }) => json(await caseroom.governance(personId))),
    board: as(async ({ personId }) => json(await caseroom.board(personId))),
    my: as(async ({ personId }) => json(await caseroom.my(personId))),
    statuses: as(async ({ personId }, req, res) => {
      const body = await readBody(req, res)
      if ('refusal' in body) return body
      const file = csvFile.safeParse(body.value)
      return file.success
        ? json(await caseroom.previewStatuses(personId, file.data.csv))
        : refusal('command-malformed', 'csv')
    }),
  }
}

function json(answer: object | Refused): Reply {
  return 'refusal' in answer ? (answer as Refused) : { json: answer }
}
