import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import type { Actor } from '../../domain/actor.ts'
import { decideAcceptRisk, decideRecordRisk } from '../../domain/cases/decide-risk.ts'
import { decideKeepPrivateNotes } from '../../domain/cases/private-notes.ts'
import { decideSendUpdate } from '../../domain/cases/decide-update.ts'
import { decideRecordVictimTold } from '../../domain/cases/decide-victim-told.ts'
import { decideAnswerPrompt, decideRecordVoice, decideRecordVoiceMissing } from '../../domain/cases/decide-voice.ts'
import type { CaseEvent } from '../../domain/cases/case.ts'
import type { CaseId, RiskId } from '../../domain/ids.ts'
import type { Decision } from '../../domain/refusal.ts'
import type { Given, Handler, Outcome } from '../write/outcome.ts'
import { onStream } from '../write/outcome.ts'
import { asActor } from './actor-for.ts'
import { asTheyHearIt, unlessMaySeeStub, unlessSpokenFor } from './may-hear.ts'
import { no, onCase } from './meeting-ground.ts'
import type { CaseGround } from './meeting-ground.ts'
import { newestMeetingOf } from './newest-meeting.ts'

type Handlers<Types extends CommandType> = { [Type in Types]: Handler<Type> }

/** Orders about what is known of a case, while it is heard and after. */
export const caseHandlers: Handlers<
  | 'send-update'
  | 'keep-private-notes'
  | 'record-risk'
  | 'accept-risk'
  | 'record-voice'
  | 'record-voice-missing'
  | 'answer-prompt'
  | 'record-victim-told'
> = {
  'send-update': inMeeting(
    (ground, order, { knowledge, text }: CommandOf<'send-update'>, { profile }) =>
      decideSendUpdate(ground.theCase, { ...order, knowledge, text, profile }),
    unlessMaySeeStub,
  ),
  'keep-private-notes': inMeeting(
    (ground, order, { text }: CommandOf<'keep-private-notes'>) =>
      decideKeepPrivateNotes(ground.theCase, { ...order, text }),
    unlessMaySeeStub,
  ),
  'record-risk': recordRisk,
  'accept-risk': inMeeting((ground, order, { riskId, because }: CommandOf<'accept-risk'>) =>
    decideAcceptRisk(ground.theCase, { ...order, riskId: riskId as RiskId, because }),
  ),
  'record-voice': inMeeting((ground, order, { wishes, fears, barriers }: CommandOf<'record-voice'>) =>
    decideRecordVoice(ground.theCase, { ...order, wishes, fears, barriers }),
  ),
  'record-voice-missing': inMeeting((ground, order, { because }: CommandOf<'record-voice-missing'>) =>
    decideRecordVoiceMissing(ground.theCase, { ...order, because }),
  ),
  'answer-prompt': inMeeting((ground, order, { prompt, answer, note }: CommandOf<'answer-prompt'>) =>
    decideAnswerPrompt(ground.theCase, { ...order, prompt, answer, note }),
  ),
  'record-victim-told': (command, given) =>
    onItsMeeting(given, command.caseId, (ground, { actor, at }) =>
      decideRecordVictimTold(ground.theCase, { actor, at, outcome: command.outcome }),
    ),
}

type InMeeting = { actor: Actor; meeting: CaseGround['meeting']; at: string }
type Barring = typeof unlessSpokenFor
type Decide<Command> = (ground: CaseGround, order: InMeeting, command: Command, given: Given) => Decision<CaseEvent>

/**
 * A handler for an order about what is known of a case, given in a meeting: whoever must not hear it is refused first.
 */
export function inMeeting<Command extends { meetingId: string; caseId: string }>(
  decide: Decide<Command>,
  barring: Barring = unlessSpokenFor,
): (command: Command, given: Given) => Promise<Outcome> {
  return (command, given) =>
    onCase(given, command, (ground) =>
      asActor(given, ground, async (actor) => {
        const order = { actor, meeting: await asTheyHearIt(given, ground), at: given.at }
        return barring(given, ground) ?? onStream(ground.found, decide(ground, order, command, given))
      }),
    )
}

/** An order that names the case alone: it is given in the newest meeting that the case is listed in. */
async function onItsMeeting(
  given: Given,
  caseId: string,
  decide: (ground: CaseGround, order: InMeeting) => Decision<CaseEvent>,
): Promise<Outcome> {
  const meeting = await newestMeetingOf(given.world, caseId as CaseId)
  if (!meeting) return no('no-such-case')
  return inMeeting(decide, unlessMaySeeStub)({ meetingId: meeting.meetingId, caseId }, given)
}

async function recordRisk(command: CommandOf<'record-risk'>, given: Given): Promise<Outcome> {
  const riskId = given.ids.next() as RiskId
  const { kind, subject, text } = command
  const outcome = await inMeeting((ground, order) =>
    decideRecordRisk(ground.theCase, { ...order, riskId, kind, subject, text }),
  )(command, given)
  return 'refusal' in outcome ? outcome : { ...outcome, made: { riskId } }
}
