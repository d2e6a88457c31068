import type { Request, Response } from 'restify'
import type { Caseroom, Refused } from '../../src/application/caseroom.ts'
import { id } from '../../src/contracts/words.ts'
import type { CaseId, MeetingId, PersonId } from '../../src/domain/ids.ts'
import type { Reply } from './answer.ts'
import { refusal } from './answer.ts'
import type { Caller, FindCaller } from './caller.ts'
import { languageOf } from './language.ts'

type Route = (req: Request, res: Response) => Promise<Reply>
/** What may be read over HTTP: each answer is made for the one person whose token was verified. */
export type Reads = Record<
  'me' | 'typing' | 'directory' | 'due' | 'area' | 'meeting' | 'plans' | 'document' | 'preview',
  Route
>

/** The reading routes of the API. */
export function createReads({ caseroom, callerOf }: { caseroom: Caseroom; callerOf: FindCaller }): Reads {
  const as = (read: (caller: Caller, req: Request) => Promise<Reply>): Route => {
    return async (req) => {
      const caller = await callerOf(req)
      return 'refusal' in caller ? caller : read(caller, req)
    }
  }
  return {
    me: as(async ({ personId }) => json(await caseroom.me(personId))),
    typing: as(async ({ personId }) => json(await caseroom.typing(personId))),
    directory: as(async ({ personId }) => json(await caseroom.directoryView(personId))),
    due: as(async ({ personId }) => json(await caseroom.dueView(personId))),
    area: as(async ({ personId }) => json(await caseroom.areaView(personId))),
    meeting: as(async ({ personId }, req) => {
      const meetingId = meetingIdIn(req)
      return meetingId ? json(await caseroom.meetingView(personId, meetingId)) : refusal('not-found')
    }),
    plans: as(async ({ personId }, req) => {
      const meetingId = meetingIdIn(req)
      return meetingId ? json(await caseroom.plansFor(personId, meetingId)) : refusal('not-found')
    }),
    document: as(async ({ personId }, req) => {
      const meetingId = meetingIdIn(req)
      const caseId = paramIn(req, 'caseId') as CaseId | null
      if (!meetingId || !caseId) return refusal('not-found')
      const version = Number(paramIn(req, 'version') ?? Number.NaN)
      const language = languageOf(req.headers['accept-language'])
      const copy = Number.isInteger(version) ? { version, language } : { language }
      const file = await caseroom.openPlan(personId, meetingId, caseId, copy)
      return 'refusal' in file ? file : { file }
    }),
    preview: as(async ({ personId }, req) => {
      const meetingId = meetingIdIn(req)
      const caseId = paramIn(req, 'caseId') as CaseId | null
      if (!meetingId || !caseId) return refusal('not-found')
      const reader = paramIn(req, 'personId') as PersonId | null
      return json(await caseroom.previewPlan(personId, { meetingId, caseId, as: reader }))
    }),
  }
}

/** The meeting that the address names, where it can be an id at all; whether it may be seen is asked afterwards. */
export function meetingIdIn(req: Request): MeetingId | null {
  return paramIn(req, 'meetingId') as MeetingId | null
}

function paramIn(req: Request, name: string): string | null {
  const parameters: Record<string, unknown> = req.params
  const parsed = id.safeParse(parameters[name])
  return parsed.success ? parsed.data : null
}

function json(answer: object | Refused): Reply {
  return 'refusal' in answer ? (answer as Refused) : { json: answer }
}
