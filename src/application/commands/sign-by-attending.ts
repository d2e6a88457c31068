import type { Command, CommandType } from '../../contracts/commands.ts'
import { decideSignByAttending } from '../../domain/directory/decide-sign-by-attending.ts'
import { meetingOf } from '../write/before-deciding.ts'
import type { Given, Handler, Outcome } from '../write/outcome.ts'
import { onStream, onStreams } from '../write/outcome.ts'

/**
 * The same order, and with whoever agrees to the statement their agency, where the protocol takes that for its
 * signature.
 */
export function signingByAttending<Type extends CommandType>(handler: Handler<Type>): Handler<Type> {
  return async (command, given) => withSignatures(await handler(command, given), given, command)
}

/** Once a meeting is over nobody attends it any more, however late they agree to its statement to read their plans. */
async function withSignatures(outcome: Outcome, { world, profile, at }: Given, command: Command): Promise<Outcome> {
  const meetingId = await meetingOf(world, command)
  const meeting = meetingId && (await world.meeting(meetingId)).state
  if ('refusal' in outcome || !meeting || meeting.status === 'ended') return outcome
  const events = outcome.streams.flatMap((each) => each.events)
  const attending = events.flatMap((event) => (event.type === 'statement-agreed' ? [event.personId] : []))
  if (attending.length === 0) return outcome
  const directory = await world.directory()
  const admitted = new Set([...meeting.admitted].flatMap(([personId, { as }]) => (as === 'observer' ? [] : [personId])))
  const signed = onStream(directory, decideSignByAttending(directory.state, { attending, admitted, profile, at }))
  return onStreams([outcome, signed])
}
