import type { CaseId, MeetingId, PersonId } from '../ids.ts'
import type { Instant } from '../time.ts'

export type DeadParty = 'victim' | 'perpetrator' | 'child'
/** What changes a hearing altogether: somebody's death, or the victim's move out of the area (R097, Thurrock 5). */
export type ChangeKind = DeadParty | 'move'

type Known = { at: Instant; by: PersonId; caseId: CaseId }
/** Set where it came from somebody who does not run the meeting: coordinator or chair confirm it or set it right. */
type Reported = { reported?: true }

/** What becomes true of a case when somebody has died or the victim has moved, and when that was said in error. */
export type FamilyEvent =
  | ({ type: 'death-recorded'; party: DeadParty } & Known & Reported)
  | ({ type: 'death-confirmed'; party: DeadParty } & Known)
  | ({ type: 'death-corrected'; party: DeadParty; personal: { reason: string } } & Known)
  | ({ type: 'move-recorded' } & Known & Reported)
  | ({ type: 'move-confirmed' } & Known)
  | ({ type: 'move-corrected'; personal: { reason: string } } & Known)
  | ({
      type: 'hearing-decided'
      enteredBy: PersonId
      meetingId: MeetingId
      recordOnly: boolean
      /** The rule that asked, as the area's protocol numbers it. */
      clause: string
    } & Known)
  | ({ type: 'legal-hold-set'; because: 'death' } & Known)
  | ({ type: 'legal-hold-lifted'; personal: { reason: string } } & Known)

/** One death or move with what became of it; one that was recorded in error stays, and says so. */
export type FamilyChange = {
  what: ChangeKind
  at: Instant
  by: PersonId
  status: 'reported' | 'confirmed' | 'corrected'
  settled: { at: Instant; by: PersonId; reason: string } | null
}

/** While it is not lifted nothing of the case is erased: a homicide review may ask for it years later (H18). */
export type LegalHold = {
  since: Instant
  by: PersonId
  lifted: { at: Instant; by: PersonId; reason: string } | null
}

/** The answer to *record only, or as it is?* where the change was learned in the meeting. */
export type HearingDecision = { meetingId: MeetingId; recordOnly: boolean; clause: string; at: Instant; by: PersonId }

/** What a case knows of all this. */
export type Family = {
  changes: readonly FamilyChange[]
  /** Whose death stands now; and whether the move does. */
  dead: ReadonlySet<DeadParty>
  moved: boolean
  legalHold: LegalHold | null
  hearingDecisions: readonly HearingDecision[]
}

/** A family of which nothing of the kind is known. */
export const unchangedFamily: Family = {
  changes: [],
  dead: new Set(),
  moved: false,
  legalHold: null,
  hearingDecisions: [],
}

/** The change that stands now, reported or confirmed; null where none was recorded, or it was recorded in error. */
export function standingChange({ changes }: Pick<Family, 'changes'>, what: ChangeKind): FamilyChange | null {
  return changes.findLast((each) => each.what === what && each.status !== 'corrected') ?? null
}

const ofFamily: Record<FamilyEvent['type'], true> = {
  'death-recorded': true,
  'death-confirmed': true,
  'death-corrected': true,
  'move-recorded': true,
  'move-confirmed': true,
  'move-corrected': true,
  'hearing-decided': true,
  'legal-hold-set': true,
  'legal-hold-lifted': true,
}

/** Whether an event of a case is about a death, a move, or what follows from one. */
export function isOfFamily<Event extends { type: string }>(event: Event | FamilyEvent): event is FamilyEvent {
  return Object.hasOwn(ofFamily, event.type)
}

/** The family as one more event leaves it. */
export function evolveFamily(state: Family, event: FamilyEvent): Partial<Family> {
  switch (event.type) {
    case 'death-recorded':
    case 'move-recorded':
      return withChanges([...state.changes, recorded(event)])
    case 'death-confirmed':
    case 'move-confirmed':
      return withChanges(settled(state, { ...event, status: 'confirmed', reason: '' }))
    case 'death-corrected':
    case 'move-corrected':
      return withChanges(settled(state, { ...event, status: 'corrected', reason: event.personal.reason }))
    case 'hearing-decided': {
      const { meetingId, recordOnly, clause, at, by } = event
      return { hearingDecisions: [...state.hearingDecisions, { meetingId, recordOnly, clause, at, by }] }
    }
    case 'legal-hold-set':
      return { legalHold: { since: event.at, by: event.by, lifted: null } }
    case 'legal-hold-lifted': {
      const lifted = { at: event.at, by: event.by, reason: event.personal.reason }
      return { legalHold: state.legalHold && { ...state.legalHold, lifted } }
    }
  }
}

function recorded(event: Extract<FamilyEvent, { type: 'death-recorded' | 'move-recorded' }>): FamilyChange {
  const { at, by, reported } = event
  const what = event.type === 'move-recorded' ? 'move' : event.party
  return { what, at, by, status: reported ? 'reported' : 'confirmed', settled: null }
}

type Settling = { at: Instant; by: PersonId; party?: DeadParty; status: 'confirmed' | 'corrected'; reason: string }

function settled(state: Family, event: Settling): readonly FamilyChange[] {
  const { at, by, status, reason } = event
  const standing = standingChange(state, event.party ?? 'move')
  return state.changes.map((each) => (each === standing ? { ...each, status, settled: { at, by, reason } } : each))
}

function withChanges(changes: readonly FamilyChange[]): Partial<Family> {
  const standing = changes.filter((each) => each.status !== 'corrected').map((each) => each.what)
  const dead = new Set(standing.flatMap((what) => (what === 'move' ? [] : [what])))
  return { changes, dead, moved: standing.includes('move') }
}
