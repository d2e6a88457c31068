import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import { refusedWords, safeOf } from '../../domain/cases/safe-address.ts'
import { decideDeferral, decideNoteHearing } from '../../domain/cases/decide-deferral.ts'
import type { AgencyId, PersonId } from '../../domain/ids.ts'
import { decideDeferCase } from '../../domain/meeting/decide-agenda.ts'
import {
  decideGiveTurn,
  decideNoteAnswer,
  decideReadOutUpdate,
  decideRestHaveNothing,
} from '../../domain/meeting/decide-answers.ts'
import {
  decideCallCase,
  decideCorrectAttendance,
  decideEnterStage,
  decideFinishCase,
} from '../../domain/meeting/decide-case.ts'
import { decideCheckRoster } from '../../domain/meeting/decide-room.ts'
import { openCasesWait } from '../../domain/meeting/open-cases-wait.ts'
import { decideExtendSlot, decidePauseSlot, decideResumeSlot } from '../../domain/meeting/decide-slot.ts'
import type { CaseOrder } from '../../domain/meeting/who-may.ts'
import type { Given, Handler, Outcome } from '../write/outcome.ts'
import { onStream, onStreams } from '../write/outcome.ts'
import { agenciesAtTable } from '../people-of-agency.ts'
import { waitingList } from '../write/streams.ts'
import { casesAround, onCase } from './meeting-ground.ts'
import type { CaseGround } from './meeting-ground.ts'
import { asActor } from './actor-for.ts'
import { toldAsHold, unlessMayHear, unlessSpokenFor } from './may-hear.ts'

type Handlers<Types extends CommandType> = { [Type in Types]: Handler<Type> }

/** Orders about one case in the meeting: each loads what its decider asks about, and decides nothing itself. */
export const hearingHandlers: Handlers<
  | 'check-roster'
  | 'call-case'
  | 'enter-stage'
  | 'give-turn'
  | 'note-answer'
  | 'rest-have-nothing-to-add'
  | 'read-out-update'
  | 'pause-slot'
  | 'resume-slot'
  | 'extend-slot'
  | 'correct-attendance'
  | 'finish-case'
  | 'defer-case'
> = {
  'check-roster': onHearing((ground, order) =>
    decideCheckRoster(ground.meeting, { ...order, mustNotHear: ground.mustNotHear }),
  ),
  'call-case': callCase,
  'enter-stage': onHearing((ground, order, command: CommandOf<'enter-stage'>, given) =>
    decideEnterStage(ground.meeting, { ...order, stage: command.stage, profile: given.profile }),
  ),
  'give-turn': onHearing((ground, order, { agencyId }: CommandOf<'give-turn'>) => {
    const { agencies } = ground.directory
    return decideGiveTurn(ground.meeting, { ...order, agencyId: agencyId as AgencyId | null, agencies })
  }),
  'note-answer': onHearing((ground, order, command: CommandOf<'note-answer'>) => {
    const { agencies, people } = ground.directory
    return decideNoteAnswer(ground.meeting, {
      ...order,
      agencyId: command.agencyId as AgencyId,
      answer: command.answer,
      agencies,
      people,
    })
  }),
  'rest-have-nothing-to-add': onHearing((ground, order) => {
    const { people } = ground.directory
    const invited = agenciesAtTable(ground.directory).map((agency) => agency.agencyId)
    return decideRestHaveNothing(ground.meeting, { ...order, invited, people, mustNotHear: ground.mustNotHear })
  }),
  'read-out-update': onHearing((ground, order, command: CommandOf<'read-out-update'>) => {
    const updates = ground.theCase.updates.filter((each) => each.meetingId === ground.meeting.meetingId)
    const written = new Set(updates.map((each) => each.agencyId))
    const { agencyId, deferredBecause } = command
    const unsafe = refusedWords(safeOf(ground.theCase.referral), deferredBecause ? [deferredBecause] : [])
    const asked = { ...order, agencyId: agencyId as AgencyId, deferredBecause, written }
    return unsafe ?? decideReadOutUpdate(ground.meeting, asked)
  }),
  'pause-slot': onHearing((ground, order) => decidePauseSlot(ground.meeting, order)),
  'resume-slot': onHearing((ground, order) => decideResumeSlot(ground.meeting, order)),
  'extend-slot': onHearing(
    ({ meeting, theCase }, order, { seconds, reason }: CommandOf<'extend-slot'>) =>
      refusedWords(safeOf(theCase.referral), [reason]) ?? decideExtendSlot(meeting, { ...order, seconds, reason }),
  ),
  'correct-attendance': onHearing((ground, order, command: CommandOf<'correct-attendance'>) =>
    decideCorrectAttendance(ground.meeting, {
      ...order,
      mustNotHear: ground.mustNotHear,
      personId: command.personId as PersonId,
      attended: command.attended,
      people: ground.directory.people,
    }),
  ),
  'finish-case': finishCase,
  'defer-case': deferCase,
}

type Decide<Command> = (
  ground: CaseGround,
  order: CaseOrder,
  command: Command,
  given: Given,
) => Parameters<typeof onStream>[1]

/** A handler for an order about one case: whoever must not hear it is refused before anything is decided. */
function onHearing<Command extends { meetingId: string; caseId: string }>(
  decide: Decide<Command>,
): (command: Command, given: Given) => Promise<Outcome> {
  return (command, given) =>
    onCase(
      given,
      command,
      (ground) =>
        unlessSpokenFor(given, ground) ??
        toldAsHold(given, ground, onStream(ground.loaded, decide(ground, orderOn(ground, given), command, given))),
    )
}

function orderOn({ theCase }: CaseGround, { who, at }: Given): CaseOrder {
  return { who, at, caseId: theCase.caseId }
}

/** A closed panel that is called while open cases wait asks why, since everybody else would see the gap (R053). */
async function callCase(command: CommandOf<'call-case'>, given: Given): Promise<Outcome> {
  return onCase(given, command, async (ground) => {
    const refused = unlessSpokenFor(given, ground)
    if (refused) return refused
    const { meeting, mustNotHear, closedPanel, theCase } = ground
    const unsafe = refusedWords(safeOf(theCase.referral), [command.reason ?? ''])
    if (unsafe) return unsafe
    const order = orderOn(ground, given)
    const waits = closedPanel && openCasesWait(meeting, { ...order, cases: await casesAround(given, meeting) })
    const apart = waits ? { clause: given.profile.closedPanel.clause } : undefined
    const called = decideCallCase(meeting, { ...order, mustNotHear, closedPanel, apart, reason: command.reason })
    return toldAsHold(given, ground, onStream(ground.loaded, called))
  })
}

/** The case's own stream learns that it was heard, so that its next hearing knows of this one. */
async function finishCase(command: CommandOf<'finish-case'>, given: Given): Promise<Outcome> {
  return onCase(given, command, (ground) => {
    const { theCase, meeting } = ground
    const heard = onStream(ground.loaded, decideFinishCase(meeting, orderOn(ground, given)))
    const noted = onStream(ground.found, decideNoteHearing(theCase, { meeting, at: given.at }))
    return unlessMayHear(given, ground) ?? onStreams([heard, noted])
  })
}

async function deferCase(command: CommandOf<'defer-case'>, given: Given): Promise<Outcome> {
  return onCase(given, command, (ground) =>
    asActor(given, ground, (actor) => {
      const { theCase, meeting } = ground
      const { newDate, reason } = command
      const { profile, holidays, at } = given
      const off = onStream(ground.loaded, decideDeferCase(meeting, orderOn(ground, given)))
      const deferred = decideDeferral(theCase, { newDate, reason, actor, meeting, profile, holidays, at })
      return (
        unlessMayHear(given, ground) ??
        onStreams([
          off,
          onStream(ground.found, deferred, { links: [{ meetingId: waitingList, stream: ground.found.stream }] }),
        ])
      )
    }),
  )
}
