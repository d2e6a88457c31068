import type { MeetingEvent } from '../../domain/meeting/meeting.ts'
import type { Order } from '../../domain/meeting/who-may.ts'
import type { Decision } from '../../domain/refusal.ts'
import type { Given, Outcome } from '../write/outcome.ts'
import { onStream } from '../write/outcome.ts'
import { onMeeting } from './meeting-ground.ts'
import type { MeetingGround } from './meeting-ground.ts'

type Decided = Decision<MeetingEvent>
type Decide<Command> = (
  ground: MeetingGround,
  order: Order,
  command: Command,
  given: Given,
) => Decided | Promise<Decided>

/** A handler for an order about a meeting: loads it, lets the decider decide, and writes on the meeting's stream. */
export function ofMeeting<Command extends { meetingId: string }>(
  decide: Decide<Command>,
): (command: Command, given: Given) => Promise<Outcome> {
  return (command, given) =>
    onMeeting(given, command.meetingId, async (ground) =>
      onStream(ground.loaded, await decide(ground, { who: given.who, at: given.at }, command, given)),
    )
}
