import type { CirculationView, PlanView, RecipientView } from '../../contracts/circulation-view.ts'
import type { Actor } from '../../domain/actor.ts'
import { mustNotHear } from '../../domain/cases/connection.ts'
import type { CasePlan, Circulation, Recipient } from '../../domain/circulation/circulation.ts'
import { standingOf } from '../../domain/circulation/circulation-clock.ts'
import { mayGoAlone } from '../../domain/circulation/decide-alone.ts'
import { toLookAt } from '../../domain/circulation/decide-check.ts'
import { maySend } from '../../domain/circulation/decide-lists.ts'
import { isApproved } from '../../domain/circulation/decide-sending.ts'
import { corePartners } from '../../domain/directory/agencies.ts'
import { firstLookAt, isTheFirst, saysOtherwise } from '../../domain/circulation/first-look.ts'
import { alikeTo } from '../../domain/circulation/look-alike.ts'
import { recipientFor } from '../../domain/circulation/recipient-flags.ts'
import type { RecipientFacts } from '../../domain/circulation/recipient-flags.ts'
import type { CaseId, PersonId } from '../../domain/ids.ts'
import { openedAt } from '../plans/opened-at.ts'
import { lastOfPair } from '../plans/sent-before.ts'
import { deliveryOf, hasLetter, undelivered } from './circulation-delivery.ts'
import { copyReadersOf, registerOf, withdrawalsOf } from './circulation-register.ts'
import { circulationRule, nameableFor } from './circulation-rule.ts'
import { headingOf } from './heading.ts'
import { lastTimeOf } from './last-time.ts'
import { personName, personRef } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** The circulation desk for those who send; a case that they must not know of is not on it. */
export function circulationView(scene: Scene, sight: Sight): CirculationView | null {
  const { circulation } = scene
  const { actor } = sight
  if (!circulation || !actor || !sight.sends) return null
  const plans = [...circulation.plans.values()].filter((plan) => sight.reads(plan.caseId))
  const known = { ...circulation, plans: new Map(plans.map((plan) => [plan.caseId, plan])) }
  const steps = stepsOf(scene, actor, known)
  return {
    meetingId: circulation.meetingId,
    clause: scene.profile.circulation.clause,
    rule: circulationRule(scene.profile),
    checkedBy: checkedBy(scene, steps, plans),
    mayCheck: steps.some(({ first, sends }) => sends && first === null),
    maySend: steps.some(({ goes }) => goes),
    needsChair: steps.some(({ needsChair }) => needsChair),
    alone: aloneOf(scene, actor, known),
    coreQuestion: steps.length > 0 && corePartners(scene.directory, scene.profile.core).asks,
    plans: plans.map((plan) =>
      planView(scene, known, { plan, who: sight.personId, step: steps.find(({ caseId }) => caseId === plan.caseId) }),
    ),
    delivery: deliveryOf(known, plans),
    undelivered: undelivered(scene, plans),
  }
}

type Step = {
  caseId: CaseId
  people: ReadonlySet<PersonId>
  first: PersonId | null
  changed: boolean
  sends: boolean
  goes: boolean
  needsChair: boolean
}

/** How far each plan that is not sent to everyone has come, and what this reader may do about it. */
function stepsOf(scene: Scene, actor: Actor, circulation: Circulation): readonly Step[] {
  const sends = maySend(actor, scene.profile.circulation)
  return toLookAt(circulation, { actor, facts: factsIn(scene) }).map((each) => {
    const first = firstLookAt(each)
    const another = first !== null && !isTheFirst(each, { first, sender: actor.personId })
    const second = sends && each.recipients.length > 0 && another
    const approved = isApproved([first, actor.personId], scene)
    const { caseId } = each.plan
    const people = new Set(each.recipients.map(({ personId }) => personId))
    const changed = saysOtherwise(each.plan, each.facts)
    return { caseId, people, first, changed, sends, goes: second && approved, needsChair: second && !approved }
  })
}

/** Who looked first, where every plan that is not sent has been looked at; of what was sent, who did then. */
function checkedBy({ directory }: Scene, steps: readonly Step[], plans: readonly CasePlan[]): string | null {
  const last = plans.flatMap(({ sendings }) => sendings).at(-1)?.checkedBy ?? null
  const first = steps.length === 0 ? last : (steps[0]?.first ?? null)
  return first !== null && steps.every((step) => step.first !== null) ? personName(directory, first) : null
}

function aloneOf(scene: Scene, actor: Actor, circulation: Circulation): CirculationView['alone'] {
  const facts = factsIn(scene)
  const last = [...facts.keys()].flatMap((caseId) => {
    const people = lastOfPair(scene.before, caseId, actor.personId)?.people
    return people ? [[caseId, people] as const] : []
  })
  const order = { actor, facts, profile: scene.profile, lastTime: new Map(last), at: scene.at }
  const ready = isApproved([actor.personId], scene) ? mayGoAlone(circulation, order) : []
  if (ready.length === 0) return null
  const people = new Set(ready.flatMap(({ recipients }) => recipients.map(({ personId }) => personId)))
  return { plans: ready.length, people: [...people].map((personId) => personName(scene.directory, personId)) }
}

function factsIn(scene: Scene): ReadonlyMap<CaseId, RecipientFacts> {
  const { cases, meeting, directory, actions, profile, before, planDigests } = scene
  const { lastSentAt } = before
  const facts = [...cases].map(([caseId, caseFile]) => {
    const theirs = actions.filter((action) => action.caseId === caseId)
    const planDigest = planDigests.get(caseId)
    const known = { caseFile, meeting, directory, profile, lastSentAt, actions: theirs }
    return [caseId, { ...known, ...(planDigest && { planDigest }) }] as const
  })
  return new Map(facts)
}

/**
 * The list as it would be sent now: flags may have come since the draft, and nobody is named who has declared since.
 */
function listOf(scene: Scene, plan: CasePlan): readonly Recipient[] {
  const facts = factsIn(scene).get(plan.caseId)
  if (!facts) return []
  return plan.recipients.flatMap((recipient) => {
    if (plan.sentTo.has(recipient.personId) && !plan.correcting) return [recipient]
    return mustNotHear(facts.caseFile, recipient.personId) ? [] : [recipientFor(facts, recipient)]
  })
}

function planView(
  scene: Scene,
  circulation: Circulation,
  { plan, who, step }: { plan: CasePlan; who: PersonId; step: Step | undefined },
): PlanView {
  const list = listOf(scene, plan)
  const recipients = list.filter(({ barred }) => !barred)
  return {
    ...headingOf(scene, plan.caseId),
    status: plan.status,
    dueAt: plan.dueAt,
    clock: standingOf(plan, scene.at),
    sentAt: plan.sentAt,
    filed: plan.sentAt !== null && plan.libraryItemId !== null,
    version: plan.version,
    correcting: plan.correcting,
    ...(plan.correcting && { correction: plan.correction }),
    checkedBy: step?.first ? personName(scene.directory, step.first) : null,
    ...(step?.changed && { changed: true }),
    waits: step !== undefined,
    goes: step?.goes ?? false,
    lastTime: lastTimeOf(scene, who, { caseId: plan.caseId, recipients }),
    register: registerOf(scene.directory, plan),
    withdrawals: withdrawalsOf(scene.directory, plan),
    copyReaders: copyReadersOf(scene.directory, plan),
    mayBeNamed: nameableFor(scene, plan),
    recipients: list.map((recipient) =>
      recipientView(scene, circulation, { plan, recipient, waits: step?.people.has(recipient.personId) ?? false }),
    ),
  }
}

function recipientView(
  { directory }: Scene,
  circulation: Circulation,
  { plan, recipient, waits }: { plan: CasePlan; recipient: Recipient; waits: boolean },
): RecipientView {
  const { personId, flags } = recipient
  const person = directory.people.get(personId)
  const alike = person && flags.includes('look-alike') ? alikeTo(person, directory) : null
  const mailed = plan.sentTo.has(personId) && hasLetter(circulation, personId) ? circulation.mailed.get(personId) : null
  return {
    ...personRef(directory, personId),
    reasons: recipient.reasons,
    flags,
    barred: recipient.barred,
    waits,
    alike: alike?.name ?? '',
    answer: flags.length > 0 ? (plan.answers.get(personId)?.reason ?? '') : '',
    mailedAt: mailed?.at ?? null,
    openedAt: openedAt(plan, personId),
  }
}
