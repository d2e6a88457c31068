import { perpetratorMark, victimMark, type TypingHint } from '../../src/contracts/typing-view.ts'
import type { SmartHint } from '../../src/contracts/views.ts'

type Terms = { what: string; agencyId: string; due: string; today: boolean; riskId: string }
type Finder = { hint: SmartHint; pattern: RegExp }

/** The server's patterns, made ready for the people of one case. */
export function findersFor(
  hints: readonly TypingHint[],
  { victim, perpetrator }: { victim: string; perpetrator: string },
): readonly Finder[] {
  const named = (source: string): string =>
    source
      .replaceAll(victimMark, plain(victim) || victimMark)
      .replaceAll(perpetratorMark, plain(perpetrator) || perpetratorMark)
  return hints.map(({ hint, source, flags }) => ({ hint, pattern: new RegExp(named(source), flags) }))
}

/** What the words and terms lack so far; it suggests and never blocks (R090). Of an empty line nothing is said. */
export function hintsAsTyped(terms: Terms, finders: readonly Finder[]): readonly SmartHint[] {
  const { what, agencyId, due, today, riskId } = terms
  if (what.trim() === '') return []
  const open: readonly [SmartHint, boolean][] = [
    ['no-agency', agencyId === ''],
    ['no-date', due === '' && !today],
    ['no-risk', riskId === ''],
  ]
  const words = finders.filter(({ pattern }) => pattern.test(what.slice(0, 500))).map(({ hint }) => hint)
  return [...new Set([...words, ...open.flatMap(([hint, lacks]) => (lacks ? [hint] : []))])]
}

/** A name as the server's own patterns write it. */
function plain(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}\s]/gu, '.').trim()
}
