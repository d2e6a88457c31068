import { standingIn } from '../actor.ts'
import type { Person } from '../directory/directory.ts'
import type { CaseId, PersonId, UnknownId } from '../ids.ts'
import { accept, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import type { Instant } from '../time.ts'
import { unlessCase } from './case-standing.ts'
import type { AdmittedAs, Meeting, MeetingEvent, PresenceSource } from './meeting.ts'
import { controls, saidBy, stopped } from './who-may.ts'
import type { Barred, CaseOrder, Order } from './who-may.ts'

type People = { people: ReadonlyMap<PersonId, Person> }
/** `teams` where the meeting's own roster says so and no person does. */
export type Sign = { who: PersonId | 'teams'; at: Instant; present: boolean }
export type AdmitPerson = Order &
  People & { personId: PersonId; as: AdmittedAs; caseId: CaseId | null; briefedBy?: PersonId | undefined }
export type NotePresence = Sign & People & { personId: PersonId }
export type NoteUnknown = Sign & { unknownId: UnknownId; kind: 'anonymous' | 'phone' | 'app' }
export type IdentifyCaller = Order & People & { unknownId: UnknownId; personId: PersonId }

/** The chair approves an observer, a practitioner for one case, or somebody new, in one press (R014, R015, R016). */
export function decideAdmitPerson(meeting: Meeting, order: AdmitPerson): Decision<MeetingEvent> {
  const { who, at, personId, as, caseId, briefedBy, people } = order
  const no = stopped(meeting, { order: 'admit-person', who })
  if (no) return no
  const person = people.get(personId)
  if (!person?.active) return refuse('no-such-person', { about: personId })
  const forOneCase = as === 'practitioner' || caseId !== null
  if (forOneCase && !meeting.agenda.some((item) => item.caseId === caseId)) return refuse('case-not-on-agenda')
  if (briefedBy && !people.get(briefedBy)?.active) return refuse('no-such-person', { about: briefedBy })
  const told = { personId, as, caseId, ...(briefedBy && { briefedBy }) }
  const reasonCode = person.approved ? 'approved' : 'admit-for-today'
  return accept({ type: 'person-admitted', at, said: saidBy(meeting, who), ...told, reasonCode })
}

/**
 * Somebody came or went: their own tab, Teams' hint, or the desk for anyone. Never refused for a connection (R058).
 * Whom the desk has noted as gone is back in the case that is open when the desk or Teams says so, and in the next by
 * their word.
 */
export function decideNotePresence(meeting: Meeting, order: NotePresence): Decision<MeetingEvent> {
  const { who, at, personId, present, people } = order
  const ownOrHint = who === 'teams' || who === personId
  if (!ownOrHint && !controls(meeting, who)) return refuse('role-not-allowed')
  const no = stopped(meeting, { order: 'note-presence', who })
  if (no) return no
  const person = people.get(personId)
  if (!person) return refuse('no-such-person', { about: personId })
  const source = who === 'teams' ? 'teams' : ownOrHint ? 'tab' : 'coordinator'
  // A board, or a chair whom this meeting does not name, would stand in the attendance of a case by their own word.
  if (present && source === 'tab' && standingIn(person, meeting) === null) return refuse('role-not-allowed')
  const { openCase, notedOut } = meeting
  if (present && source === 'tab' && openCase !== null && notedOut.get(personId) === openCase)
    return refuse('noted-out')
  if (present) return saysMore(meeting, { personId, source }) ? accept(entering(order, source)) : accept()
  return meeting.present.has(personId) ? accept({ type: 'person-left', at, personId, source }) : accept()
}

/** Somebody whom nobody has named came or went; an identified caller who hangs up has left. */
export function decideNoteUnknown(meeting: Meeting, order: NoteUnknown): Decision<MeetingEvent> {
  const { who, at, unknownId, kind, present } = order
  const no = stopped(meeting, { order: 'note-unknown', who })
  if (no) return no
  const caller = [...meeting.present].find(([, presence]) => presence.caller === unknownId)?.[0]
  const here = meeting.unknown.has(unknownId)
  if (present) return here || caller ? accept() : accept({ type: 'unknown-entered', at, unknownId, kind })
  if (caller) return accept({ type: 'person-left', at, personId: caller, source: 'phone' })
  return here ? accept({ type: 'unknown-left', at, unknownId }) : accept()
}

/** Ties a voice on the telephone to a named, approved person, by whoever knows it (H09). */
export function decideIdentifyCaller(meeting: Meeting, order: IdentifyCaller): Decision<MeetingEvent> {
  const { who, at, unknownId, personId, people } = order
  const no = stopped(meeting, { order: 'identify-caller', who })
  if (no) return no
  if (meeting.unknown.get(unknownId)?.kind !== 'phone') return refuse('no-such-person', { about: unknownId })
  const person = people.get(personId)
  if (!person?.active) return refuse('no-such-person', { about: personId })
  if (!person.approved && !meeting.admitted.has(personId)) return refuse('not-approved', { about: personId })
  return accept({ type: 'caller-identified', at, unknownId, personId, by: who })
}

/** *I have checked the people list*: the roster is stale, says a named person who may hear the case (capability 1). */
export function decideCheckRoster(meeting: Meeting, order: CaseOrder & Barred): Decision<MeetingEvent> {
  const { who, at, caseId, mustNotHear } = order
  const no =
    stopped(meeting, { order: 'check-roster', who }) ?? unlessCase(meeting, { caseId, is: ['waiting', 'open'] })
  if (no) return no
  const said = saidBy(meeting, who)
  if (mustNotHear.has(who)) return refuse('connected-to-case')
  if (mustNotHear.has(said.by)) return refuse('case-held')
  return accept({ type: 'roster-checked', at, said, caseId })
}

function entering({ at, personId }: NotePresence, source: PresenceSource): MeetingEvent {
  return { type: 'person-entered', at, personId, source }
}

/** A second sign counts where it shows more than a telephone, or where somebody has said that the person was gone. */
function saysMore(meeting: Meeting, sign: { personId: PersonId; source: PresenceSource }): boolean {
  const before = meeting.present.get(sign.personId)
  if (!before || (before.source === 'phone' && sign.source !== 'coordinator')) return true
  return [...meeting.hearings.values()].some((hearing) => hearing.checkedOver.has(sign.personId))
}
