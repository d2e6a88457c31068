import { mayKnowOf, mayLookBackAtStub, mayReadHeading, mayReadStub } from '../../domain/access.ts'
import type { Access, Asking } from '../../domain/access.ts'
import { mustNotHear } from '../../domain/cases/connection.ts'
import type { Case } from '../../domain/cases/case.ts'
import type { Directory } from '../../domain/directory/directory.ts'
import type { CaseId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import { isCoordinator } from '../../domain/meeting/who-may.ts'
import type { Given, Outcome } from '../write/outcome.ts'
import { casesAround, no } from './meeting-ground.ts'
import type { MeetingGround } from './meeting-ground.ts'

type About = { meeting: Meeting; directory: Directory; theCase: Case }

/**
 * Why this person may not act on this case, or null: the first line of every order about a case. Whoever may not know
 * of it is told that there is no such case, in the very words in which they would be told so of one that is not there.
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

/** A refusal by whoever decides on a case, for somebody who may not know of it: there is no such case. */
export function unlessKnown(given: Given, about: Omit<About, 'meeting'> & { meeting: Meeting | null }): Outcome | null {
  return hidesTheCase(mayKnowOf(askingOf(given, about))) ? no('no-such-case') : null
}

/** Whether any other answer would tell that there is such a case: each refusal to know of it is the same one. */
export function hidesTheCase(known: Access): boolean {
  return 'refusal' in known
}

/** Where a case is open that whoever orders must not know of, what it stops is told them as a hold like any other. */
export async function toldAsHold(
  given: Given,
  { meeting, directory }: Pick<MeetingGround, 'meeting' | 'directory'>,
  outcome: Outcome,
): Promise<Outcome> {
  if (!('refusal' in outcome) || outcome.refusal.code !== 'case-open' || meeting.openCase === null) return outcome
  const theCase = (await given.world.case(meeting.openCase)).state
  return theCase && unlessKnown(given, { meeting, directory, theCase }) ? no('case-held') : outcome
}

/** The meeting with the agenda that whoever orders may know of; what is not on it for them does not exist for them. */
export async function asTheyKnowIt(given: Given, { meeting, directory }: MeetingGround): Promise<Meeting> {
  const hidden = hiddenCases(given, { meeting, directory, cases: await casesAround(given, meeting) })
  return { ...meeting, agenda: meeting.agenda.filter(({ caseId }) => !hidden.has(caseId)) }
}

/**
 * The meeting with the open case that whoever records may know of. To somebody outside a closed panel none is open:
 * what they put right about a case heard before is taken as between cases, and no answer tells that one is heard (R053,
 * H20).
 */
export async function asTheyHearIt(
  given: Given,
  { meeting, directory }: Pick<MeetingGround, 'meeting' | 'directory'>,
): Promise<Meeting> {
  const open = meeting.openCase === null ? null : (await given.world.case(meeting.openCase)).state
  return open && unlessKnown(given, { meeting, directory, theCase: open }) ? { ...meeting, openCase: null } : meeting
}

/** The cases of a meeting that whoever orders must not know of. */
export function hiddenCases(
  given: Given,
  around: { meeting: Meeting; directory: Directory; cases: ReadonlyMap<CaseId, Case> },
): ReadonlySet<CaseId> {
  const hidden = [...around.cases].filter(([, theCase]) => unlessKnown(given, { ...around, theCase }) !== null)
  return new Set(hidden.map(([caseId]) => caseId))
}

function unless(given: Given, about: About, may: (asking: Asking) => Access): Outcome | null {
  const access = may(askingOf(given, about))
  return unlessKnown(given, about) ?? ('refusal' in access ? access : null)
}

function askingOf(given: Given, { meeting, directory, theCase }: Parameters<typeof unlessKnown>[1]): Asking {
  return { who: given.who, directory, meeting, caseFile: theCase, profile: given.profile }
}
