import type { AreaProfile } from '../area-profile.ts'
import { endOf } from '../span.ts'
import type { Holidays, Instant } from '../time.ts'

/** What must be known to say whether the IDVA service is told of a referral (R031, X22). */
export type IdvaFacts = { byPolice: boolean; meetsThreshold: boolean; takenAt: Instant; holidays: Holidays }

/** Whether the IDVA service is told of this referral now, with the list, or not by this rule; and until when. */
export function idvaTask(
  facts: IdvaFacts,
  { value, clause }: AreaProfile['idvaTold'],
): { when: 'now' | 'with-list' | 'ask' | 'no'; due: Instant | null; clause: string } {
  if (value === 'unanswered') return { when: 'ask', due: null, clause }
  const due = value.within && endOf(value.within, { from: facts.takenAt, holidays: facts.holidays })
  switch (value.of) {
    case 'all':
      return { when: 'now', due, clause }
    case 'criteria':
      return { when: facts.meetsThreshold ? 'now' : 'no', due, clause }
    case 'non-police':
      return { when: facts.byPolice ? 'no' : 'now', due, clause }
    case 'list':
      return { when: 'with-list', due, clause }
  }
}
