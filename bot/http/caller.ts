import type { Request } from 'restify'
import type { Caseroom, Refused } from '../../src/application/caseroom.ts'
import type { PersonId } from '../../src/domain/ids.ts'
import type { Account, TokenVerifier } from '../authenticate.ts'
import type { Instant } from '../../src/domain/time.ts'
import { refusal } from './answer.ts'

/** Somebody whose token has been verified and who stands in the directory. */
export type Caller = { personId: PersonId; account: Account; expiresAt: Instant }
export type FindCaller = (req: Request) => Promise<Caller | Refused>

/** Who asks: from the verified token alone, and never from anything else that the request says. */
export function createFindCaller({ caseroom, verify }: { caseroom: Caseroom; verify: TokenVerifier }): FindCaller {
  return async (req) => {
    const token = bearerOf(req)
    if (!token) return refusal('token-missing')
    const verified = await verify(token)
    if ('code' in verified) return refusal(verified.code)
    const personId = await caseroom.whoIs(verified.account)
    return personId ? { personId, ...verified } : refusal('not-in-directory')
  }
}

/** The token of an `Authorization: Bearer` header, or null. */
export function bearerOf(req: Request): string | null {
  return /^Bearer (\S+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? null
}
