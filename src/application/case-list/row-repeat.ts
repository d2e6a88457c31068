import type { Finding, FindingTask } from '../../domain/intake/finding.ts'
import type { EarlierKept, RepeatFound } from '../../domain/intake/intake.ts'
import { repeatAnswer } from '../../domain/intake/repeat-answer.ts'
import type { LocalDate } from '../../domain/time.ts'
import { earlierOf, type EarlierIndex } from './earlier-index.ts'
import type { ListFacts } from './list-facts.ts'
import type { ReadRow } from './read-rows.ts'

type Of = { facts: Pick<ListFacts, 'profile'>; earlier: EarlierIndex }

/** What the area's protocol says of a row whose victim was kept before, to be shown and to be kept with the case. */
export type RowRepeat = {
  answer: RepeatFound['answer']
  heardOn: LocalDate | null
  findings: readonly Finding[]
  kept: RepeatFound | null
}

/**
 * Looks for the same victim among the cases kept before, by the pair or with another perpetrator (R042 to R048). The
 * same perpetrator with another victim is no repeat: the coordinator is told that there is such a case, and nothing of
 * it (R026, H43).
 */
export function rowRepeat({ referral, identities }: ReadRow, { facts, earlier }: Of): RowRepeat {
  const ofPair = new Set(earlierOf(earlier, { role: 'pair', identities }).map((each) => each.caseId))
  const known = earlierOf(earlier, { role: 'victim', identities }).map((each) => ({
    ...each,
    referredOn: each.received,
    samePerpetrator: ofPair.has(each.caseId),
  }))
  const answered = repeatAnswer({ received: referral.received, earlier: known, rules: facts.profile })
  const heard = known.flatMap((each) => each.heardOn).filter((date) => date <= referral.received)
  const found = answered.reasons.map((reason) => ({ ...reason, task: taskOf(reason.code) }))
  const { answer, reasons } = answered
  return {
    answer,
    heardOn: heard.toSorted().at(-1) ?? null,
    findings: [...found, ...stillWaiting(known), ...elsewhere({ identities, earlier, own: known })],
    kept: known.length === 0 ? null : { answer, reasons, earlier: known.map(keptOf) },
  }
}

/** Questions are a person's to answer; the rest is there to be seen. */
function taskOf(code: Finding['code']): FindingTask {
  if (code === 'review-due') return 'chair'
  const seen: readonly Finding['code'][] = [
    'repeat-within',
    'repeat-restarted',
    'repeat-over',
    'repeat-new-perpetrator',
  ]
  return seen.includes(code) ? null : 'coordinator'
}

/** The same two people in a case that no meeting has heard yet: perhaps the same incident, told twice (R025). */
function stillWaiting(known: readonly EarlierKept[]): readonly Finding[] {
  const waiting = known.find((each) => each.samePerpetrator && each.heardOn.length === 0)
  if (!waiting) return []
  return [{ code: 'already-listed', clause: 'local', task: 'coordinator', about: [waiting.referredOn] }]
}

type Elsewhere = { identities: ReadRow['identities']; earlier: EarlierIndex; own: readonly EarlierKept[] }

function elsewhere({ identities, earlier, own }: Elsewhere): readonly Finding[] {
  const mine = new Set(own.map((each) => each.caseId))
  const others = earlierOf(earlier, { role: 'perpetrator', identities }).filter((each) => !mine.has(each.caseId))
  return others.length === 0 ? [] : [{ code: 'same-perpetrator', clause: 'local', task: 'coordinator', about: [] }]
}

function keptOf({ caseId, referredOn, heardOn, samePerpetrator }: EarlierKept): EarlierKept {
  return { caseId, referredOn, heardOn, samePerpetrator }
}
