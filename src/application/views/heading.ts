import type { CaseHeading } from '../../contracts/case-view.ts'
import type { CaseId } from '../../domain/ids.ts'
import type { Scene } from './scene.ts'

/** How a case is named: its number in this meeting and first names (R072). */
export function headingOf(scene: Scene, caseId: CaseId): CaseHeading {
  const found = scene.cases.get(caseId)
  const number = scene.meeting.agenda.find((item) => item.caseId === caseId)?.number ?? null
  return {
    caseId,
    number,
    victim: found?.referral.victim.firstName ?? '',
    perpetrator: found?.referral.perpetrator.firstName ?? '',
  }
}
