import type { CaseId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import type { Hearing, Meeting } from './meeting.ts'

/** Why a case does not stand as an order needs it (waiting, open, heard), or null where it does. */
export function unlessCase(
  meeting: Meeting,
  needed: { caseId: CaseId; is: readonly Hearing['status'][] },
): { refusal: Refusal } | null {
  const status = meeting.hearings.get(needed.caseId)?.status
  if (status === undefined) return refuse('case-not-on-agenda')
  if (needed.is.includes(status)) return null
  if (status === 'off') return refuse('case-not-on-agenda')
  if (status === 'heard') return refuse('case-already-heard')
  return refuse(status === 'open' ? 'case-open' : 'case-not-open')
}
