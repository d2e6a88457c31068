import { mayKnowOf, mayLookBackAtStub, mayReadHeading, mayReadStub } from '../../domain/access.ts'
import type { Access, Asking } from '../../domain/access.ts'
import { mustNotHear } from '../../domain/cases/connection.ts'
import type { Case } from '../../domain/cases/case.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import { isCoordinator } from '../../domain/meeting/who-may.ts'
import type { Given, Outcome } from '../outcome.ts'
import { no } from './meeting-ground.ts'

type About = { meeting: Meeting; directory: Directory; theCase: Case }

/**
 * Why this person may not act on this case, or null: the first line of every order about a case. Whoever may not know
 * of it is told that there is no such case, whatever the reason.
 */
export function unlessMayHear(given: Given, about: About): Outcome | null {
  return unless(given, about, mayReadHeading)
}

/**
 * The same where the coordinator acts on the chair's word: a chair who must not hear the case has none to give, and it
 * waits until a stand-in has taken the chair (Thurrock 10). Ending or deferring the case is never held up by this.
 */
export function unlessSpokenFor(given: Given, about: About): Outcome | null {
  const { meeting, theCase } = about
  const onWord = isCoordinator(meeting, given.who) && meeting.openCase === theCase.caseId
  return unlessMayHear(given, about) ?? (onWord && mustNotHear(theCase, meeting.chairing) ? no('case-held') : null)
}

/** The same for what may be said about a case from its stub alone, such as a written update before the meeting. */
export function unlessMaySeeStub(given: Given, about: About): Outcome | null {
  return unless(given, about, mayReadStub)
}

/** The stub of a case that an earlier meeting heard, for whoever runs this one and looks back at it (R062). */
export function unlessMayLookBack(given: Given, { meeting, directory, theCase }: About): Outcome | null {
  const { who, profile } = given
  const access = mayLookBackAtStub({ who, directory, meeting: null, caseFile: theCase, profile, now: meeting })
  return 'refusal' in access ? no('no-such-case') : null
}

function unless(given: Given, { meeting, directory, theCase }: About, may: (asking: Asking) => Access): Outcome | null {
  const asking = { who: given.who, directory, meeting, caseFile: theCase, profile: given.profile }
  const known = mayKnowOf(asking)
  if (hidesTheCase(known)) return no('no-such-case')
  const access = may(asking)
  return 'refusal' in access ? access : null
}

/** Whether the answer itself would tell that there is such a case, so that another is given in its place. */
export function hidesTheCase(access: Access): boolean {
  return 'refusal' in access && hidden.has(access.refusal.code)
}

const hidden: ReadonlySet<string> = new Set(['connected-to-case', 'outside-closed-panel', 'case-not-on-agenda'])
