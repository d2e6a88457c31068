import type { ActionInHand } from '../contracts/action-in-hand.ts'
import type { AreaView } from '../contracts/area-view.ts'
import type { CaseListPreview } from '../contracts/case-list.ts'
import type { PlanLink } from '../contracts/circulation-view.ts'
import type { Accepted, Envelope } from '../contracts/commands.ts'
import type { PlanPreview } from '../contracts/plan-preview.ts'
import type { DirectoryView } from '../contracts/directory-view.ts'
import type { DueView } from '../contracts/due-view.ts'
import type { EdgeCode } from '../contracts/problem.ts'
import type { TypingView } from '../contracts/typing-view.ts'
import type { StageView } from '../contracts/stage-view.ts'
import type { PreparingView } from '../contracts/preparing-view.ts'
import type { MeetingView, MeView } from '../contracts/views.ts'
import type { ActionId, CaseId, MeetingId, PersonId } from '../domain/ids.ts'
import type { Refusal, RefusalCode } from '../domain/refusal.ts'
import type { Language } from './documents/language.ts'
import type { AfterMeeting } from './after/after-meeting.ts'

/** Any code that can leave the server; the one table of HTTP statuses and the wording files cover each of them. */
export type ProblemCode = RefusalCode | EdgeCode
export type Refused = { refusal: Omit<Refusal, 'code'> & { code: ProblemCode } }
export type PlanFile = { fileName: string; bytes: Uint8Array; contentType: string }

/** A verified person, or Teams itself, which reports what its roster showed: a hint, and never an identity. */
export type Speaker = PersonId | 'teams'

/** A case list as it is brought, for the meeting that is named or else for the next one that this person prepares. */
export type BroughtList = { csv: string; meetingId?: MeetingId }

/** Which version of a plan is asked for, and in which language: Welsh only where the area has it. */
export type PlanCopy = { version?: number; language?: Language }

/**
 * Everything that the way in (HTTP, bot, rehearsal) may ask of the product. Each call is made as one verified person.
 */
export type Caseroom = {
  /** The person whose verified account this is, or null: an outsider, who gets nothing. */
  whoIs(account: { accountId: string; tenantId: string }): Promise<PersonId | null>
  /** The one write path. Answers only after the commit. `teams` may say who it saw in the room, and nothing else. */
  handle(who: Speaker, envelope: Envelope): Promise<Accepted | Refused>
  me(who: PersonId): Promise<MeView | Refused>
  meetingView(who: PersonId, meetingId: MeetingId): Promise<MeetingView | Refused>
  /** The few words that may stand on the stage, as this person may see them. */
  stageView(who: PersonId, meetingId: MeetingId): Promise<StageView | Refused>
  /** One action as this person may see it in the meeting that agreed it, or null: whether there is one is not said. */
  actionFor(who: PersonId, actionId: ActionId): Promise<ActionInHand | null>
  /** What this person still has to do before a meeting, or null where they are nothing to it. */
  preparing(who: PersonId, meetingId: MeetingId): Promise<PreparingView | null>
  /** What this person types with: their phrases, the hints, and the key under which their browser seals. */
  typing(who: PersonId): Promise<TypingView | Refused>
  /** The directory, for those who keep it and those who chair. */
  directoryView(who: PersonId): Promise<DirectoryView | Refused>
  /** Every clock that runs, for those who prepare meetings. */
  dueView(who: PersonId): Promise<DueView | Refused>
  /** What the area's protocol says and is asked, for those who prepare meetings. */
  areaView(who: PersonId): Promise<AreaView | Refused>
  /** Looks at a case list without keeping anything. Refuses `case-list-unreadable` where it is no case list at all. */
  previewCaseList(who: PersonId, list: BroughtList): Promise<CaseListPreview | Refused>
  /** The plans of one meeting that this person was sent. */
  plansFor(who: PersonId, meetingId: MeetingId): Promise<readonly PlanLink[] | Refused>
  /** This person's copy of one plan; the opening is recorded before the bytes leave. */
  openPlan(who: PersonId, meetingId: MeetingId, caseId: CaseId, copy?: PlanCopy): Promise<PlanFile | Refused>
  /** A plan as a recipient will get it, for those who send it; nobody's name on it where `as` is null. */
  previewPlan(
    who: PersonId,
    of: { meetingId: MeetingId; caseId: CaseId; as: PersonId | null },
  ): Promise<PlanPreview | Refused>
  /** Called with the meetings that a commit may have changed, in this process or another. Returns a way to stop. */
  onMeetingsMoved(listener: (meetingIds: readonly MeetingId[]) => void): () => void
} & AfterMeeting
