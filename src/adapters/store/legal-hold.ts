import type { Transaction } from 'kysely'
import type { FamilyEvent } from '../../domain/cases/family-change.ts'
import type { CaseId } from '../../domain/ids.ts'
import { eventRow, type Tables } from './tables.ts'

type HoldEvent = Extract<FamilyEvent['type'], `legal-hold-${string}`>

const holds: readonly HoldEvent[] = ['legal-hold-set', 'legal-hold-lifted']
const typeOnly = eventRow.pick({ type: true })

/**
 * Whether a legal hold stands on a case: asked of the log itself, in the transaction that would erase it (R097, H18).
 */
export async function isHeld(trx: Transaction<Tables>, caseId: CaseId): Promise<boolean> {
  const last = await trx
    .selectFrom('events')
    .select('type')
    .where('stream', '=', `case-${caseId}`)
    .where('type', 'in', holds)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const set: HoldEvent = 'legal-hold-set'
  return last !== undefined && typeOnly.parse(last).type === set
}
