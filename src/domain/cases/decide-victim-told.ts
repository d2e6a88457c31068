import type { Actor } from '../actor.ts'
import { mayBeGiven } from '../actions/action-owner.ts'
import { isIdva } from '../directory/agencies.ts'
import type { Directory } from '../directory/directory.ts'
import type { PersonId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { accept, refuse, type Decision, type Refusal } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Case, CaseEvent } from './case.ts'
import { mustNotHear } from './connection.ts'
import { refusedNow } from './recording.ts'
import { refusedWords, safeOf } from './safe-address.ts'

export type AgreeVictimTold = {
  outcome: 'person' | 'not-safe' | 'victim-has-died'
  personId: PersonId | null
  how: string
  actor: Actor
  meeting: Meeting
  directory: Directory
  at: Instant
}
export type RecordVictimTold = { outcome: 'done' | 'unsafe' | 'unable'; actor: Actor; at: Instant }

/** Who tells the victim, and how; *not safe* and *the victim has died* are answers too (R096, Thurrock 5.2). */
export function decideAgreeVictimTold(state: Case | null, order: AgreeVictimTold): Decision<CaseEvent> {
  const { outcome, personId, actor, meeting, at } = order
  if (!state) return refuse('no-such-case')
  // Naming somebody else would tell from the answer who must not hear the case.
  const may = actor.controls || (isIdva(actor.heading) && (personId === null || personId === actor.personId))
  const refused = may ? refusedNow(meeting, state.caseId) : refuse('role-not-allowed')
  if (refused) return refused
  const unsafe = refusedWords(safeOf(state.referral), [order.how])
  if (unsafe) return unsafe
  const agreed = { type: 'victim-told-agreed', at, by: actor.personId, caseId: state.caseId } as const
  const personal = { how: order.how.trim() }
  if (outcome !== 'person') return accept({ ...agreed, outcome, personal })
  if (personId === null) return refuse('no-such-person')
  return (
    refusedTeller(state, { personId, directory: order.directory, meeting }) ??
    accept({ ...agreed, outcome, personId, personal })
  )
}

/** The person agreed on says that it was done, was unsafe or could not be; the IDVA or the desk may say it (R130). */
export function decideRecordVictimTold(state: Case | null, order: RecordVictimTold): Decision<CaseEvent> {
  const { outcome, actor, at } = order
  if (!state) return refuse('no-such-case')
  if (state.dead.has('victim')) return refuse('party-has-died')
  const teller = victimTeller(state)
  if (teller === null) return refuse('no-such-action')
  if (actor.personId !== teller && !actor.desk && !isIdva(actor.heading)) return refuse('not-your-action')
  if (state.victimTold?.done === outcome) return accept()
  return accept({ type: 'victim-told-done', at, by: actor.personId, caseId: state.caseId, outcome })
}

/** Who is to tell the victim, or null: nobody was agreed on, or the victim's death has stopped the task (R097). */
export function victimTeller({ victimTold, dead }: Case): PersonId | null {
  return victimTold?.outcome === 'person' && !dead.has('victim') ? victimTold.personId : null
}

function refusedTeller(
  caseFile: Case,
  { personId, directory, meeting }: { personId: PersonId; directory: Directory; meeting: Meeting },
): { refusal: Refusal } | null {
  if (caseFile.dead.has('victim')) return refuse('party-has-died')
  if (!directory.people.get(personId)?.active) return refuse('no-such-person', { about: personId })
  if (!mayBeGiven(personId, { directory, caseFile, meeting })) return refuse('takes-nothing-on', { about: personId })
  return mustNotHear(caseFile, personId) ? refuse('recipient-barred', { about: personId }) : null
}
