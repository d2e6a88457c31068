import { canaries } from '../../bot/rehearsal/cases/case-list.ts'
import type { Canary } from '../../bot/rehearsal/cases/case-list.ts'
import { rehearsalPeople } from '../../bot/rehearsal/people.ts'
import type { Rehearsed } from './rehearsed.ts'

/** The day of the sample meeting, to which its case list is dated. */
export const meetingDate = '2027-02-10'

/** Columns that could get somebody killed (V4 in the harms). */
const whereabouts: readonly Canary['field'][] = ['victim_current_address', 'safe_contact', 'not_safe_contact']

/** Every sensitive value of the sample list. */
export const everyCanary: readonly Canary[] = canaries(meetingDate)

/** The values that say where a victim is, and how she is reached safely or not safely. */
export const everyWhereabouts: readonly Canary[] = everyCanary.filter(({ field }) => whereabouts.includes(field))

/** The words that give away these values. */
export function wordsIn(values: readonly Canary[]): readonly string[] {
  return [...new Set(values.flatMap(({ tokens }) => tokens))]
}

/** The words that give away one case, by the first name of its victim. */
export function wordsOfCase(victim: string): readonly string[] {
  const named = everyCanary.find(({ field, value }) => field === 'victim_first_name' && value === victim)
  if (!named) throw new Error('No case of the sample list has a victim of this name.')
  return wordsIn(everyCanary.filter(({ reference }) => reference === named.reference))
}

/** Which of these words stand in a text, however they are written. */
export function foundIn(text: string, words: readonly string[]): readonly string[] {
  const folded = text.toLowerCase()
  return words.filter((word) => folded.includes(word.toLowerCase()))
}

/**
 * Everything that left the server or could pop up somewhere: the bot's messages, Graph's letters, files and notices,
 * the log.
 */
export function everythingThatLeft({ rehearsal, logged }: Pick<Rehearsed, 'rehearsal' | 'logged'>): string {
  return [JSON.stringify(rehearsal.bridge.sent()), JSON.stringify(rehearsal.graph.sent()), ...logged].join('\n')
}

/** To whom a letter went, by the person's id in the rehearsal; the address itself where it is nobody's. */
export function lettersTo({ rehearsal }: Pick<Rehearsed, 'rehearsal'>): readonly string[] {
  const ids = new Map(rehearsalPeople.map(({ mail, personId }) => [mail, String(personId)]))
  const letters = rehearsal.graph.sent().filter(({ kind }) => kind === 'mail')
  return letters.map(({ to }) => ids.get(to) ?? to).toSorted()
}
