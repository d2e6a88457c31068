import type { Action } from './actions/action.ts'
import { isTheirs } from './actions/action-status.ts'
import { runs, standingIn, type Standing } from './actor.ts'
import { answered, type AreaProfile } from './area-profile.ts'
import type { Case } from './cases/case.ts'
import { hasAnswered, isConnected } from './cases/connection.ts'
import { closedPanelDeciders } from './cases/who-decides.ts'
import type { CasePlan } from './circulation/circulation.ts'
import { wasSentSince } from './circulation/decide-delivery.ts'
import { withClause } from './clause-of-refusal.ts'
import { isIdva } from './directory/agencies.ts'
import type { Agency, Directory, Person } from './directory/directory.ts'
import type { PersonId } from './ids.ts'
import { hasAgreed } from './meeting/decide-opening.ts'
import type { Meeting } from './meeting/meeting.ts'
import { refuse, type Refusal, type RefusalCode } from './refusal.ts'

/** One person and one case, in a meeting or, with null, outside any. */
export type Asking = {
  who: PersonId
  directory: Directory
  meeting: Meeting | null
  caseFile: Case
  profile: AreaProfile
}
export type Access = { granted: true } | { refusal: Refusal }

/** What is asked, with the person looked up. The meeting is null too where the case does not stand on its agenda. */
type Known = Asking & { person: Person; agency: Agency; standing: Standing | null }
type Gate = (known: Known) => RefusalCode | null

/**
 * Whether somebody may know that a case exists: its number in an agenda, in a count, in a total. Who may not is told
 * `no-such-case` by the way in, whatever the code here (R053, capability 1).
 */
export function mayKnowOf(asking: Asking): Access {
  return through(asking, existence)
}

/** Whether somebody may see the least that lets them say *possibly known to me* (R012, capability 2). */
export function mayReadStub(asking: Asking): Access {
  return through(asking, [...existence, deputised, papers, statement])
}

/** Whether somebody may report a death or a move (R097): reading nothing, also while away and before the statement. */
export function mayReportChange(asking: Asking): Access {
  return through(asking, [...existence, papers, (known) => (deputised(known) ? null : statement(known))])
}

/** Whether somebody may see the number and first names under which a case is called (R072). */
export function mayReadHeading(asking: Asking): Access {
  return through(asking, heading)
}

/** Whether somebody may read a case: what the referral says, what was said, its risks and its actions. */
export function mayReadCase(asking: Asking): Access {
  return through(asking, content)
}

/**
 * Whether somebody may read an action: whoever may read its case, and its owner, who may not have been there when it
 * was agreed and is asked to accept it at once (R172).
 */
export function mayReadAction(asking: Asking & { action: Pick<Action, 'agencyId' | 'personId'> }): Access {
  const whole: Gate = (known) => {
    if (asking.action.personId === known.who) return null
    const theirs = isTheirs(asking.action, known.person)
    return deputised(known) ?? (theirs ? null : (preparation(known) ?? hearing(known)))
  }
  return through(asking, [...existence, papers, statement, answer, whole])
}

/**
 * Whether somebody may see the stub of a case that an earlier meeting heard and this one looks back at: whoever runs
 * this meeting, under this meeting's statement, since chairs rotate (R062, R146).
 */
export function mayLookBackAtStub(asking: Asking & { now: Meeting }): Access {
  return through(asking, lookingBack(asking.now))
}

/** Whether somebody may read an outstanding action of that case: the same, once they have answered its stub (R012). */
export function mayLookBack(asking: Asking & { now: Meeting }): Access {
  const answered: Gate = (known) => (hasSaid(known) ? null : 'connections-not-answered')
  return through(asking, [...lookingBack(asking.now), answered])
}

/** The case does not stand on this meeting, so standing and agreement are asked of the meeting itself. */
function lookingBack(now: Meeting): readonly Gate[] {
  const running: Gate = ({ person }) => (runs(standingIn(person, now)) ? null : 'role-not-allowed')
  const agreed: Gate = (known) => statement({ ...known, meeting: now })
  return [signed, connection, panel, approval, running, agreed]
}

/**
 * Whether somebody may read where the victim is and how to reach her safely: the coordinator, the IDVA, and the owner
 * of an action that cannot be done without it (V4 in the harms).
 */
export function mayReadSafeContact(asking: Asking & { ownsActionThatNeedsIt: boolean }): Access {
  const needed: Gate = ({ person, agency, standing, meeting }) => {
    const coordinates = standing === 'coordinator' || (meeting === null && person.role === 'coordinator')
    const advocates = isIdva(agency.heading) && (standing === 'representative' || standing === 'stand-in')
    return coordinates || advocates || asking.ownsActionThatNeedsIt ? null : 'role-not-allowed'
  }
  return through(asking, [...content, needed])
}

/**
 * Whether somebody may open their own copy of a plan: only those to whom two people sent it, and not once it was
 * withdrawn. The statement comes first for everyone, also for who was not at the meeting and agrees now; and
 * the answer whether they know the case, for who has another account since it was sent (R012).
 */
export function mayOpenPlan(asking: Asking & { meeting: Meeting; plan: CasePlan }): Access {
  const { plan, who } = asking
  const recipient: Gate = ({ meeting }) => (meeting && plan.had.has(who) ? null : 'not-a-recipient')
  const current: Gate = () => (plan.status === 'withdrawn' || !plan.sentTo.has(who) ? 'plan-withdrawn' : null)
  const anew: Gate = (known) => (wasSentSince(plan, known.person) || hasSaid(known) ? null : 'connections-not-answered')
  return through(asking, [recipient, signed, connection, panel, approval, current, statement, anew])
}

function through(asking: Asking, gates: readonly Gate[]): Access {
  const { who, directory, caseFile, profile } = asking
  const person = directory.people.get(who)
  const agency = person && directory.agencies.get(person.agencyId)
  if (!person?.active || !agency) return refuse('not-in-directory')
  const meeting = asking.meeting?.hearings.has(caseFile.caseId) ? asking.meeting : null
  const known = { ...asking, meeting, person, agency, standing: meeting && standingIn(person, meeting) }
  for (const gate of gates) {
    const code = gate(known)
    if (code) return { refusal: withClause({ code }, profile) }
  }
  return { granted: true }
}

const signed: Gate = ({ agency }) => (agency.signed ? null : 'agreement-unsigned')

const connection: Gate = ({ caseFile, who }) => (isConnected(caseFile, who) ? 'connected-to-case' : null)

/** Until a person has decided, a closed panel is known to the deciders and the case's own coordinator (R054). */
const panel: Gate = ({ caseFile, who, ...facts }) => {
  if (caseFile.panel.kind === 'open') return null
  if (caseFile.panel.kind === 'closed') return caseFile.panel.allowed.has(who) ? null : 'outside-closed-panel'
  const deciding = caseFile.coordinator === who || closedPanelDeciders(caseFile, facts).includes(who)
  return deciding ? null : 'outside-closed-panel'
}

const approval: Gate = ({ person, meeting, who }) =>
  person.approved || meeting?.admitted.has(who) ? null : 'not-approved'

/** Before a case stands on a meeting it is with those who take it in and decide on it, then with those at it. */
const place: Gate = ({ person, meeting, standing, caseFile, who }) => {
  if (!meeting) {
    const takesIn = person.role === 'coordinator' || person.role === 'operations-manager'
    return takesIn || caseFile.panel.kind === 'undecided' ? null : 'case-not-on-agenda'
  }
  if (standing === null) return 'role-not-allowed'
  if (runs(standing)) return null
  const admitted = meeting.admitted.get(who)
  if (!admitted) return standing === 'practitioner' ? 'not-invited-to-case' : null
  const invited = admitted.caseIds === 'all' || admitted.caseIds.has(caseFile.caseId)
  return invited ? null : 'not-invited-to-case'
}

/** Whoever is away has left their place to a deputy, until it is handed back or the meeting has ended (R018). */
const deputised: Gate = ({ meeting, standing, who }) =>
  meeting && meeting.status !== 'ended' && !runs(standing) && meeting.away.has(who) ? 'place-handed' : null

const papers: Gate = ({ standing, profile }) =>
  standing === 'observer' && !answered(profile.observersGetPapers, false) ? 'observer-without-papers' : null

/** One's own agreement, for everyone without exception, from the moment at which the meeting opens. */
const statement: Gate = ({ meeting, who, person: { accountSince: since } }) => {
  if (!meeting || meeting.status === 'planned') return null
  const agreed = meeting.statement && hasAgreed(meeting, { personId: who, version: meeting.statement.version, since })
  return agreed ? null : 'statement-not-agreed'
}

const answer: Gate = (known) => (known.meeting && !hasSaid(known) ? 'connections-not-answered' : null)

const hasSaid = ({ caseFile, who, person: { accountSince: since } }: Known): boolean =>
  hasAnswered(caseFile, { personId: who, since })

const preparation: Gate = ({ meeting, standing }) =>
  meeting?.status === 'planned' && !runs(standing) ? 'meeting-not-open' : null

/**
 * The open case for whoever is noted as in the room, and those heard in one's presence: nobody listens unseen (R058,
 * H09). Who runs the meeting reads every case of it.
 */
const hearing: Gate = ({ meeting, standing, caseFile, who }) => {
  const heard = meeting?.hearings.get(caseFile.caseId)
  if (!heard || runs(standing)) return null
  const inRoom = meeting?.present.has(who) === true && !heard.struckOff.has(who)
  if (heard.status === 'open') return inRoom ? null : 'not-in-room'
  if (heard.status !== 'heard') return 'case-not-open'
  return heard.attendance.has(who) ? null : 'case-already-heard'
}

const existence = [signed, connection, panel, approval, place] as const
const heading = [...existence, deputised, papers, preparation, statement, answer] as const
const content = [...heading, hearing] as const
