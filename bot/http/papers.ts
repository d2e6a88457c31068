import type { Request, Response, Server } from 'restify'
import { z } from 'zod'
import type { Caseroom } from '../../src/application/caseroom.ts'
import { id } from '../../src/contracts/words.ts'
import type { CaseId } from '../../src/domain/ids.ts'
import type { Log } from '../../src/adapters/log.ts'
import type { Reply } from './answer.ts'
import { answering, refusal } from './answer.ts'
import type { FindCaller } from './caller.ts'
import { languageOf } from './language.ts'
import { meetingIdIn } from './reads.ts'

type Route = (req: Request, res: Response) => Promise<Reply>

type Wanted = Parameters<Caseroom['openPaper']>[1]
/** What the address names, before the language is known; null where it names nothing. */
type Named = Wanted extends infer Each ? (Each extends Wanted ? Omit<Each, 'language'> : never) : never

const ofCase = z.object({ paper: z.enum(['transfer-pack', 'review-pack']), caseId: id })

/**
 * The documents beside the plans, of the area, of a meeting, and of one case of it: each is laid out for the one person
 * whose token was verified.
 */
export function addPapers(
  server: Server,
  { caseroom, log, callerOf }: { caseroom: Caseroom; log: Log; callerOf: FindCaller },
): void {
  const paper = (named: (req: Request) => Named | null): Route => {
    return async (req) => {
      const caller = await callerOf(req)
      if ('refusal' in caller) return caller
      const wanted = named(req)
      if (!wanted) return refusal('not-found')
      const language = languageOf(req.headers['accept-language'])
      const file = await caseroom.openPaper(caller.personId, { ...wanted, language })
      return 'refusal' in file ? file : { file }
    }
  }
  const at = (path: string, named: (req: Request) => Named | null) => server.get(path, answering(log, paper(named)))
  at('/api/papers/attendance-return', () => ({ paper: 'attendance-return' }))
  at('/api/meetings/:meetingId/papers/run-record', (req) => {
    const meetingId = meetingIdIn(req)
    return meetingId && { paper: 'run-record', meetingId }
  })
  at('/api/meetings/:meetingId/cases/:caseId/papers/:paper', (req) => {
    const meetingId = meetingIdIn(req)
    const asked = ofCase.safeParse(req.params)
    if (!meetingId || !asked.success) return null
    return { paper: asked.data.paper, meetingId, caseId: asked.data.caseId as CaseId }
  })
}
