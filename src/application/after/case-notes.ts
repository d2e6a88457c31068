import type { CaseId, PersonId } from '../../domain/ids.ts'
import type { Instant } from '../../domain/time.ts'
import type { ReadLog } from '../ports.ts'

/** How many notes are remembered before some are written again; the log only ever says more, never less. */
const REMEMBERED = 50_000

export type CaseNote = { who: PersonId; at: Instant; where: string; caseIds: Iterable<string>; what: string }

/** Notes once for each person, place and case that something of it was shown to them (H32). */
export function createCaseNotes(reads: ReadLog): (note: CaseNote) => Promise<void> {
  const noted = new Set<string>()
  return async ({ who, at, where, caseIds, what }) => {
    for (const caseId of new Set(caseIds)) {
      const key = [who, where, caseId, what].join('|')
      if (noted.has(key)) continue
      await reads.noteRead({ at, personId: who, caseId: caseId as CaseId, what })
      if (noted.size >= REMEMBERED) noted.clear()
      noted.add(key)
    }
  }
}
