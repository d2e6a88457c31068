import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import { mayKnowOf, mayReadAction } from '../../domain/access.ts'
import type { Action, ActionEvent, ActionTerms } from '../../domain/actions/action.ts'
import { ownerOf, speakerInRoom } from '../../domain/actions/action-owner.ts'
import type { OwnerFacts } from '../../domain/actions/action-owner.ts'
import { decideAgreeAction, decideDoneAlready, decideRuleOnAction } from '../../domain/actions/decide-agreement.ts'
import { decideAcceptAction, decideAskActionChange, decideRefuseAction } from '../../domain/actions/decide-answer.ts'
import { decideChangeAction, decideDraftAction, decideWithdrawAction } from '../../domain/actions/decide-drafting.ts'
import { decideFinishAction, decideUpdateAction } from '../../domain/actions/decide-progress.ts'
import { proposedAgency } from '../../domain/actions/proposed-agency.ts'
import type { Actor } from '../../domain/actor.ts'
import type { ActionId, AgencyId, PersonId, RiskId } from '../../domain/ids.ts'
import type { Decision } from '../../domain/refusal.ts'
import type { Given, Handler, Outcome } from '../write/outcome.ts'
import { onStream } from '../write/outcome.ts'
import { actionStream } from '../write/streams.ts'
import { asActor } from './actor-for.ts'
import { asTheyHearIt, unlessSpokenFor } from './may-hear.ts'
import { no, onCase } from './meeting-ground.ts'
import type { CaseGround } from './meeting-ground.ts'

type Handlers<Types extends CommandType> = { [Type in Types]: Handler<Type> }

/** Orders about actions: each loads the action, its case and its meeting, and decides nothing itself. */
export const actionHandlers: Handlers<
  | 'draft-action'
  | 'change-action'
  | 'agree-action'
  | 'mark-done-already'
  | 'accept-action'
  | 'ask-action-change'
  | 'refuse-action'
  | 'rule-on-action'
  | 'update-action'
  | 'finish-action'
  | 'withdraw-action'
> = {
  'draft-action': draftAction,
  'change-action': onAction((ground, command: CommandOf<'change-action'>, given) =>
    decideChangeAction(ground.action, {
      ...ground,
      what: command.what,
      terms: termsOf(command, ground),
      profile: given.profile,
    }),
  ),
  'agree-action': onAction((ground, _command, given) =>
    decideAgreeAction(ground.action, { ...ground, profile: given.profile }),
  ),
  'mark-done-already': onAction((ground) => decideDoneAlready(ground.action, ground)),
  'accept-action': onAction((ground) =>
    decideAcceptAction(ground.action, { ...ground, owner: ownerOf(ground.action, ground) }),
  ),
  'ask-action-change': onAction((ground, { reason, what, due, agencyId }: CommandOf<'ask-action-change'>) =>
    decideAskActionChange(ground.action, { ...ground, reason, what, due, agencyId: agencyId as AgencyId | null }),
  ),
  'refuse-action': onAction((ground, { reason }: CommandOf<'refuse-action'>) =>
    decideRefuseAction(ground.action, { ...ground, reason }),
  ),
  'rule-on-action': onAction((ground, { ruling }: CommandOf<'rule-on-action'>) =>
    decideRuleOnAction(ground.action, { ...ground, ruling }),
  ),
  'update-action': onAction((ground, { text }: CommandOf<'update-action'>) =>
    decideUpdateAction(ground.action, { ...ground, text }),
  ),
  'finish-action': onAction((ground, { outcome, text }: CommandOf<'finish-action'>, given) =>
    decideFinishAction(ground.action, { ...ground, outcome, text, profile: given.profile }),
  ),
  'withdraw-action': onAction((ground, { reason }: CommandOf<'withdraw-action'>) =>
    decideWithdrawAction(ground.action, { ...ground, reason }),
  ),
}

/** An action with what its deciders ask about: the case it is on, who acts, and everyone who could. */
export type ActionGround = OwnerFacts & { action: Action; actor: Actor; at: string }

/** A handler for an order about an action: whoever may not read it is refused, as if it were not there. */
export function onAction<Command extends { actionId: string }>(
  decide: (ground: ActionGround, command: Command, given: Given) => Decision<ActionEvent>,
): (command: Command, given: Given) => Promise<Outcome> {
  return async (command, given) => {
    const loaded = await given.world.action(command.actionId as ActionId)
    const action = loaded.state
    const meeting = action ? (await given.world.meeting(action.meetingId)).state : null
    const caseFile = action ? (await given.world.case(action.caseId)).state : null
    if (!action || !meeting || !caseFile) return no('no-such-action')
    const directory = (await given.world.directory()).state
    const asking = { who: given.who, directory, meeting, caseFile, profile: given.profile }
    if ('refusal' in mayKnowOf(asking)) return no('no-such-action')
    const access = mayReadAction({ ...asking, action })
    if ('refusal' in access) return access
    return asActor(given, { directory, meeting }, (actor) =>
      onStream(loaded, decide({ action, caseFile, actor, directory, meeting, at: given.at }, command, given)),
    )
  }
}

async function draftAction(command: CommandOf<'draft-action'>, given: Given): Promise<Outcome> {
  return onCase(given, command, (ground) =>
    asActor(given, ground, async (actor) => {
      const { theCase, directory } = ground
      const meeting = await asTheyHearIt(given, ground)
      const actionId = given.ids.next() as ActionId
      const number = await nextNumber(given, ground)
      const decision = decideDraftAction(null, {
        actionId,
        number,
        meeting,
        caseFile: theCase,
        directory,
        actor,
        at: given.at,
        what: command.what,
        source: command.source,
        terms: termsOfDraft(command, { directory, meeting, caseFile: theCase, actor }),
      })
      const links = [{ meetingId: meeting.meetingId, stream: actionStream(actionId) }]
      return (
        unlessSpokenFor(given, ground) ??
        onStream({ stream: actionStream(actionId), version: 0 }, decision, { made: { actionId }, links })
      )
    }),
  )
}

type Typed = {
  agencyId: string | null
  personId: string | null
  due: string | null
  today: boolean
  riskId: string | null
}

/** Where nobody is named, the action is for whoever speaks for its agency in the room (R091). */
function termsOf(typed: Typed, facts: OwnerFacts): ActionTerms {
  const { due, today } = typed
  const agencyId = typed.agencyId as AgencyId | null
  const named = typed.personId as PersonId | null
  const personId = named ?? (agencyId === null ? null : speakerInRoom(agencyId, facts))
  return { agencyId, personId, due, today, riskId: typed.riskId as RiskId | null }
}

/**
 * A draft that came of a prompt or a disclosure is proposed to the agency whose matter that is. What a representative
 * proposes names nobody of another agency: it goes to whoever speaks for that one, once it is agreed (R093).
 */
function termsOfDraft(command: CommandOf<'draft-action'>, facts: OwnerFacts & { actor: Actor }): ActionTerms {
  const { actor, caseFile, directory } = facts
  const agencies = directory.agencies.values()
  const proposed = command.source ? proposedAgency(command.source, { caseFile, agencies }) : null
  const typed = { ...command, agencyId: command.agencyId ?? proposed }
  if (actor.controls) return termsOf(typed, facts)
  const own = typed.agencyId === actor.agencyId ? actor.personId : null
  return { ...termsOf(typed, facts), personId: (typed.personId as PersonId | null) ?? own }
}

/** Numbers run within a case, so that no number of another case's actions can be missed (R053, H01). */
async function nextNumber({ world }: Given, { meeting, theCase }: CaseGround): Promise<number> {
  const actions = await Promise.all((await world.actionsOf(meeting.meetingId)).map((id) => world.action(id)))
  return actions.filter(({ state }) => state?.caseId === theCase.caseId).length + 1
}
