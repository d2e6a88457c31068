import type { Actor } from '../actor.ts'
import { answered, type AreaProfile } from '../area-profile.ts'
import type { Directory } from '../directory/directory.ts'
import type { PersonId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { accept, refuse, type Decision } from '../refusal.ts'
import { londonDate, plusDays, type Instant, type LocalDate } from '../time.ts'
import type { AfterHearingEvent } from './after-hearing.ts'
import type { Case } from './case.ts'
import { mustNotHear } from './connection.ts'
import { refusedWords, safeOf } from './safe-address.ts'

type Rule = Pick<AreaProfile, 'repeatExceptions'>
export type ShareIncident = {
  text: string
  /** The meeting that heard the case last. */
  meeting: Meeting
  directory: Directory
  actor: Actor
  profile: Rule
  at: Instant
}

/**
 * The last day on which a new incident is shared and not heard, or null where the area has no such rule (NYY, R045).
 */
export function sharedUntil({ heardAt }: Pick<Case, 'heardAt'>, { repeatExceptions }: Rule): LocalDate | null {
  const rule = answered(repeatExceptions, []).find((each) => each.kind === 'heard-within')
  const last = heardAt.at(-1)
  return rule?.kind === 'heard-within' && last ? plusDays(londonDate(last.at), rule.days) : null
}

/** Those who attended the case when it was heard last, and may be told of it now (R059, R138). */
export function lastAttendees(caseFile: Case, { meeting, directory }: Pick<ShareIncident, 'meeting' | 'directory'>) {
  const attended = [...(meeting.hearings.get(caseFile.caseId)?.attendance.keys() ?? [])]
  return attended.filter((personId: PersonId) => {
    const person = directory.people.get(personId)
    return person?.active === true && person.role !== 'observer' && !mustNotHear(caseFile, personId)
  })
}

/**
 * Tells those who attended of a new incident within two weeks of the hearing; the case is not heard again for it (NYY,
 * Repeat Referrals). What is told is read in the product, and nothing of it leaves.
 */
export function decideShareIncident(state: Case | null, order: ShareIncident): Decision<AfterHearingEvent> {
  const { meeting, actor, profile, at } = order
  const { clause } = profile.repeatExceptions
  if (!state) return refuse('no-such-case')
  if (!actor.desk) return refuse('role-not-allowed', { clause })
  const until = sharedUntil(state, profile)
  if (until === null || londonDate(at) > until) return refuse('not-within-window', { clause })
  const text = order.text.trim()
  if (text === '') return refuse('wording-empty')
  const unsafe = refusedWords(safeOf(state.referral), [text])
  if (unsafe) return unsafe
  const known = { at, by: actor.personId, enteredBy: actor.personId, caseId: state.caseId, clause }
  const recipients = lastAttendees(state, order)
  return accept({ type: 'incident-shared', ...known, meetingId: meeting.meetingId, recipients, personal: { text } })
}
