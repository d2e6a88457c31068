import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import { decideStopForDeath } from '../../domain/actions/decide-drafting.ts'
import type { Actor } from '../../domain/actor.ts'
import { decideRecordDeath, decideRecordMove } from '../../domain/cases/decide-death.ts'
import { decideAcceptRisk, decideRecordRisk } from '../../domain/cases/decide-risk.ts'
import { decideSendUpdate } from '../../domain/cases/decide-update.ts'
import { decideAgreeVictimTold, decideRecordVictimTold } from '../../domain/cases/decide-victim-told.ts'
import { decideAnswerPrompt, decideRecordVoice, decideRecordVoiceMissing } from '../../domain/cases/decide-voice.ts'
import type { CaseEvent } from '../../domain/cases/case.ts'
import type { CaseId, MeetingId, PersonId, RiskId } from '../../domain/ids.ts'
import type { Decision } from '../../domain/refusal.ts'
import type { Given, Handler, Outcome } from '../outcome.ts'
import { onStream, onStreams } from '../outcome.ts'
import { asActor } from './actor-for.ts'
import { unlessMaySeeStub, unlessSpokenFor } from './may-hear.ts'
import { no, onCase } from './meeting-ground.ts'
import type { CaseGround } from './meeting-ground.ts'

type Handlers<Types extends CommandType> = { [Type in Types]: Handler<Type> }

/** Orders about what is known of a case, while it is heard and after. */
export const caseHandlers: Handlers<
  | 'send-update'
  | 'record-risk'
  | 'accept-risk'
  | 'record-voice'
  | 'record-voice-missing'
  | 'answer-prompt'
  | 'agree-victim-told'
  | 'record-victim-told'
  | 'record-death'
  | 'record-move'
> = {
  'send-update': inMeeting(
    (ground, order, { knowledge, text }: CommandOf<'send-update'>) =>
      decideSendUpdate(ground.theCase, { ...order, knowledge, text }),
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
  'agree-victim-told': inMeeting((ground, order, { outcome, personId, how }: CommandOf<'agree-victim-told'>) =>
    decideAgreeVictimTold(ground.theCase, {
      ...order,
      outcome,
      personId: (personId ?? null) as PersonId | null,
      how,
      directory: ground.directory,
    }),
  ),
  'record-victim-told': (command, given) =>
    onItsMeeting(given, command.caseId, (ground, { actor, at }) =>
      decideRecordVictimTold(ground.theCase, { actor, at, outcome: command.outcome }),
    ),
  'record-death': recordDeath,
  'record-move': (command, given) =>
    onItsMeeting(given, command.caseId, (ground, { actor, at }) => decideRecordMove(ground.theCase, { actor, at })),
}

type InMeeting = { actor: Actor; meeting: CaseGround['meeting']; at: string }
type Barring = typeof unlessSpokenFor
type Decide<Command> = (ground: CaseGround, order: InMeeting, command: Command) => Decision<CaseEvent>

function inMeeting<Command extends { meetingId: string; caseId: string }>(
  decide: Decide<Command>,
  barring: Barring = unlessSpokenFor,
): (command: Command, given: Given) => Promise<Outcome> {
  return (command, given) =>
    onCase(given, command, (ground) =>
      asActor(
        given,
        ground,
        (actor) =>
          barring(given, ground) ??
          onStream(ground.found, decide(ground, { actor, meeting: ground.meeting, at: given.at }, command)),
      ),
    )
}

/** An order that names the case alone: it is given in the newest meeting that the case is listed in. */
async function onItsMeeting(
  given: Given,
  caseId: string,
  decide: (ground: CaseGround, order: InMeeting) => Decision<CaseEvent>,
): Promise<Outcome> {
  const meetingId = await meetingOf(given, caseId as CaseId)
  return meetingId ? inMeeting(decide, unlessMaySeeStub)({ meetingId, caseId }, given) : no('no-such-case')
}

/** The newest meeting on whose agenda a case stands. */
async function meetingOf(given: Given, caseId: CaseId): Promise<MeetingId | null> {
  const ids = await given.world.meetingsOf(`case-${caseId}`)
  const meetings = await Promise.all(ids.map(async (id) => (await given.world.meeting(id)).state))
  const listed = meetings.filter((meeting) => meeting?.agenda.some((item) => item.caseId === caseId))
  return listed.toSorted((a, b) => (a?.startsAt ?? '').localeCompare(b?.startsAt ?? '')).at(-1)?.meetingId ?? null
}

async function recordRisk(command: CommandOf<'record-risk'>, given: Given): Promise<Outcome> {
  const riskId = given.ids.next() as RiskId
  const { kind, subject, text } = command
  const outcome = await inMeeting((ground, order) =>
    decideRecordRisk(ground.theCase, { ...order, riskId, kind, subject, text }),
  )(command, given)
  return 'refusal' in outcome ? outcome : { ...outcome, made: { riskId } }
}

/** A death stops at once what would contact or tell the dead person: such actions are withdrawn with it (R097). */
async function recordDeath(command: CommandOf<'record-death'>, given: Given): Promise<Outcome> {
  const { party } = command
  const recorded = await onItsMeeting(given, command.caseId, (ground, { actor, at }) =>
    decideRecordDeath(ground.theCase, { actor, at, party }),
  )
  const loaded = await given.world.case(command.caseId as CaseId)
  if ('refusal' in recorded || !loaded.state) return recorded
  const caseFile = { ...loaded.state, dead: new Set([...loaded.state.dead, party]) }
  const actions = await Promise.all((await given.world.actions()).map((id) => given.world.action(id)))
  const stops = actions.flatMap((each) =>
    each.state?.caseId === command.caseId
      ? [onStream(each, decideStopForDeath(each.state, { caseFile, by: given.who, at: given.at }))]
      : [],
  )
  return onStreams([recorded, ...stops])
}
