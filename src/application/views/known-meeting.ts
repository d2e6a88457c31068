import type { Meeting } from '../../domain/meeting/meeting.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** The meeting without the cases that this person must not know of, so that no total and no time counts them (R053). */
export function knownMeeting({ meeting }: Scene, sight: Pick<Sight, 'knowsOf'>): Meeting {
  const agenda = meeting.agenda.filter((item) => sight.knowsOf(item.caseId))
  const hearings = new Map([...meeting.hearings].filter(([caseId]) => sight.knowsOf(caseId)))
  const openCase = meeting.openCase !== null && hearings.has(meeting.openCase) ? meeting.openCase : null
  return { ...meeting, agenda, hearings, openCase }
}
