import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { AreaRole } from '../area-rules.ts'
import type { Case } from '../cases/case.ts'
import { refusedWords, safeOf } from '../cases/safe-address.ts'
import { accept, refuse, type Decision, type Refusal } from '../refusal.ts'
import type { Holidays, Instant } from '../time.ts'
import type { Action, ActionEvent } from './action.ts'
import { isKnownOverdue, masterElsewhere } from './actions-master.ts'
import { refusedUnlessLive } from './decide-answer.ts'
import { mayDecide, nextStep, type NextStep } from './ladder.ts'

type Deciding = {
  actor: Actor
  caseFile: Case
  profile: Pick<AreaProfile, 'escalation' | 'actionsMaster'>
  holidays: Holidays
  at: Instant
}
/** `to` is given by the person where the protocol has no ladder, and is the next rung where it has one. */
export type EscalateAction = Deciding & { to: AreaRole | null; said: string }
export type HoldEscalation = Deciding & { reason: string }

/** One step up the ladder for an action past its time: a person's decision, with what was said (R125, H29). */
export function decideEscalateAction(state: Action | null, order: EscalateAction): Decision<ActionEvent> {
  const found = stepOf(state, order)
  if ('refusal' in found) return found
  const { action, step } = found
  const { clause } = order.profile.escalation
  const to = step.to === 'ask' ? order.to : step.to
  if (to === null || (order.to !== null && order.to !== to)) return refuse('step-missing', { clause })
  const words = wordsOf(order, order.said)
  if ('refusal' in words) return words
  const { rung } = step
  return accept({ type: 'action-escalated', ...known(action, step, order), rung, to, personal: { said: words.text } })
}

/** Waits on the rung where it is, with the reason (R125). */
export function decideHoldEscalation(state: Action | null, order: HoldEscalation): Decision<ActionEvent> {
  const found = stepOf(state, order)
  if ('refusal' in found) return found
  const words = wordsOf(order, order.reason)
  if ('refusal' in words) return words
  const { rung } = found.step
  return accept({
    type: 'action-escalation-held',
    ...known(found.action, found.step, order),
    rung,
    personal: { reason: words.text },
  })
}

function stepOf(state: Action | null, order: Deciding): { action: Action; step: NextStep } | { refusal: Refusal } {
  const { actor, profile, at } = order
  const { clause } = profile.escalation
  if (!state) return refuse('no-such-action')
  const step = nextStep(state, order)
  if (!mayDecide(step?.decider ?? 'chair', actor)) return refuse('role-not-allowed', { clause })
  const finished = refusedUnlessLive(state)
  if (finished) return finished
  if (!isKnownOverdue(state, { profile, now: at })) return refusedEarly(profile)
  return step ? { action: state, step } : refuse('ladder-at-its-top', { clause })
}

function refusedEarly({ actionsMaster, escalation }: EscalateAction['profile']): { refusal: Refusal } {
  return masterElsewhere({ actionsMaster }) === null
    ? refuse('not-overdue', { clause: escalation.clause })
    : refuse('followed-elsewhere', { clause: actionsMaster.clause })
}

function wordsOf({ caseFile, profile }: Deciding, typed: string): { text: string } | { refusal: Refusal } {
  const text = typed.trim()
  if (text === '') return refuse('reason-missing', { clause: profile.escalation.clause })
  return refusedWords(safeOf(caseFile.referral), [text]) ?? { text }
}

/** A step of the desk's own is the coordinator's; any other that they enter is on the word of who decided it. */
function known({ caseId }: Action, { decider }: NextStep, { actor, profile, at }: Deciding) {
  const own = { by: actor.personId, enteredBy: actor.personId }
  return { at, ...(decider === 'coordinator' ? own : actor.said), caseId, clause: profile.escalation.clause }
}
