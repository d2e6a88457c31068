import type { Request, Response } from 'restify'
import { z } from 'zod'
import type { SheetWanted } from '../../src/application/after/after-meeting.ts'
import type { Caseroom, Refused } from '../../src/application/caseroom.ts'
import { exportFormat, exportKind, safeContactWanted } from '../../src/contracts/exports.ts'
import type { Reply } from './answer.ts'
import { refusal } from './answer.ts'
import type { Body } from './body.ts'
import type { FindCaller } from './caller.ts'
import { meetingIdIn } from './reads.ts'

type Route = (req: Request, res: Response) => Promise<Reply>
type Deps = {
  caseroom: Caseroom
  callerOf: FindCaller
  readBody: (req: Request, res: Response) => Promise<Body | Refused>
}
type Of = Pick<SheetWanted, 'meetingId' | 'safeContactBecause'>
/** The tables that may be taken out over HTTP: of a meeting, with whereabouts or without, and of the area. */
export type Exports = Record<'ofMeeting' | 'withSafeContact' | 'ofArea', Route>

const wanted = z.object({ what: exportKind, format: exportFormat })

/** The routes of the exports; a reason for whereabouts comes in a body, since addresses are written down on the way. */
export function createExports({ caseroom, callerOf, readBody }: Deps): Exports {
  const sheet = async (req: Request, of: Of): Promise<Reply> => {
    const caller = await callerOf(req)
    if ('refusal' in caller) return caller
    const asked = wanted.safeParse(req.params)
    if (!asked.success) return refusal('not-found')
    const file = await caseroom.exportSheet(caller.personId, { ...asked.data, ...of })
    return 'refusal' in file ? file : { file }
  }
  const ofMeeting = async (req: Request, more: Omit<Of, 'meetingId'> = {}): Promise<Reply> => {
    const meetingId = meetingIdIn(req)
    return meetingId ? sheet(req, { meetingId, ...more }) : refusal('not-found')
  }
  return {
    ofMeeting: (req) => ofMeeting(req),
    withSafeContact: async (req, res) => {
      const caller = await callerOf(req)
      if ('refusal' in caller) return caller
      const body = await readBody(req, res)
      if ('refusal' in body) return body
      const reason = safeContactWanted.safeParse(body.value)
      return reason.success ? ofMeeting(req, { safeContactBecause: reason.data.because }) : refusal('reason-missing')
    },
    ofArea: (req) => sheet(req, { meetingId: null }),
  }
}
