import type { ActionId, CaseId, PersonId } from '../domain/ids.ts'
import type { Caseroom } from './caseroom.ts'
import type { Clock, ReadLog } from './ports.ts'
import type { World } from './world.ts'

type Handle = Caseroom['handle']

/**
 * A text that is refused because it tells where somebody is also tells its writer that it does. So each such refusal is
 * noted as a look at that case, by name, and shows among who saw what (H32, H41).
 */
export function notingAddressTries(handle: Handle, deps: { reads: ReadLog; world: World; clock: Clock }): Handle {
  return async (who, envelope) => {
    const answer = await handle(who, envelope)
    if (!('refusal' in answer) || answer.refusal.code !== 'safe-address-in-text') return answer
    const caseId = await caseIn(deps.world, envelope.command)
    const read = { at: deps.clock.now(), personId: who as PersonId, what: 'refused safe address' }
    if (caseId) await deps.reads.noteRead({ ...read, caseId })
    return answer
  }
}

async function caseIn(world: World, command: object): Promise<CaseId | null> {
  if ('caseId' in command) return command.caseId as CaseId
  if (!('actionId' in command)) return null
  return (await world.action(command.actionId as ActionId)).state?.caseId ?? null
}
