import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import {
  decideFlagRecords,
  decideNoteSharing,
  decideRiskReduced,
  decideTold,
} from '../../domain/intake/decide-beforehand.ts'
import { decideCallEmergency } from '../../domain/intake/decide-emergency.ts'
import { decideAnswerReturn, decideCheckReferral } from '../../domain/intake/decide-quality.ts'
import { decideRelist, decideRepeat } from '../../domain/intake/decide-repeat.ts'
import { decideSendList } from '../../domain/intake/decide-send-list.ts'
import {
  decideConfirmTransfer,
  decideReceiveTransfer,
  decideSendTransfer,
} from '../../domain/intake/decide-transfer.ts'
import type { IntakeEvent } from '../../domain/intake/intake.ts'
import type { AgencyId } from '../../domain/ids.ts'
import type { Decision } from '../../domain/refusal.ts'
import type { Given, Handler, Outcome, Writes } from '../write/outcome.ts'
import { onStream, onStreams } from '../write/outcome.ts'
import { caseStream, waitingList } from '../write/streams.ts'
import { asActor } from './actor-for.ts'
import { onBrought } from './brought-ground.ts'
import type { BroughtGround } from './brought-ground.ts'
import { unlessMaySeeStub, unlessSpokenFor } from './may-hear.ts'
import { onCase } from './meeting-ground.ts'
import { toldClause } from '../consequences/told-clause.ts'

type Handlers<Types extends CommandType> = { [Type in Types]: Handler<Type> }

/** Orders about a case on its way to a meeting: each loads what its decider asks about, and decides nothing itself. */
export const intakeHandlers: Handlers<
  | 'check-referral'
  | 'answer-return'
  | 'decide-repeat'
  | 'relist-case'
  | 'send-case-list'
  | 'call-emergency'
  | 'answer-risk-reduced'
  | 'flag-records'
  | 'note-sharing'
  | 'record-told'
  | 'send-transfer'
  | 'receive-transfer'
  | 'confirm-transfer'
> = {
  'check-referral': preparing((ground, { outcome, missing, note }: CommandOf<'check-referral'>, { profile }) =>
    decideCheckReferral(ground.theCase, { ...ground, outcome, missing, note, profile }),
  ),
  'answer-return': preparing((ground, { text }: CommandOf<'answer-return'>) =>
    decideAnswerReturn(ground.theCase, { ...ground, text }),
  ),
  'decide-repeat': preparing((ground, { decision, route, reason }: CommandOf<'decide-repeat'>, { profile }) =>
    decideRepeat(ground.theCase, { ...ground, decision, route, reason, profile }),
  ),
  'relist-case': preparing(
    (ground, { because, reason }: CommandOf<'relist-case'>, { profile }) =>
      decideRelist(ground.theCase, { ...ground, because, reason, profile }),
    waits,
  ),
  'send-case-list': sendCaseList,
  'call-emergency': preparing((ground, { reason, checks }: CommandOf<'call-emergency'>, { profile }) => {
    const { meetingId } = ground.meeting
    return decideCallEmergency(ground.theCase, { ...ground, meetingId, reason, checks, profile })
  }, waits),
  'answer-risk-reduced': (command, given) =>
    onCase(given, command, (ground) =>
      asActor(given, ground, (actor) => {
        const { answer, note } = command
        const decision = decideRiskReduced(ground.theCase, { answer, note, actor, at: given.at })
        return unlessSpokenFor(given, ground) ?? onStream(ground.found, decision)
      }),
    ),
  'flag-records': (command, given) =>
    onCase(given, command, (ground) =>
      asActor(given, ground, (actor) => {
        const { directory } = ground
        const order = {
          agencyId: command.agencyId as AgencyId,
          flagged: command.flagged,
          actor,
          directory,
          at: given.at,
        }
        return unlessMaySeeStub(given, ground) ?? onStream(ground.found, decideFlagRecords(ground.theCase, order))
      }),
    ),
  'note-sharing': preparing((ground, { necessary, proportionate }: CommandOf<'note-sharing'>) =>
    decideNoteSharing(ground.theCase, { ...ground, necessary, proportionate }),
  ),
  'record-told': preparing((ground, { whom }: CommandOf<'record-told'>, { profile }) =>
    decideTold(ground.theCase, { ...ground, whom, clause: toldClause(profile, whom) }),
  ),
  'send-transfer': preparing((ground, { to }: CommandOf<'send-transfer'>, { profile }) =>
    decideSendTransfer(ground.theCase, { ...ground, place: to, profile }),
  ),
  'receive-transfer': preparing((ground, { from, complete }: CommandOf<'receive-transfer'>, { profile }) =>
    decideReceiveTransfer(ground.theCase, { ...ground, place: from, complete, profile }),
  ),
  'confirm-transfer': preparing((ground) => decideConfirmTransfer(ground.theCase, ground)),
}

type Decide<Command> = (ground: BroughtGround, command: Command, given: Given) => Decision<IntakeEvent>

function preparing<Command extends { meetingId: string; caseId: string }>(
  decide: Decide<Command>,
  more: (ground: BroughtGround) => Omit<Writes, 'streams'> = () => ({}),
): (command: Command, given: Given) => Promise<Outcome> {
  return (command, given) =>
    onBrought(given, command, (ground) => onStream(ground.found, decide(ground, command, given), more(ground)))
}

/** From now on the case waits for whichever meeting takes it. */
function waits({ theCase }: BroughtGround): Omit<Writes, 'streams'> {
  return { links: [{ meetingId: waitingList, stream: caseStream(theCase.caseId) }] }
}

/** All of these cases go out, or none of them. */
async function sendCaseList(command: CommandOf<'send-case-list'>, given: Given): Promise<Outcome> {
  const { meetingId } = command
  const { profile, holidays } = given
  const sent = [...new Set(command.caseIds)].map((caseId, index) =>
    onBrought(given, { meetingId, caseId }, (ground) =>
      onStream(ground.found, decideSendList(ground.theCase, { ...ground, profile, holidays, announced: index === 0 })),
    ),
  )
  return onStreams(await Promise.all(sent))
}
