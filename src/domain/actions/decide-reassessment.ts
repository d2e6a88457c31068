import type { Actor } from '../actor.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { Case } from '../cases/case.ts'
import { refusedWords, safeOf } from '../cases/safe-address.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Action, ActionEvent } from './action.ts'
import { isTheirs } from './action-status.ts'
import type { Reassessment } from './follow-up.ts'

type Rule = Pick<AreaProfile, 'notPossible'>
export type ReassessRisk = {
  outcome: Reassessment
  text: string
  actor: Actor
  caseFile: Case
  profile: Rule
  at: Instant
}

/**
 * Whether somebody is the one whom the area's protocol has look at the risk again: the Operations Manager in Thurrock
 * (5.3), the chair in Somerset and Cornwall, the owning agency in North Yorkshire and York. Where it names nobody,
 * chair and coordinator are asked.
 */
export function mayReassess(action: Action, { actor, profile }: { actor: Actor; profile: Rule }): boolean {
  const { value } = profile.notPossible
  switch (value === 'unanswered' ? 'chair' : value.reviewedBy) {
    case 'operations-manager':
      return actor.role === 'operations-manager'
    case 'chair':
      return actor.controls || actor.chairing
    case 'coordinator':
      return actor.desk
    case 'representative':
      return isTheirs(action, actor)
  }
}

/** The new look at the risk, in words, with what it came to; one that is changed takes the earlier one's place. */
export function decideReassessRisk(state: Action | null, order: ReassessRisk): Decision<ActionEvent> {
  const { outcome, actor, caseFile, profile, at } = order
  const { clause } = profile.notPossible
  if (!state) return refuse('no-such-action')
  if (!mayReassess(state, order)) return refuse('role-not-allowed', { clause })
  if (state.status !== 'not-possible') return refuse('nothing-to-reassess', { clause })
  const text = order.text.trim()
  if (text === '') return refuse('reason-missing', { clause })
  const unsafe = refusedWords(safeOf(caseFile.referral), [text])
  if (unsafe) return unsafe
  const known = { at, ...actor.said, caseId: state.caseId, clause }
  return accept({ type: 'action-reassessed', ...known, outcome, personal: { text } })
}
