import type { Command } from '../../contracts/commands.ts'
import { wordFields } from '../../contracts/word-fields.ts'
import type { ActionId, CaseId, PersonId } from '../../domain/ids.ts'
import { isBefore, plusSeconds, type Instant } from '../../domain/time.ts'
import type { Caseroom } from '../caseroom.ts'
import type { Clock, ReadLog } from '../ports.ts'
import type { World } from './world.ts'

type Handle = Caseroom['handle']
type Deps = { reads: ReadLog; world: World; clock: Clock; addressTries?: number | undefined }

/** After so many refusals within a day nothing that the same person says of the same case is compared any more. */
const TRIES = 5
const DAY = 24 * 60 * 60

/**
 * A text that is refused because it tells where somebody is also tells its writer that it does, and so could be guessed
 * at. Each such refusal is noted as a look at that case, by name, and shows among who saw what (H32); after the fifth
 * within a day that person's words on that case are refused unread, as `words-closed`, and the coordinator enters them
 * (H41). A coordinator, who may read where she is, is never closed out.
 */
export function guardedWords(handle: Handle, deps: Deps): Handle {
  const tries = createTries(deps.addressTries ?? TRIES)
  return async (who, envelope) => {
    const { command } = envelope
    const said = saysWords(command) ? await caseIn(deps.world, command) : null
    if (said && tries.isOver({ who, caseId: said, now: deps.clock.now() }) && !(await keepsDesk(deps.world, who)))
      return { refusal: { code: 'words-closed' } }
    const answer = await handle(who, envelope)
    if (!('refusal' in answer) || answer.refusal.code !== 'safe-address-in-text') return answer
    const caseId = said ?? (await caseIn(deps.world, command))
    if (!caseId) return answer
    const at = deps.clock.now()
    tries.add({ who, caseId, now: at })
    await deps.reads.noteRead({ at, personId: who as PersonId, caseId, what: 'refused safe address' })
    return answer
  }
}

type Try = { who: string; caseId: CaseId; now: Instant }

function createTries(most: number): { add(one: Try): void; isOver(one: Try): boolean } {
  const known = new Map<string, readonly Instant[]>()
  const recent = ({ who, caseId, now }: Try) =>
    (known.get(`${who} ${caseId}`) ?? []).filter((at) => isBefore(now, plusSeconds(at, DAY)))
  return {
    add: (one) => void known.set(`${one.who} ${one.caseId}`, [...recent(one), one.now]),
    isOver: (one) => recent(one).length >= most,
  }
}

function saysWords(command: Command): boolean {
  const fields = wordFields.get(command.type) ?? []
  return fields.some((field) => (command as Readonly<Record<string, unknown>>)[field])
}

async function keepsDesk(world: World, who: string): Promise<boolean> {
  return (await world.directory()).state.people.get(who as PersonId)?.role === 'coordinator'
}

async function caseIn(world: World, command: object): Promise<CaseId | null> {
  if ('caseId' in command) return command.caseId as CaseId
  if (!('actionId' in command)) return null
  return (await world.action(command.actionId as ActionId)).state?.caseId ?? null
}
