import type { PlanDocument } from '../plans/plan-document.ts'
import type { PaperWords } from './paper-words.ts'

/** The onward-sharing line in the area's words, with its clause where the area's protocol has one (R105). */
export function onwardSharing(
  plan: Pick<PlanDocument, 'clauses' | 'onwardSharing'>,
  words: Pick<PaperWords, 'clause'>,
): string {
  const clause = plan.clauses.find(({ what }) => /^(onward|rhannu)/i.test(what))?.clause
  if (!clause || !plan.onwardSharing) return plan.onwardSharing
  return `${plan.onwardSharing} (${/^\d/.test(clause) ? `${words.clause} ${clause}` : clause})`
}
