import type { CaseId } from '../ids.ts'
import type { Meeting } from './meeting.ts'

/** The meeting without the cases that somebody must not know of, so that no total and no time counts them (R053). */
export function onlyCases(meeting: Meeting, knowsOf: (caseId: CaseId) => boolean): Meeting {
  const agenda = meeting.agenda.filter(({ caseId }) => knowsOf(caseId))
  const hearings = new Map([...meeting.hearings].filter(([caseId]) => knowsOf(caseId)))
  const openCase = meeting.openCase !== null && hearings.has(meeting.openCase) ? meeting.openCase : null
  return { ...meeting, agenda, hearings, openCase }
}
