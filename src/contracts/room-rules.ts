import type { Gap } from './case-view.ts'
import type { RuleView } from './follow-up-view.ts'

/**
 * Words that are better said otherwise, with where that is said; `local` where it is our own suggestion (R086, R089).
 */
export type NudgedWording = { avoid: string; instead: string; clause: string }

/**
 * What the area asks of the room: each value with its clause, null and a question where the protocol leaves it open.
 */
export type RoomRules = {
  /** Null where the slot is ours until the area has answered (R064). */
  slot: RuleView<string>
  /** About how long an agency speaks, in seconds; advisory (R065). */
  turn: RuleView<number>
  outstanding: RuleView<{ include: 'all' | 'uncompleted'; minAgeDays: number }>
  /** Who reads out the update of an agency that is absent, and what its silence means (R069, R030). */
  absentUpdate: RuleView<{ readOutBy: 'chair' | 'anyone'; silence: 'assumedNothingRelevant' | 'notSupplied' }>
  /** True where an agency is expected at every case, so that nobody leaves in between (R059, X6). */
  attendEveryCase: RuleView<boolean>
  caseOrder: RuleView<'as-listed' | 'children-first'>
  names: RuleView<'firstOnly' | 'full'>
  prompts: RuleView<number>
  factOrOpinion: RuleView<boolean>
  wording: readonly NudgedWording[]
  record: RuleView<'plan' | 'actions' | 'minutes' | 'minutes-and-actions'>
  /** Who signs the record off before it goes out; `collective` where nobody does (R102). */
  signOff: RuleView<'collective' | 'chair' | 'coordinator'>
  chairNotes: RuleView<boolean>
  /** `off`, or who holds the recording; null is off too, until a holder and an end are named (R103). */
  audio: RuleView<string>
  leadAgency: RuleView<'referrer' | 'asked'>
  /** True where accepting a referral in the room is the referral (R163). */
  referralInRoom: RuleView<boolean>
  /** About how many words of research can be said in the time there is; advisory, and never a bar (R028). */
  researchWords: RuleView<number>
  /** True where what an agency brings is held to what is new since the referral (R070). */
  newInformation: RuleView<boolean>
  /** True where whoever declares a connection has their own manager told too (R012, Gwent 4.5). */
  managerTold: RuleView<boolean>
  /** The clause under which each thing is asked that a case leaves open; `local` where it is ours to ask. */
  gapClauses: Readonly<Record<Gap, string>>
}
