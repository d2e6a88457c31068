import type { CommandOf } from '../../contracts/commands.ts'
import { masterElsewhere } from '../../domain/actions/actions-master.ts'
import { decideTakeStatus } from '../../domain/actions/decide-take-status.ts'
import type { Given, Handler, Outcome } from '../write/outcome.ts'
import { onStream, onStreams } from '../write/outcome.ts'
import { judgedRows } from '../statuses/judged-rows.ts'
import type { Judged } from '../statuses/judged-rows.ts'
import { asActor } from './actor-for.ts'

/** Statuses brought back from the system in which an area follows its actions up (R119). */
export const statusHandlers: { 'take-statuses': Handler<'take-statuses'> } = { 'take-statuses': takeStatuses }

/** All rows or none: each that is ready, each that the coordinator has answered *take*, and none answered *leave*. */
async function takeStatuses({ csv, answers }: CommandOf<'take-statuses'>, given: Given): Promise<Outcome> {
  const { world, profile, who, at } = given
  const { clause, value } = profile.actionsMaster
  const directory = (await world.directory()).state
  return asActor(given, { directory, meeting: null }, async (actor) => {
    if (!actor.desk) return { refusal: { code: 'role-not-allowed', clause } }
    if (value === 'here') return { refusal: { code: 'followed-here', clause } }
    const read = given.readStatuses(csv)
    if ('refusal' in read) return read
    const left = read.rows.filter(({ row }) => answers[row] === 'leave')
    const wanted = await judgedRows(
      read.rows.filter((row) => !left.includes(row)),
      { who, world, profile, at },
    )
    const system = masterElsewhere(profile) ?? ''
    const taken = wanted.map((row) => taking(row, { system, answers, given }))
    const register = await world.register()
    const noted = { type: 'statuses-taken' as const, at, by: who, system }
    const counted = { taken: wanted.length, left: left.length }
    return onStreams([...taken, onStream(register, { events: [{ ...noted, ...counted }] })])
  })
}

function taking(
  { row, finding, brought, found }: Judged,
  { system, answers, given }: { system: string; answers: Record<string, 'take' | 'leave'>; given: Given },
): Outcome {
  const open: Outcome = { refusal: { code: 'status-question-open', about: String(row) } }
  if (!found || !brought || finding === 'number-twice') return open
  const { loaded, caseFile } = found
  const answer = answers[row] === 'take' ? 'take' : null
  const { profile, at, who: by } = given
  const decision = decideTakeStatus(loaded.state, { brought, caseFile, profile, at, answer, system, by })
  return 'refusal' in decision ? open : onStream(loaded, decision)
}
