import type { CommandOf } from '../../contracts/commands.ts'
import type { ActionEvent } from '../../domain/actions/action.ts'
import { decideHandOver, refusedDeputy } from '../../domain/actions/decide-hand-over.ts'
import type { Actor } from '../../domain/actor.ts'
import type { PersonId } from '../../domain/ids.ts'
import { decideHandPlace, decideHandPlaceBack } from '../../domain/meeting/decide-place.ts'
import { decideAdmitPerson, decideNotePresence } from '../../domain/meeting/decide-room.ts'
import { accept } from '../../domain/refusal.ts'
import type { Decision } from '../../domain/refusal.ts'
import type { MeetingEvent } from '../../domain/meeting/meeting.ts'
import type { Given, Handler, Outcome } from '../write/outcome.ts'
import { onStream, onStreams } from '../write/outcome.ts'
import { asActor } from './actor-for.ts'
import { no, onMeeting } from './meeting-ground.ts'
import type { MeetingGround } from './meeting-ground.ts'

type Absence = { from: PersonId; to: PersonId }

type DeputyHandlers = { 'hand-to-deputy': Handler<'hand-to-deputy'>; 'hand-back-place': Handler<'hand-back-place'> }

/**
 * A representative is away: their deputy has their place and what they had open, in one press; so back again (R018).
 */
export const deputyHandlers: DeputyHandlers = {
  'hand-to-deputy': (command, given) =>
    onMeeting(given, command.meetingId, (ground) =>
      asActor(given, ground, (actor) =>
        actor.controls ? handOver(command, given, ground, actor) : no('role-not-allowed'),
      ),
    ),
  'hand-back-place': ({ meetingId, personId }, given) =>
    onMeeting(given, meetingId, async ({ loaded, meeting }) => {
      const { who, at } = given
      return onStream(loaded, decideHandPlaceBack(meeting, { who, at, personId: personId as PersonId }))
    }),
}

async function handOver(
  { personId, deputyId }: CommandOf<'hand-to-deputy'>,
  given: Given,
  ground: MeetingGround,
  actor: Actor,
): Promise<Outcome> {
  const absence = { from: personId as PersonId, to: deputyId as PersonId }
  const refused = refusedDeputy(ground.directory, absence)
  if (refused) return refused
  const room = ground.meeting.status === 'ended' ? accept<MeetingEvent>() : changeOver(given, ground, absence)
  return onStreams([onStream(ground.loaded, room), ...(await openActions(given, absence, actor))])
}

/** Until the end of the meeting the deputy is let in, in the place of whoever is away, who is noted as gone. */
function changeOver(
  { who, at }: Given,
  { meeting, directory }: MeetingGround,
  { from, to }: Absence,
): Decision<MeetingEvent> {
  const { people } = directory
  const admitted = decideAdmitPerson(meeting, { who, at, people, personId: to, as: 'representative', caseId: null })
  if ('refusal' in admitted) return admitted
  const left = decideNotePresence(meeting, { who, at, people, personId: from, present: false })
  if ('refusal' in left) return left
  const handed = decideHandPlace(meeting, { who, at, personId: from, to })
  return 'refusal' in handed ? handed : accept<MeetingEvent>(...admitted.events, ...left.events, ...handed.events)
}

async function openActions(given: Given, { from, to }: Absence, actor: Actor): Promise<readonly Outcome[]> {
  const { world, at } = given
  const mine = (await world.unsettledActions()).filter(({ personId }) => personId === from)
  return Promise.all(
    mine.map(async ({ actionId, caseId }) => {
      const [loaded, caseFile] = [await world.action(actionId), (await world.case(caseId)).state]
      const decided = loaded.state && caseFile && decideHandOver(loaded.state, { from, to, actor, caseFile, at })
      return onStream(loaded, decided ?? accept<ActionEvent>())
    }),
  )
}
