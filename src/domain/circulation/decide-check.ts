import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import { mustNotHear } from '../cases/connection.ts'
import { refusedWords, safeOf } from '../cases/safe-address.ts'
import type { CaseId } from '../ids.ts'
import { accept, refuse, type Decision, type Refusal } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Circulation, CirculationEvent, FlagAnswer } from './circulation.ts'
import { maySend } from './decide-lists.ts'
import { firstLookAt, waitingOf, type Waiting } from './first-look.ts'
import type { RecipientFacts } from './recipient-flags.ts'

/** `caseId/personId` to why somebody with a flag gets the plan all the same. */
export type Reasons = Readonly<Record<string, string>>
export type CheckCirculation = {
  actor: Actor
  reasons: Reasons
  /** To whom each plan was to go as whoever presses saw it, and their flags; not compared where it is not said. */
  lists?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> | undefined
  profile: Pick<AreaProfile, 'circulation'>
  facts: ReadonlyMap<CaseId, RecipientFacts>
  at: Instant
}

/**
 * The first of two people has looked at every plan that waits for it and of which they may know, by case and by person,
 * and said of each flagged name why it stays (capability 8). Any change of a plan after it asks for another look at
 * that plan alone.
 */
export function decideCheckCirculation(state: Circulation | null, order: CheckCirculation): Decision<CirculationEvent> {
  const { actor, at, facts } = order
  if (!maySend(actor, order.profile.circulation)) return refuse('role-not-allowed')
  if (!state) return refuse('circulation-not-drafted')
  const looked = toLookAt(state, { actor, facts }).filter((each) => firstLookAt(each) === null)
  const refused = refusedLook(looked, order)
  if (refused) return refused
  if (looked.length === 0) return accept()
  const people = { at, by: actor.personId }
  const answered = looked.flatMap((each) => {
    const answers = answersOf(each, order.reasons)
    const { caseId } = each.plan
    return answers.length === 0 ? [] : [{ type: 'flags-answered' as const, ...people, caseId, personal: { answers } }]
  })
  const caseIds = looked.map(({ plan }) => plan.caseId)
  const said = looked.flatMap(({ plan, facts: { planDigest } }) => (planDigest ? [[plan.caseId, planDigest]] : []))
  const digests = Object.fromEntries(said) as Record<string, string>
  return accept<CirculationEvent>(...answered, { type: 'circulation-checked', ...people, caseIds, digests })
}

/** The plans that are not sent, or not to everyone, of which this person may know. */
export function toLookAt(
  state: Circulation,
  { actor, facts }: Pick<CheckCirculation, 'actor' | 'facts'>,
): readonly Waiting[] {
  return [...state.plans.values()].flatMap((plan) => {
    const known = facts.get(plan.caseId)
    if (!known || mustNotHear(known.caseFile, actor.personId)) return []
    const recipients = waitingOf(plan, known)
    return plan.status === 'drafted' || recipients.length > 0 ? [{ plan, facts: known, recipients }] : []
  })
}

/**
 * Refuses where somebody is on a list by now whom this person has not seen there, or has a flag that they have not
 * seen, since nobody answers for what came between their look and their press; then where a flagged name has no good
 * reason.
 */
export function refusedLook(
  looked: readonly Waiting[],
  { reasons, lists }: Pick<CheckCirculation, 'reasons' | 'lists'>,
): { refusal: Refusal } | null {
  const unseen = ({ plan, recipients }: Waiting) =>
    recipients.some(({ personId, flags }) => {
      const seen = lists?.[plan.caseId]?.[personId]
      return !seen || flags.some((flag) => !seen.includes(flag))
    })
  if (lists && looked.some(unseen)) return refuse('stale-version')
  return looked.map((each) => refusedFlags(each, reasons)).find((refusal) => refusal !== null) ?? null
}

/** Refuses where a flagged name has no reason, or where a reason repeats a safe address (H41). */
function refusedFlags({ facts, recipients }: Waiting, reasons: Reasons): { refusal: Refusal } | null {
  const { caseId, referral } = facts.caseFile
  const keys = recipients.filter(({ flags }) => flags.length > 0).map(({ personId }) => `${caseId}/${personId}`)
  const unexplained = keys.find((key) => (reasons[key] ?? '').trim() === '')
  if (unexplained !== undefined) return refuse('flag-needs-reason', { about: unexplained })
  return refusedWords(
    safeOf(referral),
    keys.map((key) => reasons[key] ?? ''),
  )
}

function answersOf({ plan, recipients }: Waiting, reasons: Reasons): FlagAnswer[] {
  return recipients
    .filter(({ flags }) => flags.length > 0)
    .map(({ personId, flags }) => ({ personId, flags, reason: (reasons[`${plan.caseId}/${personId}`] ?? '').trim() }))
}
