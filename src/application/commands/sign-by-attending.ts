import type { CommandType } from '../../contracts/commands.ts'
import { decideSignByAttending } from '../../domain/directory/decide-sign-by-attending.ts'
import type { Given, Handler, Outcome } from '../outcome.ts'
import { onStream, onStreams } from '../outcome.ts'

/** The same order, and with whoever agrees to the statement their agency, where the protocol takes that for its signature. */
export function signingByAttending<Type extends CommandType>(handler: Handler<Type>): Handler<Type> {
  return async (command, given) => withSignatures(await handler(command, given), given)
}

async function withSignatures(outcome: Outcome, { world, profile, at }: Given): Promise<Outcome> {
  if ('refusal' in outcome) return outcome
  const events = outcome.streams.flatMap((each) => each.events)
  const attending = events.flatMap((event) => (event.type === 'statement-agreed' ? [event.personId] : []))
  if (attending.length === 0) return outcome
  const directory = await world.directory()
  const signed = onStream(directory, decideSignByAttending(directory.state, { attending, profile, at }))
  return onStreams([outcome, signed])
}
