import type { AreaProfile } from '../../domain/area-profile.ts'
import type { PlanDocument, PlanLayout } from './plan-document.ts'
import type { ClausedRule, PlanWords } from './plan-words.ts'

type Source = { profile: AreaProfile; words: PlanWords }

const layouts: Record<'plan' | 'actions' | 'minutes' | 'minutes-and-actions' | 'unanswered', PlanLayout> = {
  plan: 'plan',
  actions: 'actions',
  minutes: 'minutes',
  'minutes-and-actions': 'minutes',
  unanswered: 'plan',
}

/** The layout by the way in which the area keeps its record (R100); the live plan where it has not said. */
export function layoutOf({ record }: Pick<AreaProfile, 'record'>): PlanLayout {
  return layouts[record.value]
}

/**
 * That the meeting owns no risk, in the area's own words and by its clause; nothing where it does not say so (R159).
 */
export function ownershipLine({ profile, words }: Source): string {
  const { value, clause } = profile.independence
  return value === 'unanswered' ? '' : `${value} (${words.clause} ${clause})`
}

/** That the chair approves the minutes (Gwent 4.9); a plan that is agreed by all is approved by nobody (R102). */
export function approvalLine({ profile, words }: Source): string {
  const { circulation } = profile
  const approves = circulation.value !== 'unanswered' && circulation.value.approve === 'chair'
  return approves && layoutOf(profile) === 'minutes'
    ? `${words.approvedBy} (${words.clause} ${circulation.clause}).`
    : ''
}

/** The clauses on which a plan rests. */
export function clausesOf({ profile, words }: Source): PlanDocument['clauses'] {
  const used: readonly ClausedRule[] = ['slot', 'circulation', 'names', 'onwardSharing', 'statement']
  return used.map((rule) => ({ what: words.rules[rule], clause: profile[rule].clause }))
}
