import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import { decideEscalateAction, decideHoldEscalation } from '../../domain/actions/decide-escalation.ts'
import { decideReassessRisk } from '../../domain/actions/decide-reassessment.ts'
import type { Actor } from '../../domain/actor.ts'
import type { AfterHearingEvent } from '../../domain/cases/after-hearing.ts'
import { decideCompleteCase, decideSignExceptions } from '../../domain/cases/decide-completion.ts'
import {
  decideRecordDisagreement,
  decideSettleDisagreement,
  decideTakeDisagreement,
} from '../../domain/cases/decide-disagreement.ts'
import { decideShareIncident } from '../../domain/cases/decide-incident.ts'
import type { CaseId } from '../../domain/ids.ts'
import type { Decision } from '../../domain/refusal.ts'
import { decideRecordBreach, decideRecordRequest } from '../../domain/register/decide-register.ts'
import type { RegisterEvent } from '../../domain/register/register.ts'
import { actionsOfCase } from '../actions-of-case.ts'
import type { Given, Handler, Outcome } from '../write/outcome.ts'
import { onStream } from '../write/outcome.ts'
import { onAction } from './action-handlers.ts'
import { asActor } from './actor-for.ts'
import { unlessMayHear } from './may-hear.ts'
import { no, onCase } from './meeting-ground.ts'
import type { CaseGround } from './meeting-ground.ts'

type Handlers<Types extends CommandType> = { [Type in Types]: Handler<Type> }

/** Orders about what becomes of a case and its actions after the meeting, and about the area's register. */
export const followUpHandlers: Handlers<
  | 'reassess-risk'
  | 'escalate-action'
  | 'hold-escalation'
  | 'sign-exceptions'
  | 'complete-case'
  | 'share-incident'
  | 'record-disagreement'
  | 'take-disagreement'
  | 'settle-disagreement'
  | 'record-breach'
  | 'record-request'
> = {
  'reassess-risk': onAction((ground, { outcome, text }: CommandOf<'reassess-risk'>, { profile }) =>
    decideReassessRisk(ground.action, { ...ground, outcome, text, profile }),
  ),
  'escalate-action': onAction((ground, { to, said }: CommandOf<'escalate-action'>, { profile, holidays }) =>
    decideEscalateAction(ground.action, { ...ground, to, said, profile, holidays }),
  ),
  'hold-escalation': onAction((ground, { reason }: CommandOf<'hold-escalation'>, { profile, holidays }) =>
    decideHoldEscalation(ground.action, { ...ground, reason, profile, holidays }),
  ),
  'sign-exceptions': afterHearing(async (ground, order, { reason }: CommandOf<'sign-exceptions'>) =>
    decideSignExceptions(ground.theCase, { ...order, actions: await order.actions(), reason }),
  ),
  'complete-case': afterHearing(async (ground, order) =>
    decideCompleteCase(ground.theCase, { ...order, actions: await order.actions() }),
  ),
  'share-incident': shareIncident,
  'record-disagreement': recordDisagreement,
  'take-disagreement': afterHearing(({ theCase }, order, command: CommandOf<'take-disagreement'>) => {
    const { disagreementId, to, text } = command
    return decideTakeDisagreement(theCase, { ...order, disagreementId, to, text })
  }),
  'settle-disagreement': afterHearing(({ theCase }, order, command: CommandOf<'settle-disagreement'>) => {
    const { disagreementId, text } = command
    return decideSettleDisagreement(theCase, { ...order, disagreementId, text })
  }),
  'record-breach': ({ text }, given) =>
    onRegister(given, (actor) => {
      const { profile, at } = given
      return decideRecordBreach({ actor, breachId: given.ids.next(), text, profile, at })
    }),
  'record-request': ({ kind, reference, text }, given) =>
    onRegister(given, (actor) => {
      const { profile, at } = given
      return decideRecordRequest({ actor, requestId: given.ids.next(), kind, reference, text, profile, at })
    }),
}

type Order = {
  actor: Actor
  profile: Given['profile']
  at: string
  actions: () => ReturnType<typeof actionsOfCase>
}
type Decided = Decision<AfterHearingEvent>

/** An order about a case of a meeting: whoever must not hear it is told that it is not there. */
function afterHearing<Command extends { meetingId: string; caseId: string }>(
  decide: (ground: CaseGround, order: Order, command: Command) => Decided | Promise<Decided>,
): (command: Command, given: Given) => Promise<Outcome> {
  return (command, given) =>
    onCase(given, command, (ground) =>
      asActor(given, ground, async (actor) => {
        const { profile, at, world } = given
        const actions = () => actionsOfCase(world, ground.theCase.caseId)
        return (
          unlessMayHear(given, ground) ??
          onStream(ground.found, await decide(ground, { actor, profile, at, actions }, command))
        )
      }),
    )
}

async function recordDisagreement(command: CommandOf<'record-disagreement'>, given: Given): Promise<Outcome> {
  const disagreementId = given.ids.next()
  const outcome = await afterHearing<typeof command>(({ theCase }, order, { text }) =>
    decideRecordDisagreement(theCase, { ...order, disagreementId, text }),
  )(command, given)
  return 'refusal' in outcome ? outcome : { ...outcome, made: { disagreementId } }
}

/** Told to those who attended when the case was heard last, whatever meeting that was (R138). */
async function shareIncident({ caseId, text }: CommandOf<'share-incident'>, given: Given): Promise<Outcome> {
  const heardIn = (await given.world.case(caseId as CaseId)).state?.heardAt.at(-1)?.meetingId
  if (!heardIn) return no('no-such-case')
  return afterHearing<{ meetingId: string; caseId: string }>(({ theCase, meeting, directory }, order) =>
    decideShareIncident(theCase, { ...order, text, meeting, directory }),
  )({ meetingId: heardIn, caseId }, given)
}

async function onRegister(given: Given, decide: (actor: Actor) => Decision<RegisterEvent>): Promise<Outcome> {
  const register = await given.world.register()
  const directory = (await given.world.directory()).state
  return asActor(given, { directory, meeting: null }, (actor) => onStream(register, decide(actor)))
}
