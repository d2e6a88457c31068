import type { CaseId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { londonDate } from '../time.ts'
import type { Action } from './action.ts'

/**
 * The number by which another system's export names an action, such as `2027-02-10/12.3`: the meeting's date, the
 * case's number in it, and the action's within the case (R119). It holds no name, and a spreadsheet leaves it as it is.
 */
export function referenceOf({ caseId, number }: Pick<Action, 'caseId' | 'number'>, meeting: Meeting): string {
  return `${londonDate(meeting.startsAt)}/${numberOf(caseId, meeting)}.${number}`
}

function numberOf(caseId: CaseId, { agenda, numbers }: Meeting): number {
  return agenda.find((item) => item.caseId === caseId)?.number ?? numbers.get(caseId) ?? 0
}
