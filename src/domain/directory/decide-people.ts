import type { AreaProfile } from '../area-profile.ts'
import type { AgencyId, PersonId } from '../ids.ts'
import { accept, refuse, type Decision, type Refusal } from '../refusal.ts'
import type { LocalDate } from '../time.ts'
import type { Directory, DirectoryEvent, DirectoryRole, PersonDetails } from './directory.ts'
import { approvalRule, approverOf, mayChairAtAll, mayKeep, unlessKeeper, unlessPast, type Keeping } from './keeping.ts'
import { needsAnother } from './second-person.ts'

type AboutPerson = Keeping & { personId: PersonId }
export type ListPerson = AboutPerson & {
  agencyId: AgencyId
  role: DirectoryRole
  personal: PersonDetails
  profile: AreaProfile
}
export type ApprovePerson = AboutPerson & {
  /** The chair who has said so, where a coordinator enters it; null where one speaks for oneself. */
  onWordOf: PersonId | null
  profile: AreaProfile
}

/**
 * Adds somebody with their account, agency and role, or changes these. Nobody gives themselves another part, and no
 * account ever stands for two people: what somebody has declared stays with them (R012). Where the area asks for no
 * approval they are approved with the same press (R016), but in a role that sends plans out, which another approves.
 */
export function decideListPerson(state: Directory, order: ListPerson): Decision<DirectoryEvent> {
  const { who, at, personId, agencyId, role, personal, profile } = order
  const before = state.people.get(personId)
  const no = unlessKeeper(state, who) ?? unlessFits(state, order)
  if (no) return no
  const listed: DirectoryEvent = { type: 'person-listed', at, by: who, personId, agencyId, role, personal }
  const sameAccount = before?.accountId === personal.accountId && before.tenantId === personal.tenantId
  const same = before?.active === true && sameAccount && before.agencyId === agencyId && before.role === role
  if (!same && personId === who) return refuse('not-for-oneself')
  const listedBy = (same ? before.listedBy : undefined) ?? who
  const unasked = approverOf(profile, role) === 'none' && !(same && before.approved)
  const approves = unasked && !needsAnother(state, { personId, role, listedBy, pressing: [who], profile })
  return approves ? accept<DirectoryEvent>(listed, { type: 'person-approved', at, by: who, personId }) : accept(listed)
}

/**
 * Approves somebody new before anything reaches them: by the chair where the area says so (Gwent 2.4 and 4.8, Cornwall
 * App F), pressed by the chair or entered on the chair's word; by a coordinator where it does not (R014 to R016).
 * Whoever listed somebody approves them into no role that sends plans out, as long as another may: that takes two
 * people.
 */
export function decideApprovePerson(state: Directory, order: ApprovePerson): Decision<DirectoryEvent> {
  const { who, at, personId, onWordOf, profile } = order
  const person = state.people.get(personId)
  const by = onWordOf ?? who
  if (!mayKeep(state, who) && !(by === who && mayChairAtAll(state, who))) return refuse('role-not-allowed')
  if (!person?.active) return refuse('no-such-person')
  const { clause } = approvalRule(profile, person.role)
  const forChair = approverOf(profile, person.role) === 'chair' && hasChair(state)
  if (forChair && !mayChairAtAll(state, by)) return refuse('role-not-allowed', { clause })
  if (onWordOf !== null && !mayChairAtAll(state, onWordOf)) return refuse('role-not-allowed', { clause })
  if (personId === who || personId === by) return refuse('not-for-oneself')
  if (person.approved) return accept()
  const approval = { personId, role: person.role, listedBy: person.listedBy, pressing: [who, by], profile }
  if (needsAnother(state, approval)) return refuse('not-for-oneself', { clause })
  return accept({ type: 'person-approved', at, by, ...(by !== who && { enteredBy: who }), personId })
}

/** Shuts somebody out at once; whoever does it stays, so that the directory always has a keeper (R155). */
export function decideWithdrawPerson(state: Directory, { who, at, personId }: AboutPerson): Decision<DirectoryEvent> {
  const person = state.people.get(personId)
  const no = unlessKeeper(state, who)
  if (no) return no
  if (personId === who) return refuse('not-for-oneself')
  if (!person) return refuse('no-such-person')
  return person.active ? accept({ type: 'person-withdrawn', at, by: who, personId }) : accept()
}

/** Notes which steps of training or induction somebody has done, and on what day (R017). */
export function decideRecordTraining(
  state: Directory,
  { who, at, personId, steps, on }: AboutPerson & { steps: readonly string[]; on: LocalDate },
): Decision<DirectoryEvent> {
  const no = unlessKeeper(state, who) ?? unlessHere(state, personId) ?? unlessPast(on, at)
  return no ?? accept({ type: 'training-recorded', at, by: who, personId, steps: [...new Set(steps)], on })
}

/** Notes whether a representative may say in the meeting what their agency will do: one tick (R019). */
export function decideNoteCommitment(
  state: Directory,
  { who, at, personId, may }: AboutPerson & { may: boolean },
): Decision<DirectoryEvent> {
  const no = unlessKeeper(state, who) ?? unlessHere(state, personId)
  if (no) return no
  const held = state.people.get(personId)?.canCommit
  return held === may ? accept() : accept({ type: 'commitment-noted', at, by: who, personId, may })
}

/** Names somebody's own manager, whom the area has told of a connection, and never of which (R012, Gwent 4.5). */
export function decideNameManager(
  state: Directory,
  { who, at, personId, managerId }: AboutPerson & { managerId: PersonId | null },
): Decision<DirectoryEvent> {
  const no = unlessKeeper(state, who) ?? unlessHere(state, personId) ?? (managerId && unlessHere(state, managerId))
  if (no) return no
  if (managerId === personId) return refuse('not-for-oneself')
  const held = state.people.get(personId)?.managerId ?? null
  return held === managerId ? accept() : accept({ type: 'manager-named', at, by: who, personId, managerId })
}

/** Says that everyone who receives referrals and plans has been looked through (R022, Gwent 2.4). */
export function decideConfirmRecipients(state: Directory, { who, at }: Keeping): Decision<DirectoryEvent> {
  return unlessKeeper(state, who) ?? accept({ type: 'recipients-confirmed', at, by: who })
}

/** Before anyone may chair there is nobody to ask, and a coordinator approves the first. */
function hasChair(state: Directory): boolean {
  return [...state.people.keys()].some((personId) => mayChairAtAll(state, personId))
}

function unlessHere(state: Directory, personId: PersonId): { refusal: Refusal } | null {
  return state.people.get(personId)?.active ? null : refuse('no-such-person')
}

function unlessFits(state: Directory, { personId, agencyId, personal }: ListPerson): { refusal: Refusal } | null {
  const agency = state.agencies.get(agencyId)
  if (!agency || agency.withdrawn) return refuse('no-such-agency')
  const { accountId, tenantId } = personal
  const taken = [...state.people.values()].some(
    (each) => each.personId !== personId && each.accountId === accountId && each.tenantId === tenantId,
  )
  return taken ? refuse('already-exists') : null
}
