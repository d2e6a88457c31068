import type { Request, Response } from 'restify'
import type { Refused } from '../../src/application/caseroom.ts'
import type { Reply } from './answer.ts'
import { refusal } from './answer.ts'
import type { Body } from './body.ts'
import { bearerOf } from './caller.ts'

/** Takes a parsed activity over: verifies its token, runs the turn and writes the response itself. */
export type BotMessages = (req: Request, res: Response) => Promise<void>

/** `POST /api/messages`: only an activity that has a token and a type reaches the bot. */
export function messageRoute({
  botMessages,
  readBody,
}: {
  botMessages: BotMessages
  readBody: (req: Request, res: Response) => Promise<Body | Refused>
}): (req: Request, res: Response) => Promise<Reply> {
  return async (req, res) => {
    if (!bearerOf(req)) return refusal('token-missing')
    const body = await readBody(req, res)
    if ('refusal' in body) return body
    if (!isActivity(body.value)) return refusal('body-malformed')
    await botMessages(req, res)
    return { sent: true }
  }
}

function isActivity(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
