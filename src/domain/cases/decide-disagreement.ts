import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { AreaRole } from '../area-rules.ts'
import { accept, refuse, type Decision, type Refusal } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { AfterHearingEvent, Disagreement } from './after-hearing.ts'
import type { Case } from './case.ts'
import { refusedWords, safeOf } from './safe-address.ts'

type Rule = Pick<AreaProfile, 'disagreement'>
type Order = { disagreementId: string; text: string; actor: Actor; profile: Rule; at: Instant }

/** Who is asked next about a disagreement: by the protocol's route, or by whom a person names (R106, Thurrock 7). */
export function nextInRoute({ taken }: Pick<Disagreement, 'taken'>, { disagreement }: Rule): AreaRole | 'ask' | null {
  const { value } = disagreement
  return value === 'unanswered' ? 'ask' : (value[taken.length] ?? null)
}

/** Anyone who may hear a case records that they disagree, and about what; nobody is overruled by silence (R106). */
export function decideRecordDisagreement(state: Case | null, order: Order): Decision<AfterHearingEvent> {
  const { actor, disagreementId } = order
  if (!state) return refuse('no-such-case')
  if (actor.role === 'observer') return refuse('role-not-allowed')
  const about = wordsOf(state, order)
  if ('refusal' in about) return about
  const personal = { about: about.text }
  return accept({ type: 'disagreement-recorded', ...knownOf(state, order), disagreementId, personal })
}

/** Takes it one step along the route, as a person's decision, with what was said. */
export function decideTakeDisagreement(
  state: Case | null,
  order: Order & { to: AreaRole | null },
): Decision<AfterHearingEvent> {
  const found = openOne(state, order)
  if ('refusal' in found) return found
  const { clause } = order.profile.disagreement
  const next = nextInRoute(found.disagreement, order.profile)
  if (next === null) return refuse('ladder-at-its-top', { clause })
  const to = next === 'ask' ? order.to : next
  if (to === null || (order.to !== null && order.to !== to)) return refuse('step-missing', { clause })
  const said = wordsOf(found.state, order)
  if ('refusal' in said) return said
  const { disagreementId } = order
  const known = knownOf(found.state, order)
  return accept({ type: 'disagreement-taken', ...known, disagreementId, to, personal: { said: said.text } })
}

/** How it was settled, in words. */
export function decideSettleDisagreement(state: Case | null, order: Order): Decision<AfterHearingEvent> {
  const found = openOne(state, order)
  if ('refusal' in found) return found
  const how = wordsOf(found.state, order)
  if ('refusal' in how) return how
  const { disagreementId } = order
  const known = knownOf(found.state, order)
  return accept({ type: 'disagreement-settled', ...known, disagreementId, personal: { how: how.text } })
}

function openOne(
  state: Case | null,
  { disagreementId, actor, profile }: Order,
): { state: Case; disagreement: Disagreement } | { refusal: Refusal } {
  const { clause } = profile.disagreement
  if (!state) return refuse('no-such-case')
  if (!actor.controls && !actor.desk && actor.role !== 'operations-manager') {
    return refuse('role-not-allowed', { clause })
  }
  const disagreement = state.disagreements.find((each) => each.disagreementId === disagreementId && !each.settled)
  return disagreement ? { state, disagreement } : refuse('no-such-case')
}

function wordsOf({ referral }: Case, order: Order): { text: string } | { refusal: Refusal } {
  const text = order.text.trim()
  if (text === '') return refuse('reason-missing', { clause: order.profile.disagreement.clause })
  return refusedWords(safeOf(referral), [text]) ?? { text }
}

function knownOf({ caseId }: Case, { actor, profile, at }: Order) {
  return { at, ...actor.said, caseId, clause: profile.disagreement.clause }
}
