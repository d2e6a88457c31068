import type { ProblemCode, Speaker } from '../../../src/application/caseroom.ts'
import { envelopeSchema } from '../../../src/contracts/commands.ts'
import type { BotDeps } from '../bot-deps.ts'

/** What became of an order: null where it was done now, `card-replayed` where it was done before, else why not. */
export type Done = { code: ProblemCode | null; clause?: string | undefined; made: Record<string, string> }

/** Gives one order through the one write path, as the person of this turn. */
export async function giveOrder(
  deps: Pick<BotDeps, 'caseroom'>,
  order: { who: Speaker; commandId: string; command: unknown },
): Promise<Done> {
  const { who, commandId, command } = order
  const envelope = envelopeSchema.safeParse({ commandId, command })
  if (!envelope.success) return { code: whatIsMissing(envelope.error.issues), made: {} }
  const done = await deps.caseroom.handle(who, envelope.data)
  if ('refusal' in done) return { code: done.refusal.code, clause: done.refusal.clause, made: {} }
  return { code: done.repeated ? 'card-replayed' : null, made: done.made }
}

type Issue = { code: string; path: readonly PropertyKey[] }

/** An empty box in a form is named as what it is, and one with too much in it too. */
function whatIsMissing(issues: readonly Issue[]): ProblemCode {
  if (issues.some(({ code, path }) => code === 'too_big' && typed.has(String(path.at(-1))))) return 'text-too-long'
  const places = issues.map((issue) => String(issue.path.at(-1)))
  if (places.includes('what')) return 'wording-empty'
  if (places.includes('text')) return 'update-text-required'
  return places.includes('reason') ? 'reason-missing' : 'command-malformed'
}

/** What people type on cards. */
const typed: ReadonlySet<string> = new Set(['what', 'text', 'reason', 'said', 'signature'])
