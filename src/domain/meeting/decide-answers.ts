import { agenciesSpokenFor } from '../directory/agencies.ts'
import type { Agency, Person } from '../directory/directory.ts'
import type { AgencyId, PersonId } from '../ids.ts'
import { accept, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { attendedBy } from './attendance.ts'
import { unlessCase } from './case-standing.ts'
import type { AgencyAnswer, Meeting, MeetingEvent } from './meeting.ts'
import { controls, saidBy, stopped } from './who-may.ts'
import type { Barred, CaseOrder } from './who-may.ts'

type People = { people: ReadonlyMap<PersonId, Person> }
export type NoteAnswer = CaseOrder &
  People & { agencyId: AgencyId; answer: AgencyAnswer; agencies: ReadonlyMap<AgencyId, Agency> }
/** `invited` are the agencies from which an answer to this case is wanted. */
export type RestHaveNothing = CaseOrder & People & Barred & { invited: readonly AgencyId[] }
/** `written` are the agencies that sent an update on this case. */
export type ReadOutUpdate = CaseOrder & {
  agencyId: AgencyId
  deferredBecause?: string | undefined
  written: ReadonlySet<AgencyId>
}

/** What a representative may say for their own agency in one tap; who is absent the chair notes (R030). */
const ownAnswers: readonly AgencyAnswer[] = [
  'spoke',
  'known-nothing-new',
  'searched-not-known',
  'not-searched',
  'invited-did-not-speak',
]

/** Notes how an agency stands on a case: in the room while it is open, or put right by the desk after it. */
export function decideNoteAnswer(meeting: Meeting, order: NoteAnswer): Decision<MeetingEvent> {
  const { who, at, caseId, agencyId, answer, agencies, people } = order
  const forAnyone = controls(meeting, who)
  if (!forAnyone && people.get(who)?.agencyId !== agencyId) return refuse('not-your-agency', { about: agencyId })
  if (!forAnyone && !ownAnswers.includes(answer)) return refuse('role-not-allowed')
  const no =
    stopped(meeting, { order: 'note-answer', who }) ??
    unlessCase(meeting, { caseId, is: forAnyone ? ['open', 'heard'] : ['open'] })
  if (no) return no
  if (!agencies.has(agencyId)) return refuse('no-such-agency', { about: agencyId })
  if (meeting.hearings.get(caseId)?.answers.get(agencyId) === answer) return accept()
  return accept({ type: 'agency-answered', at, by: who, caseId, agencyId, answer })
}

/** Gives an agency its turn, or takes it back; the minute is shown and ends nothing (R065, NYY 5). */
export function decideGiveTurn(
  meeting: Meeting,
  order: CaseOrder & { agencyId: AgencyId | null; agencies: ReadonlyMap<AgencyId, Agency> },
): Decision<MeetingEvent> {
  const { who, at, caseId, agencyId, agencies } = order
  const no = stopped(meeting, { order: 'give-turn', who }) ?? unlessCase(meeting, { caseId, is: ['open'] })
  if (no) return no
  if (agencyId !== null && !agencies.has(agencyId)) return refuse('no-such-agency', { about: agencyId })
  const turn = meeting.hearings.get(caseId)?.turn?.agencyId ?? null
  return turn === agencyId ? accept() : accept({ type: 'turn-given', at, said: saidBy(meeting, who), caseId, agencyId })
}

/** *The rest have nothing to add*: those in the room were invited and did not speak, the others are absent (R068). */
export function decideRestHaveNothing(meeting: Meeting, order: RestHaveNothing): Decision<MeetingEvent> {
  const { who, at, caseId, invited, people, mustNotHear } = order
  const no =
    stopped(meeting, { order: 'rest-have-nothing-to-add', who }) ?? unlessCase(meeting, { caseId, is: ['open'] })
  const hearing = meeting.hearings.get(caseId)
  if (no || !hearing) return no ?? refuse('case-not-on-agenda')
  const here = agenciesSpokenFor(people, attendedBy(hearing, mustNotHear))
  const silent = [...new Set(invited)].filter((agencyId) => !hearing.answers.has(agencyId))
  return accept(
    ...silent.map((agencyId): MeetingEvent => {
      const answer = here.has(agencyId) ? 'invited-did-not-speak' : 'absent'
      return { type: 'agency-answered', at, by: who, caseId, agencyId, answer }
    }),
  )
}

/** An absent agency's update was read out, or is left for later with the reason (R069). */
export function decideReadOutUpdate(meeting: Meeting, order: ReadOutUpdate): Decision<MeetingEvent> {
  const { who, at, caseId, agencyId, deferredBecause, written } = order
  const no =
    stopped(meeting, { order: 'read-out-update', who }) ?? unlessCase(meeting, { caseId, is: ['open', 'heard'] })
  if (no) return no
  if (!written.has(agencyId)) return refuse('no-such-update', { about: agencyId })
  const said = saidBy(meeting, who)
  if (deferredBecause === undefined) {
    if (meeting.hearings.get(caseId)?.updatesRead.has(agencyId)) return accept()
    return accept({ type: 'update-read-out', at, said, caseId, agencyId })
  }
  const reason = deferredBecause.trim()
  if (reason === '') return refuse('reason-missing')
  return accept({ type: 'update-deferred', at, said, caseId, agencyId, personal: { reason } })
}
