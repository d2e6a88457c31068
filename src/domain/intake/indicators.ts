import { answered, type AreaProfile } from '../area-profile.ts'
import type { Referral } from '../cases/case.ts'
import type { Finding } from './finding.ts'

/** Words that stand in many indicators and tell none of them apart. */
const COMMON = new Set(['abuse', 'physical', 'during', 'health', 'conditions', 'threat', 'with', 'from'])
const SHORTEST = 4

/**
 * The area's own critical indicators among those that the referral names, listed even where the score is low (R165,
 * Gwent 4.2.1, NYY 4). Two ways of writing one indicator share a word: `weapons` is `use of weapons`.
 */
export function namedIndicators(referral: Referral, rule: AreaProfile['indicators']): readonly Finding[] {
  const said = referral.criticalIndicators.map(wordsOf)
  return answered<readonly string[]>(rule, [])
    .filter((named) => said.some((words) => shareAWord(words, wordsOf(named))))
    .map((named) => ({ code: 'indicator', clause: rule.clause, task: null, about: [named] }))
}

function shareAWord(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((word) => other.has(word))
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const roots = words.map((word) => word.replace(/s$/, ''))
  return new Set(roots.filter((word) => word.length >= SHORTEST && !COMMON.has(word)))
}
