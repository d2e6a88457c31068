import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import type { Actor } from '../../domain/actor.ts'
import { safeOf } from '../../domain/cases/safe-address.ts'
import type { Circulation, CirculationEvent, LaidOut } from '../../domain/circulation/circulation.ts'
import {
  decideAddRecipient,
  decideHoldPlan,
  decideRemoveRecipient,
  decideUnholdPlan,
} from '../../domain/circulation/decide-lists.ts'
import {
  decideCheckCirculation,
  decideSendCirculation,
  decideWithdrawPlan,
} from '../../domain/circulation/decide-sending.ts'
import { decideNameRecipients } from '../../domain/circulation/name-recipients.ts'
import { recipientFor } from '../../domain/circulation/recipient-flags.ts'
import type { RecipientFacts } from '../../domain/circulation/recipient-flags.ts'
import { decideConfirmCoreList } from '../../domain/directory/decide-directory.ts'
import type { AgencyId, CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import type { Decision } from '../../domain/refusal.ts'
import type { Given, Handler, Outcome } from '../outcome.ts'
import { onStream } from '../outcome.ts'
import type { Loaded } from '../world.ts'
import { planAsItStands } from '../plan-of-case.ts'
import { asActor } from './actor-for.ts'
import { actionsOf } from './draft-circulation.ts'
import { unlessMayHear } from './may-hear.ts'
import { casesAround, onCase, onMeeting } from './meeting-ground.ts'
import type { CaseGround, MeetingGround } from './meeting-ground.ts'

type Handlers<Types extends CommandType> = { [Type in Types]: Handler<Type> }

/** Orders at the circulation desk: who is on each list, the two looks, sending and withdrawing. */
export const circulationHandlers: Handlers<
  | 'confirm-core-list'
  | 'hold-plan'
  | 'unhold-plan'
  | 'remove-recipient'
  | 'add-recipient'
  | 'name-recipients'
  | 'check-circulation'
  | 'send-circulation'
  | 'withdraw-plan'
> = {
  'confirm-core-list': confirmCoreList,
  'hold-plan': onPlan(({ state, order }, { reason }: CommandOf<'hold-plan'>) =>
    decideHoldPlan(state, { ...order, reason }),
  ),
  'unhold-plan': onPlan(({ state, order }) => decideUnholdPlan(state, order)),
  'remove-recipient': onPlan(({ state, order }, { personId, reason }: CommandOf<'remove-recipient'>) =>
    decideRemoveRecipient(state, { ...order, personId: personId as PersonId, reason }),
  ),
  'add-recipient': onPlan(({ state, order, facts }, { personId, reason }: CommandOf<'add-recipient'>) => {
    const recipient = recipientFor(facts, { personId: personId as PersonId, reasons: ['entered-late'] })
    return decideAddRecipient(state, { ...order, recipient, reason })
  }),
  'name-recipients': onPlan(({ state, order, facts }, { personIds }: CommandOf<'name-recipients'>) =>
    decideNameRecipients(state, { ...order, personIds: personIds as PersonId[], facts }),
  ),
  'withdraw-plan': onPlan(({ state, order }, { reason }: CommandOf<'withdraw-plan'>) =>
    decideWithdrawPlan(state, { ...order, reason }),
  ),
  'check-circulation': (command, given) =>
    onMeeting(given, command.meetingId, (ground) =>
      asActor(given, ground, async (actor) => {
        const circulation = await given.world.circulation(ground.meeting.meetingId)
        return onStream(circulation, decideCheckCirculation(circulation.state, { actor, at: given.at }))
      }),
    ),
  'send-circulation': (command, given) =>
    onMeeting(given, command.meetingId, (ground) =>
      asActor(given, ground, (actor) => send(command, given, { ground, actor })),
    ),
}

async function confirmCoreList(command: CommandOf<'confirm-core-list'>, given: Given): Promise<Outcome> {
  const directory = await given.world.directory()
  const agencyIds = command.agencyIds as AgencyId[]
  return asActor(given, { directory: directory.state, meeting: null }, (actor) =>
    onStream(directory, decideConfirmCoreList(directory.state, { agencyIds, actor, at: given.at })),
  )
}

type Plan = {
  state: Loaded<Parameters<typeof decideHoldPlan>[0]>['state']
  order: { caseId: CaseId; actor: Actor; at: string; safe: ReturnType<typeof safeOf> }
  facts: RecipientFacts
}

/** An order about one plan: whoever must not hear the case is refused before anything else. */
function onPlan<Command extends { meetingId: string; caseId: string }>(
  decide: (plan: Plan, command: Command) => Decision<CirculationEvent>,
): (command: Command, given: Given) => Promise<Outcome> {
  return (command, given) =>
    onCase(given, command, (ground) =>
      asActor(given, ground, async (actor) => {
        const circulation = await given.world.circulation(ground.meeting.meetingId)
        const { caseId, referral } = ground.theCase
        const order = { caseId, actor, at: given.at, safe: safeOf(referral) }
        const facts = await factsOf(given, ground)
        return (
          unlessMayHear(given, ground) ??
          onStream(circulation, decide({ state: circulation.state, order, facts }, command))
        )
      }),
    )
}

async function factsOf(
  given: Given,
  { meeting, directory, theCase }: Omit<CaseGround, 'found' | 'mustNotHear' | 'closedPanel' | 'loaded'>,
): Promise<RecipientFacts> {
  return {
    caseFile: theCase,
    meeting,
    directory,
    actions: await actionsOf(given, meeting.meetingId, theCase.caseId),
    profile: given.profile,
  }
}

/** Flags are looked at as they stand now: somebody may have declared, left or agreed since the lists were drafted. */
async function send(
  command: CommandOf<'send-circulation'>,
  given: Given,
  { ground, actor }: { ground: MeetingGround; actor: Actor },
): Promise<Outcome> {
  const { meeting } = ground
  const circulation = await given.world.circulation(command.meetingId as MeetingId)
  const cases = await casesAround(given, meeting)
  const facts = await Promise.all(
    [...cases].map(async ([caseId, theCase]) => [caseId, await factsOf(given, { ...ground, theCase })] as const),
  )
  const order = {
    actor,
    reasons: command.reasons,
    meeting,
    profile: given.profile,
    facts: new Map(facts),
    laidOut: await laidOutNow(given, circulation.state),
    at: given.at,
  }
  return onStream(circulation, decideSendCirculation(circulation.state, order))
}

/** Every plan as it stands when it goes. */
async function laidOutNow(given: Given, circulation: Circulation | null): Promise<ReadonlyMap<CaseId, LaidOut>> {
  const plans = [...(circulation?.plans.values() ?? [])]
  const laidOut = await Promise.all(
    plans.map(async ({ caseId, version }) => {
      const where = { meetingId: circulation?.meetingId as MeetingId, caseId, version: version + 1 }
      const plan = await planAsItStands(given, where)
      return plan ? ([[caseId, plan]] as const) : []
    }),
  )
  return new Map(laidOut.flat())
}
