import type { AreaProfile } from '../area-profile.ts'
import { plusMonths, type LocalDate } from '../time.ts'
import type { Person } from './directory.ts'

/** How somebody stands with the training that the area asks for before a person represents an agency (R017). */
export type TrainingStanding =
  | { state: 'not-asked' }
  | { state: 'missing'; steps: readonly string[] }
  | { state: 'done' | 'lapsed'; since: LocalDate; until: LocalDate | null }

/** The oldest of the steps counts: training is done when all of it is, and lapses with the first that has run out. */
export function trainingOf(
  { training }: Pick<Person, 'training'>,
  { rule, today }: { rule: AreaProfile['training']; today: LocalDate },
): TrainingStanding {
  if (rule.value === 'unanswered' || rule.value.steps.length === 0) return { state: 'not-asked' }
  const { steps, everyMonths } = rule.value
  const missing = steps.filter((step) => !training.has(step))
  if (missing.length > 0) return { state: 'missing', steps: missing }
  const since = steps.map((step) => training.get(step) ?? today).toSorted()[0] ?? today
  const until = everyMonths === null ? null : plusMonths(since, everyMonths)
  return { state: until !== null && until < today ? 'lapsed' : 'done', since, until }
}
