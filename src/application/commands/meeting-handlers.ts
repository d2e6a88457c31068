import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import { mayLookBack, mayReadAction } from '../../domain/access.ts'
import { whoMustNotHear } from '../../domain/cases/connection.ts'
import type { ActionId, CaseId, PersonId, UnknownId } from '../../domain/ids.ts'
import {
  decideAgreeToStatement,
  decideEndMeeting,
  decideFinishOutstanding,
  decideHandChair,
  decideOpenMeeting,
  decideReadStatement,
  decideReviewOutstanding,
  decideTakeBackAgreement,
  decideTakeChair,
} from '../../domain/meeting/decide-opening.ts'
import {
  decideAdmitPerson,
  decideIdentifyCaller,
  decideNotePresence,
  decideNoteUnknown,
} from '../../domain/meeting/decide-room.ts'
import { withAttendance } from '../../domain/meeting/statement.ts'
import { outstandingFor } from '../../domain/meeting/outstanding.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import type { Given, Handler } from '../write/outcome.ts'
import { onStream, onStreams } from '../write/outcome.ts'
import type { Append } from '../ports.ts'
import { caseStream, waitingList } from '../write/streams.ts'
import { draftCirculation } from './draft-circulation.ts'
import { asTheyKnowIt, toldAsHold } from './may-hear.ts'
import { casesAround, onMeeting } from './meeting-ground.ts'
import type { MeetingGround } from './meeting-ground.ts'
import { ofMeeting } from './of-meeting.ts'
import { signingByAttending } from './sign-by-attending.ts'

type Handlers<Types extends CommandType> = { [Type in Types]: Handler<Type> }

/** Orders about the meeting as a whole: each loads what its decider asks about, and decides nothing itself. */
export const meetingHandlers: Handlers<
  | 'admit-person'
  | 'open-meeting'
  | 'read-statement'
  | 'agree-to-statement'
  | 'take-back-agreement'
  | 'note-presence'
  | 'note-unknown'
  | 'identify-caller'
  | 'review-outstanding'
  | 'finish-outstanding'
  | 'take-chair'
  | 'hand-chair'
  | 'end-meeting'
> = {
  'admit-person': ofMeeting(async (ground, order, command: CommandOf<'admit-person'>, given) => {
    const { personId, as, caseId } = command
    const briefedBy = command.briefedBy as PersonId | undefined
    const whom = { personId: personId as PersonId, as, caseId: caseId as CaseId | null, briefedBy }
    const { people } = ground.directory
    return decideAdmitPerson(await asTheyKnowIt(given, ground), { ...order, ...whom, people })
  }),
  'open-meeting': ofMeeting(({ meeting }, order) => decideOpenMeeting(meeting, order)),
  'read-statement': signingByAttending(
    ofMeeting(({ meeting }, order, _command, { profile }) => decideReadStatement(meeting, { ...order, profile })),
  ),
  'agree-to-statement': signingByAttending(
    ofMeeting((ground, order, command: CommandOf<'agree-to-statement'>, { profile }) => {
      const { version, signature } = command
      const { people } = ground.directory
      const personId = command.personId as PersonId | undefined
      return decideAgreeToStatement(ground.meeting, { ...order, version, personId, signature, people, profile })
    }),
  ),
  'take-back-agreement': ofMeeting(({ meeting }, order, { personId }: CommandOf<'take-back-agreement'>) =>
    decideTakeBackAgreement(meeting, { ...order, personId: personId as PersonId | undefined }),
  ),
  'note-presence': signingByAttending(
    ofMeeting(({ meeting, directory }, order, command: CommandOf<'note-presence'>, { profile }) => {
      const { people } = directory
      const { personId, present } = command
      const noted = decideNotePresence(meeting, { ...order, people, personId: personId as PersonId, present })
      return withAttendance(noted, { meeting, profile, enteredBy: order.who })
    }),
  ),
  'note-unknown': ofMeeting(({ meeting }, order, { unknownId, kind, present }: CommandOf<'note-unknown'>) =>
    decideNoteUnknown(meeting, { ...order, unknownId: unknownId as UnknownId, kind, present }),
  ),
  'identify-caller': signingByAttending(
    ofMeeting(({ meeting, directory }, order, command: CommandOf<'identify-caller'>, { profile }) => {
      const who = { unknownId: command.unknownId as UnknownId, personId: command.personId as PersonId }
      const identified = decideIdentifyCaller(meeting, { ...order, ...who, people: directory.people })
      return withAttendance(identified, { meeting, profile, enteredBy: order.who })
    }),
  ),
  'review-outstanding': ofMeeting(async (ground, order, command: CommandOf<'review-outstanding'>, given) => {
    const outstanding = await outstandingOf(given, ground)
    return decideReviewOutstanding(ground.meeting, { ...order, actionId: command.actionId as ActionId, outstanding })
  }),
  'finish-outstanding': ofMeeting(({ meeting }, order) => decideFinishOutstanding(meeting, order)),
  'take-chair': ofMeeting(async (ground, order, _command, given) =>
    decideTakeChair(ground.meeting, { ...order, mustNotHear: await barredNow(given, ground) }),
  ),
  'hand-chair': ofMeeting(async (ground, order, { personId }: CommandOf<'hand-chair'>, given) =>
    decideHandChair(ground.meeting, {
      ...order,
      to: personId as PersonId,
      mustNotHear: await barredNow(given, ground),
    }),
  ),
  'end-meeting': ({ meetingId }, given) =>
    onMeeting(given, meetingId, async (ground) => {
      const ended = onStream(ground.loaded, decideEndMeeting(ground.meeting, { who: given.who, at: given.at }))
      if ('refusal' in ended) return toldAsHold(given, ground, ended)
      const links = await leftWaiting(given, ground.meeting)
      return onStreams([{ ...ended, links }, await draftCirculation(given, ground)])
    }),
}

/** Who must not hear the case that is open now. */
async function barredNow({ world }: Given, { meeting, directory }: MeetingGround): Promise<ReadonlySet<PersonId>> {
  const open = meeting.openCase ? (await world.case(meeting.openCase)).state : null
  return open ? whoMustNotHear(open, directory.people.keys()) : new Set()
}

/** Whatever was brought for this meeting and not heard in it waits for another: no case is ever lost. */
async function leftWaiting(given: Given, meeting: Meeting): Promise<Append['links']> {
  const around = [...(await casesAround(given, meeting)).keys()]
  const unheard = around.filter((caseId) => meeting.hearings.get(caseId)?.status !== 'heard')
  return unheard.map((caseId) => ({ meetingId: waitingList, stream: caseStream(caseId) }))
}

/** Those that whoever orders may look back at; any other does not exist for them. */
async function outstandingOf(given: Given, { meeting, directory }: MeetingGround): Promise<ReadonlySet<ActionId>> {
  const { world, profile, who } = given
  const actions = outstandingFor(meeting, { actions: await world.unsettledActions(), rule: profile.outstanding })
  const seen = await Promise.all(
    actions.map(async (action) => {
      const caseFile = (await world.case(action.caseId)).state
      const earlier = (await world.meeting(action.meetingId)).state
      if (!caseFile) return []
      const asking = { who, directory, caseFile, profile }
      const read = mayReadAction({ ...asking, meeting: earlier, action })
      const lookedBackAt = mayLookBack({ ...asking, meeting: null, now: meeting })
      return 'granted' in read || 'granted' in lookedBackAt ? [action.actionId] : []
    }),
  )
  return new Set(seen.flat())
}
