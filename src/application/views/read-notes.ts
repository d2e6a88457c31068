import type { MeetingView } from '../../contracts/views.ts'
import type { CaseId, PersonId } from '../../domain/ids.ts'
import type { ReadLog } from '../ports.ts'

/** How many notes are remembered before some are written again; the log only ever says more, never less. */
const REMEMBERED = 50_000

/** Notes once for each person, meeting and case that its content was shown to them (H32). */
export function createReadNotes(reads: ReadLog): (who: PersonId, view: MeetingView) => Promise<void> {
  const noted = new Set<string>()
  return async (who, view) => {
    if (view.current === null || view.current === 'not-yours') return
    const caseId = view.current.caseId as CaseId
    const key = `${who}|${view.meetingId}|${caseId}`
    if (noted.has(key)) return
    await reads.noteRead({ at: view.now, personId: who, caseId, what: 'case' })
    if (noted.size >= REMEMBERED) noted.clear()
    noted.add(key)
  }
}
