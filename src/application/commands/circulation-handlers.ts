import type { CommandOf, CommandType } from '../../contracts/commands.ts'
import type { Actor } from '../../domain/actor.ts'
import { safeOf } from '../../domain/cases/safe-address.ts'
import type { Circulation, CirculationEvent, RecipientReason } from '../../domain/circulation/circulation.ts'
import {
  decideAddRecipient,
  decideHoldPlan,
  decideRemoveRecipient,
  decideUnholdPlan,
} from '../../domain/circulation/decide-lists.ts'
import { decideSendAlone } from '../../domain/circulation/decide-alone.ts'
import { decideCheckCirculation } from '../../domain/circulation/decide-check.ts'
import { decideTryAgain } from '../../domain/circulation/decide-delivery.ts'
import { decideCorrectPlan, decideWithdrawPlan } from '../../domain/circulation/decide-recall.ts'
import { decideSendCirculation } from '../../domain/circulation/decide-sending.ts'
import { decideNameRecipients } from '../../domain/circulation/name-recipients.ts'
import { recipientFor } from '../../domain/circulation/recipient-flags.ts'
import type { RecipientFacts } from '../../domain/circulation/recipient-flags.ts'
import { recipientsOf } from '../../domain/circulation/recipients.ts'
import { decideConfirmCoreList } from '../../domain/directory/decide-directory.ts'
import type { AgencyId, CaseId, PersonId } from '../../domain/ids.ts'
import type { Decision } from '../../domain/refusal.ts'
import type { Given, Handler, Outcome } from '../write/outcome.ts'
import { onStream } from '../write/outcome.ts'
import type { Loaded } from '../write/world.ts'
import { planDigest } from '../plans/plan-digest.ts'
import { plansAsTheyStand } from '../plans/plan-of-case.ts'
import { lastOfPair, sentBefore } from '../plans/sent-before.ts'
import type { SentBefore } from '../plans/sent-before.ts'
import { asActor } from './actor-for.ts'
import { actionsOf } from './draft-circulation.ts'
import { unlessMayHear } from './may-hear.ts'
import { casesAround, onCase, onMeeting } from './meeting-ground.ts'
import type { CaseGround } from './meeting-ground.ts'
import { tryReachingAgain } from './reaching-handlers.ts'

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
  | 'send-alone'
  | 'withdraw-plan'
  | 'correct-plan'
  | 'try-delivery-again'
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
    const recipient = recipientFor(facts, { personId: personId as PersonId, reasons: reasonsNow(facts, personId) })
    return decideAddRecipient(state, { ...order, recipient, reason })
  }),
  'name-recipients': onPlan(({ state, order, facts }, { personIds }: CommandOf<'name-recipients'>) =>
    decideNameRecipients(state, { ...order, personIds: personIds as PersonId[], facts }),
  ),
  'withdraw-plan': onPlan(({ state, order }, { reason }: CommandOf<'withdraw-plan'>) =>
    decideWithdrawPlan(state, { ...order, reason }),
  ),
  'correct-plan': onPlan(({ state, order }, { reason }: CommandOf<'correct-plan'>) =>
    decideCorrectPlan(state, { ...order, reason }),
  ),
  'check-circulation': onCirculation(({ state, order }, { reasons = {}, lists }: CommandOf<'check-circulation'>) =>
    decideCheckCirculation(state, { ...order, reasons, lists }),
  ),
  'send-circulation': onCirculation(({ state, order }, { caseIds, ...said }: CommandOf<'send-circulation'>) =>
    decideSendCirculation(state, { ...order, ...said, ...(caseIds && { caseIds: caseIds as CaseId[] }) }),
  ),
  'send-alone': onCirculation(({ state, order, before }, { reason }: CommandOf<'send-alone'>) => {
    const last = [...order.facts.keys()].flatMap((caseId) => {
      const people = lastOfPair(before, caseId, order.actor.personId)?.people
      return people ? [[caseId, people] as const] : []
    })
    return decideSendAlone(state, { ...order, reason, lastTime: new Map(last) })
  }),
  'try-delivery-again': (command, given) => tryReachingAgain(command, given) ?? tryCirculationAgain(command, given),
}

const tryCirculationAgain = onCirculation(({ state, order }) => decideTryAgain(state, order))

/** Added by hand, and why else the protocol names them by now, if it does. */
function reasonsNow(facts: RecipientFacts, personId: string): readonly RecipientReason[] {
  const named = recipientsOf(facts).find((each) => each.personId === personId)?.reasons ?? []
  return [...named, 'entered-late']
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
        const cases = new Map([[caseId, ground.theCase]])
        const { lastSentAt } = await sentBefore(given.world, { meeting: ground.meeting, cases })
        const facts = await factsOf(given, { ...ground, lastSentAt })
        return (
          unlessMayHear(given, ground) ??
          onStream(circulation, decide({ state: circulation.state, order, facts }, command))
        )
      }),
    )
}

type FactsOf = Pick<CaseGround, 'meeting' | 'directory' | 'theCase'> & { lastSentAt: string | null }

async function factsOf(given: Given, { meeting, directory, theCase, lastSentAt }: FactsOf): Promise<RecipientFacts> {
  return {
    caseFile: theCase,
    meeting,
    directory,
    actions: await actionsOf(given, meeting.meetingId, theCase.caseId),
    profile: given.profile,
    lastSentAt,
  }
}

type Whole = {
  state: Circulation | null
  order: Pick<Parameters<typeof decideSendCirculation>[1], 'actor' | 'at' | 'meeting' | 'profile' | 'facts' | 'laidOut'>
  before: SentBefore
}

/**
 * An order about all plans that whoever orders may read: nobody looks at or sends a plan unseen, before they have
 * agreed and answered its stub (R012, R055). Flags are looked at as they stand now: somebody may have declared, left or
 * agreed.
 */
function onCirculation<Command extends { meetingId: string }>(
  decide: (whole: Whole, command: Command) => Decision<CirculationEvent>,
): (command: Command, given: Given) => Promise<Outcome> {
  return (command, given) =>
    onMeeting(given, command.meetingId, (ground) =>
      asActor(given, ground, async (actor) => {
        const { meeting } = ground
        const circulation = await given.world.circulation(meeting.meetingId)
        const cases = await casesAround(given, meeting)
        const before = await sentBefore(given.world, { meeting, cases })
        const { lastSentAt } = before
        const refused = [...cases.values()].map((theCase) => unlessMayHear(given, { ...ground, theCase }))
        const known = [...cases].filter((_each, index) => refused[index] === null)
        const whyNone = known.length > 0 ? undefined : refused.find((each) => each && !isNoSuchCase(each))
        if (whyNone) return whyNone
        const laidOut = await plansAsTheyStand(given, circulation.state)
        const facts = await Promise.all(
          known.map(async ([caseId, theCase]) => {
            const plan = laidOut.get(caseId)
            const said = plan && { planDigest: planDigest(given.digest, plan) }
            return [caseId, { ...(await factsOf(given, { ...ground, theCase, lastSentAt })), ...said }] as const
          }),
        )
        const order = { actor, at: given.at, meeting, profile: given.profile, facts: new Map(facts), laidOut }
        return onStream(circulation, decide({ state: circulation.state, order, before }, command))
      }),
    )
}

function isNoSuchCase(outcome: Outcome): boolean {
  return 'refusal' in outcome && outcome.refusal.code === 'no-such-case'
}
