import type { PersonId } from '../ids.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Directory, DirectoryEvent, Phrase } from './directory.ts'

/**
 * Somebody's own phrases for typing actions at speaking speed, in place of all that were kept before. Observers and
 * people invited for one case type none.
 */
export function decideKeepPhrases(
  state: Directory,
  { who, at, phrases }: { who: PersonId; at: Instant; phrases: readonly Phrase[] },
): Decision<DirectoryEvent> {
  const person = state.people.get(who)
  if (!person?.active || person.role === 'observer' || person.role === 'practitioner') return refuse('role-not-allowed')
  const shorts = new Set(phrases.map(({ short }) => short.toLowerCase()))
  if (shorts.size < phrases.length) return refuse('already-exists')
  return accept({ type: 'phrases-kept', at, by: who, personal: { phrases } })
}

/** The phrases of one person; nobody else's are ever shown to anybody. */
export function phrasesOf({ phrases }: Directory, who: PersonId): readonly Phrase[] {
  return phrases?.get(who) ?? []
}
