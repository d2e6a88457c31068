import type { AreaProfile } from '../domain/area-profile.ts'
import type { ActionEvent } from '../domain/actions/action.ts'
import type { CaseEvent } from '../domain/cases/case.ts'
import type { CirculationEvent } from '../domain/circulation/circulation.ts'
import type { DirectoryEvent } from '../domain/directory/directory.ts'
import type { ActionId, CaseId, MeetingId, PersonId } from '../domain/ids.ts'
import type { MeetingEvent } from '../domain/meeting/meeting.ts'
import type { ExportFormat, RegisterEvent } from '../domain/register/register.ts'
import type { Holidays, Instant } from '../domain/time.ts'
import type { Paper } from './documents/paper.ts'
import type { PlanDocument } from './plans/plan-document.ts'
import type { LookedAt } from './due/seen-to.ts'
import type { Sheet, WrittenFile } from './sheet.ts'

export type AnyEvent = DirectoryEvent | CaseEvent | MeetingEvent | ActionEvent | CirculationEvent | RegisterEvent
/** `directory`, `register`, `case-…`, `meeting-…`, `action-…` or `circulation-…`: one consistency boundary each. */
export type StreamName = string

/** An event as the log holds it: its place in its stream, its place in the whole log, and what became true. */
export type StoredEvent = { stream: StreamName; version: number; position: number; event: AnyEvent }

/** Work that leaves after the commit: ids only, never words about a person. The key makes a repeat harmless. */
export type OutboxMessage = { key: string; kind: OutboxKind; payload: Record<string, string> }
export type OutboxKind =
  | 'book-online'
  | 'put-in-chat'
  | 'post-agenda'
  | 'post-statement'
  | 'offer-action'
  | 'tell-person'
  | 'file-plan'
  | 'share-copy'
  | 'mail-recipient'
  | 'announce-plan'
/** A moment at which the server must look again. Set again under the same key it moves; `null` takes it away. */
export type TimerSetting = { key: string; dueAt: Instant | null; kind: TimerKind; payload: Record<string, string> }
export type TimerKind = 'circulation-clock' | 'urgent-action' | 'action-updates' | 'action-reminder' | 'morning-look'

/** What a case is found again by: one of its people, the pair of them, or the area's own number. */
export type IdentityKind = 'victim' | 'perpetrator' | 'pair' | 'reference'

/** What one command writes, all or nothing. */
export type Append = LookedAt & {
  commandId: string
  by: PersonId | 'clock'
  /** Each stream with the version it was decided at; a stream that has moved on makes the whole append conflict. */
  streams: readonly { stream: StreamName; expectedVersion: number; events: readonly AnyEvent[] }[]
  outbox: readonly OutboxMessage[]
  timers: readonly TimerSetting[]
  /** Keyed hashes under which a case's people can be found again; they go with the case's key. */
  identities: readonly { caseId: CaseId; hash: string; role: IdentityKind }[]
  /** Meetings that a case or an action belongs to, for finding streams. */
  links: readonly { meetingId: MeetingId; stream: StreamName }[]
  /** Closed panels' cases are sealed under keys that the closed area key wraps. */
  closedCases: readonly CaseId[]
  /** Kept with the command's id, and answered again when the same command comes twice. */
  made: Record<string, string>
  /** A keyed hash of what the command said, by which the same command is told from another under its id. */
  digest?: string
  /** What it was decided on: what another server has moved of it since `asOf` makes the append conflict. */
  reads?: { asOf: number; streams: readonly StreamName[]; linked: readonly MeetingId[] }
  /** The append on which this one was decided before that was committed: where it is not accepted, neither is this. */
  after?: Append
}

/** Who gave a command, what it said as a keyed hash (empty where none was kept), and what it made. */
export type Receipt = { made: Record<string, string>; by: PersonId | 'clock'; digest: string }

export type Appended = { kind: 'appended'; position: number } | { kind: 'conflict' } | ({ kind: 'repeat' } & Receipt)

/** The one place where events are kept. Personal parts are sealed on the way in and opened on the way out. */
export type EventStore = {
  append(what: Append): Promise<Appended>
  /** Events of a stream after `afterVersion`, in order. Throws `CaseErased` where the case's key is gone. */
  load(stream: StreamName, afterVersion: number): Promise<readonly StoredEvent[]>
  /** Streams linked to a meeting: its cases, actions and circulation. */
  linked(meetingId: MeetingId): Promise<readonly StreamName[]>
  /** The meetings that a stream is linked to. */
  meetingsOf(stream: StreamName): Promise<readonly MeetingId[]>
  /** Names of all streams whose name starts with the prefix, oldest first. */
  streams(prefix: 'meeting-' | 'case-' | 'action-' | 'circulation-'): Promise<readonly StreamName[]>
  findIdentities(hashes: readonly string[]): Promise<readonly { caseId: CaseId; hash: string; role: IdentityKind }[]>
  /** The receipt of an earlier command with this id, or null. */
  receipt(commandId: string): Promise<Receipt | null>
  /** The position of the newest event. */
  position(): Promise<number>
  /** The same, and how often a case's key was taken away: what an erased case leaves behind is no event. */
  mark(): Promise<{ position: number; erasures: number }>
  /** Which streams moved after a position, and the versions that they have come to. */
  movedSince(position: number): Promise<{
    position: number
    streams: readonly { stream: StreamName; version: number }[]
  }>
  /** Called after every commit, by this process or another, with the streams that moved. Returns a way to stop. */
  subscribe(listener: (streams: readonly StreamName[], position: number) => void): () => void
}

/** Work waiting to leave. A claim is a lease: work that is not finished in time is offered again. */
export type WorkQueue = {
  /** Of all kinds of messages, or of those named. */
  claimOutbox(
    now: Instant,
    limit: number,
    kinds?: readonly OutboxKind[],
  ): Promise<readonly (OutboxMessage & { attempts: number })[]>
  /** Holds a claim on from now; false where it has run out and somebody else has taken the work. */
  holdOutbox(claim: { key: string; attempts: number }, now: Instant): Promise<boolean>
  finishOutbox(key: string): Promise<void>
  /** Puts it back for later, or, with `dead`, before a person; not where `attempts` says that another has it by now. */
  retryOutbox(key: string, at: Instant, why: string, dead: boolean, attempts?: number): Promise<void>
  deadOutbox(): Promise<readonly (OutboxMessage & { why: string })[]>
  claimTimers(now: Instant, limit: number): Promise<readonly TimerSetting[]>
  finishTimer(key: string, dueAt: Instant): Promise<void>
}

/** Every read of somebody's case content, and every opening, is noted (H32). */
export type ReadLog = {
  noteRead(read: { at: Instant; personId: PersonId; caseId: CaseId; what: string }): Promise<void>
}

/** The one clock: the machine's in production, and in a rehearsal one that can be set and moved. */
export type Clock = { now(): Instant }
/** Drawn, so that nobody can foretell or work out the next: an id, or a number from 1 to `highest`. */
export type Ids = { next(): string; ticket(highest: number): number }
/** Keyed hashes of normalised names and birth dates. */
export type IdentityHash = (text: string) => string
/** Each area's rules, as they are now or as they were under a version, and its nation's holidays. */
export type Profiles = {
  byArea(area: string): AreaProfile
  versioned(area: string, version: string): AreaProfile
  holidays(nation: AreaProfile['nation'], aroundYear: number): Holidays
}

/** A plan, or another paper, written out as a file; neutral name. Runs off the thread that serves people. */
type Write<From> = (from: From) => Promise<WrittenFile>
export type PlanWriter = { write: Write<PlanDocument>; writePaper: Write<Paper> }

/** A Word file as PDF, where the area wants its plans so. */
export type PdfMaker = { convert(file: WrittenFile): Promise<WrittenFile> }

/** A table written out as a file; no cell of it is worked out by whoever opens it. */
export type SheetWriter = { write(sheet: Sheet, format: ExportFormat): Promise<WrittenFile> }

/** The restricted library of record copies, through Graph. Safe to repeat: the same path is looked for first. */
export type PlanLibrary = {
  file(copy: { folder: string; fileName: string; bytes: Uint8Array; contentType: string }): Promise<{ itemId: string }>
}
/** One neutral letter from the controlled mailbox, through Graph. Safe to repeat by key. */
export type Mailbox = { send(letter: { key: string; to: string; subject: string; text: string }): Promise<void> }
export type ActivityFeed = { announce(notice: { key: string; accountId: string; meetingId: MeetingId }): Promise<void> }

/**
 * The bot's side: neutral words only, content as the answer to an authorised invoke. One message for one key, however
 * often it is asked for.
 */
export type Messenger = {
  postAgenda(meetingId: MeetingId, key: string): Promise<void>
  postStatement(meetingId: MeetingId, key: string): Promise<void>
  /** One for today says so by its neutral sentence (R172). */
  offerAction(offer: { key: string; personId: PersonId; actionId: ActionId; today?: boolean }): Promise<void>
  tell(told: Told): Promise<void>
}
/** One notice to one person: of which meeting and, where it is about one, of which action. */
export type Told = {
  key: string
  personId: PersonId
  notice: Notice
  meetingId: MeetingId
  actionId?: ActionId | undefined
}
/** Neutral notices; each is one constant sentence in wording. */
export type Notice =
  | 'action-today-unaccepted'
  | 'circulation-amber'
  | 'circulation-red'
  | 'connection-to-decide'
  | 'connection-declared'
  | 'time-run-out'
  | 'action-back-to-chair'
  | 'delivery-came-back'
  | 'plans-checked'
  | 'plan-sent'
  | 'death-recorded'
  | 'move-recorded'
  | 'change-corrected'
  | 'action-stopped'
  | 'action-asked-after'
  | 'action-not-possible'
  | 'action-taken-to-you'
  | 'case-updated'
  | 'action-due-soon'
  | 'action-due-today'
  | 'action-overdue'
  | 'prepare'
  | 'statement-waits'
  | 'you-are-next'
  | 'meeting-checklist'

/** How a remote answered: try again at a time, or a person must look. */
export type Delivery = { kind: 'retry'; afterSeconds: number | null; code: string } | { kind: 'dead'; code: string }
