import { layOutPlan, type PlanSource } from '../../src/application/plans/lay-out-plan.ts'
import type { PlanDocument } from '../../src/application/plans/plan-document.ts'
import type { CaseEvent, Referral } from '../../src/domain/cases/case.ts'
import type { MeetingEvent } from '../../src/domain/meeting/meeting.ts'
import { aCase, caseOne } from './domain-cases.ts'
import { aDirectory, thurrock, who } from './domain-people.ts'
import { aMeeting, agreed, called, ended, entered, heard, meetingId, on, opened, read } from './domain-rooms.ts'

/** Who was there when case one was heard. */
export const planned = [who.chair, who.coordinator, who.police, who.idva, who.housing]
const begun = [...entered(...planned), opened, read, ...agreed(...planned), called(caseOne, ...planned)]

export type PlanGiven = {
  /** What became true of the case. */
  events?: CaseEvent[]
  /** What happened in the meeting while the case was open. */
  during?: MeetingEvent[]
  referral?: Partial<Referral>
} & Partial<PlanSource>

/** The record copy of case one's plan, with whatever a test says otherwise. */
export function planWith({ events = [], during = [], referral = {}, ...source }: PlanGiven = {}): PlanDocument {
  return layOutPlan({
    wanted: { meetingId, caseId: caseOne, version: 1 },
    meeting: aMeeting(begun, during, heard(caseOne), ended),
    heardCase: aCase(events, referral),
    actions: [],
    directory: aDirectory(),
    profile: thurrock,
    writtenAt: on('10:05'),
    ...source,
  })
}
