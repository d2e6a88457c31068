import type { BoardView } from '../../contracts/board-view.ts'
import type { FollowUpView, StatusPreview } from '../../contracts/follow-up-view.ts'
import type { GovernanceView } from '../../contracts/governance-view.ts'
import type { MyView } from '../../contracts/my-view.ts'
import type { MeetingId, PersonId } from '../../domain/ids.ts'
import type { ExportFormat, ExportKind } from '../../domain/register/register.ts'
import type { PlanFile, Refused } from '../caseroom.ts'
import type { CommandDeps } from '../write/handle-command.ts'
import { openPaper, type PaperWanted } from '../documents/open-paper.ts'
import type { PlanWriter, ReadLog, SheetWriter } from '../ports.ts'
import type { Scene } from '../views/scene.ts'
import { boardFor } from './board-for.ts'
import { createCaseNotes } from './case-notes.ts'
import { exportSheet } from './export-sheet.ts'
import { followUpFor } from './follow-up-for.ts'
import { governanceFor } from './governance-for.ts'
import { myFor } from './my-for.ts'
import { previewStatuses } from './preview-statuses.ts'

/** Which table, in which form; of one meeting, or of the whole area where there is none. */
export type SheetWanted = {
  what: ExportKind
  format: ExportFormat
  meetingId: MeetingId | null
  /** Why whereabouts and safe contact must go with the cases; without a reason they never do (V4). */
  safeContactBecause?: string
}

/** What may be asked once a meeting is over; each call is made as one verified person. */
export type AfterMeeting = {
  followUp(who: PersonId, meetingId: MeetingId): Promise<FollowUpView | Refused>
  /** Counts and registers of the area, for those who run it. */
  governance(who: PersonId): Promise<GovernanceView | Refused>
  /** Counts of the area for a board, small ones suppressed; those who run the MARAC see them too. */
  board(who: PersonId): Promise<BoardView | Refused>
  /** One's own open actions over all meetings, and what the next one asks of one. */
  my(who: PersonId): Promise<MyView | Refused>
  /** A table as a file; that it was taken out is on record before the bytes leave. */
  exportSheet(who: PersonId, wanted: SheetWanted): Promise<PlanFile | Refused>
  /** A paper beside the plans, as this person may see it; that it was made is on record before the bytes leave. */
  openPaper(who: PersonId, wanted: PaperWanted): Promise<PlanFile | Refused>
  /** Looks at another system's statuses without keeping anything. */
  previewStatuses(who: PersonId, csv: string): Promise<StatusPreview | Refused>
}

export type AfterDeps = CommandDeps & {
  sheets: SheetWriter
  writer: PlanWriter
  noteCases: ReturnType<typeof createCaseNotes>
  sceneOf: (meetingId: MeetingId) => Promise<Scene | null>
}

/** Joins the questions of the time after a meeting. */
export function createAfterMeeting(given: Omit<AfterDeps, 'noteCases'> & { reads: ReadLog }): AfterMeeting {
  const deps = { ...given, noteCases: createCaseNotes(given.reads) }
  return {
    followUp: (who, meetingId) => followUpFor(deps, who, meetingId),
    governance: (who) => governanceFor(deps, who),
    board: (who) => boardFor(deps, who),
    my: (who) => myFor(deps, who),
    exportSheet: (who, wanted) => exportSheet(deps, who, wanted),
    openPaper: (who, wanted) => openPaper(deps, who, wanted),
    previewStatuses: (who, csv) => previewStatuses(deps, who, csv),
  }
}
