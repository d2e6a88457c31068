import type { MeetingView } from '../../contracts/views.ts'
import type { CaseId, PersonId } from '../../domain/ids.ts'
import type { ReadLog } from '../ports.ts'

/** How many notes are remembered before some are written again; the log only ever says more, never less. */
const REMEMBERED = 50_000

/**
 * Notes once for each person, meeting and case that its content, or its entry on the case list, was shown to them
 * (H32).
 */
export function createReadNotes(reads: ReadLog): (who: PersonId, view: MeetingView) => Promise<void> {
  const noted = new Set<string>()
  return async (who, view) => {
    for (const { caseId, what } of readIn(view)) {
      const key = `${who}|${view.meetingId}|${caseId}|${what}`
      if (noted.has(key)) continue
      await reads.noteRead({ at: view.now, personId: who, caseId, what })
      if (noted.size >= REMEMBERED) noted.clear()
      noted.add(key)
    }
  }
}

function readIn({ current, caseList }: MeetingView): readonly { caseId: CaseId; what: string }[] {
  const listed = (caseList?.cases ?? []).map(({ caseId }) => ({ caseId: caseId as CaseId, what: 'list' }))
  if (current === null || current === 'not-yours') return listed
  return [...listed, { caseId: current.caseId as CaseId, what: 'case' }]
}
