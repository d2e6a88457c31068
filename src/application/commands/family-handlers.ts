import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import { mayKnowOf, mayReportChange } from '../../domain/access.ts'
import { decideRestoreAfterDeath, decideStopForDeath } from '../../domain/actions/decide-for-death.ts'
import type { Action, ActionEvent } from '../../domain/actions/action.ts'
import type { Actor } from '../../domain/actor.ts'
import {
  decideConfirmChange,
  decideCorrectChange,
  decideRecordDeath,
  decideRecordMove,
} from '../../domain/cases/decide-death.ts'
import { decideAgreeVictimTold } from '../../domain/cases/decide-victim-told.ts'
import { evolveCase } from '../../domain/cases/evolve-case.ts'
import type { Case, CaseEvent } from '../../domain/cases/case.ts'
import type { DeadParty, FamilyEvent } from '../../domain/cases/family-change.ts'
import { decideHearing } from '../../domain/cases/hearing-kind.ts'
import { decideLiftLegalHold } from '../../domain/cases/legal-hold.ts'
import type { CaseId, PersonId } from '../../domain/ids.ts'
import type { Decision } from '../../domain/refusal.ts'
import type { Given, Handler, Outcome } from '../write/outcome.ts'
import { onStream, onStreams } from '../write/outcome.ts'
import type { Loaded } from '../write/world.ts'
import { asActor } from './actor-for.ts'
import { asTheyHearIt, hidesTheCase, unlessSpokenFor } from './may-hear.ts'
import { no, onCase } from './meeting-ground.ts'
import { newestMeetingOf } from './newest-meeting.ts'

type Handlers<Types extends CommandType> = { [Type in Types]: Handler<Type> }

/** Orders about a death or a move, from when the case is known until long after it was heard (R097). */
export const familyHandlers: Handlers<
  | 'record-death'
  | 'record-move'
  | 'confirm-change'
  | 'correct-change'
  | 'decide-hearing'
  | 'lift-legal-hold'
  | 'agree-victim-told'
> = {
  'record-death': ({ caseId, party }, given) =>
    onItsCase(given, caseId, async (ground) => {
      const decision = decideRecordDeath(ground.theCase, { ...ground, party })
      return onStreams([onStream(ground.found, decision), ...(await stopped(given, { ground, party, decision }))])
    }),
  'record-move': ({ caseId }, given) =>
    onItsCase(given, caseId, (ground) => onStream(ground.found, decideRecordMove(ground.theCase, ground))),
  'confirm-change': ({ caseId, what }, given) =>
    onItsCase(given, caseId, (ground) =>
      onStream(ground.found, decideConfirmChange(ground.theCase, { ...ground, what })),
    ),
  'correct-change': ({ caseId, what, reason }, given) =>
    onItsCase(given, caseId, async (ground) => {
      const decision = decideCorrectChange(ground.theCase, { ...ground, what, reason })
      const back = what === 'move' ? [] : await restored(given, { ground, party: what, decision })
      return onStreams([onStream(ground.found, decision), ...back])
    }),
  'decide-hearing': decideHearingKind,
  'agree-victim-told': agreeVictimTold,
  'lift-legal-hold': ({ caseId, reason }, given) =>
    onItsCase(given, caseId, (ground) =>
      onStream(ground.found, decideLiftLegalHold(ground.theCase, { ...ground, reason })),
    ),
}

type Ground = { found: Loaded<Case | null>; theCase: Case; actor: Actor; at: string }

/**
 * A case by itself: in the newest meeting that lists it, or, while none does, for those who take cases in. Whoever may
 * not know of it is told that there is none.
 */
async function onItsCase(
  given: Given,
  id: string,
  decide: (ground: Ground) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const caseId = id as CaseId
  const found = await given.world.case(caseId)
  const theCase = found.state
  if (!theCase) return no('no-such-case')
  const meeting = await newestMeetingOf(given.world, caseId)
  const directory = (await given.world.directory()).state
  const asking = { who: given.who, directory, meeting, caseFile: theCase, profile: given.profile }
  const known = mayKnowOf(asking)
  if (hidesTheCase(known) || (!meeting && 'refusal' in known)) return no('no-such-case')
  const access = mayReportChange(asking)
  if ('refusal' in access) return access
  return asActor(given, { directory, meeting }, (actor) => decide({ found, theCase, actor, at: given.at }))
}

type ForDeath = { ground: Ground; party: DeadParty; decision: Decision<FamilyEvent> }

/** A death stops at once what would contact or tell the dead person: such actions are withdrawn with it. */
function stopped(given: Given, about: ForDeath): Promise<readonly Outcome[]> {
  return onItsActions(given, { ...about, decide: decideStopForDeath })
}

/** A death that was recorded in error gives back what it stopped, as far as it may be. */
function restored(given: Given, about: ForDeath): Promise<readonly Outcome[]> {
  return onItsActions(given, { ...about, decide: decideRestoreAfterDeath })
}

type Decide = (
  action: Action,
  order: { caseFile: Case; party: DeadParty; by: Given['who']; at: string },
) => Decision<ActionEvent>

async function onItsActions(given: Given, about: ForDeath & { decide: Decide }): Promise<readonly Outcome[]> {
  const { ground, party, decision, decide } = about
  if ('refusal' in decision || decision.events.length === 0) return []
  const caseFile = decision.events.reduce<Case>(evolveCase, ground.theCase)
  const order = { caseFile, party, by: given.who, at: given.at }
  const actions = await Promise.all((await given.world.actions()).map((id) => given.world.action(id)))
  return actions.flatMap((each) =>
    each.state?.caseId === caseFile.caseId ? [onStream(each, decide(each.state, order))] : [],
  )
}

/** Who tells the victim; where the answer is that she has died, that is her death recorded, with all that it stops. */
function agreeVictimTold(command: CommandOf<'agree-victim-told'>, given: Given): Promise<Outcome> {
  return onCase(given, command, (around) =>
    asActor(given, around, async (actor) => {
      const { theCase, found, directory } = around
      const { outcome, how } = command
      const personId = (command.personId ?? null) as PersonId | null
      const heard = await asTheyHearIt(given, around)
      const order = { outcome, personId, how, actor, meeting: heard, directory, at: given.at }
      const agreed = decideAgreeVictimTold(theCase, order)
      const barred = unlessSpokenFor(given, around)
      if (barred || 'refusal' in agreed || outcome !== 'victim-has-died') return barred ?? onStream(found, agreed)
      const ground = { found, theCase, actor, at: given.at }
      const death = decideRecordDeath(theCase, { ...ground, party: 'victim' })
      if ('refusal' in death) return death
      const both = onStream<CaseEvent>(found, { events: [...agreed.events, ...death.events] })
      return onStreams([both, ...(await stopped(given, { ground, party: 'victim', decision: death }))])
    }),
  )
}

/** The answer to *record only, or as it is?*, in the meeting that asks it. */
function decideHearingKind(command: CommandOf<'decide-hearing'>, given: Given): Promise<Outcome> {
  const { recordOnly } = command
  return onCase(given, command, (ground) =>
    asActor(given, ground, (actor) => {
      const { meeting, theCase, found } = ground
      const { profile, at } = given
      const barred = unlessSpokenFor(given, ground)
      return barred ?? onStream(found, decideHearing(theCase, { recordOnly, meeting, profile, actor, at }))
    }),
  )
}
