import {
  mayKnowOf,
  mayLookBack,
  mayLookBackAtStub,
  mayReadAction,
  mayReadCase,
  mayReadHeading,
  mayReadStub,
} from '../../domain/access.ts'
import type { Access, Asking } from '../../domain/access.ts'
import type { Action } from '../../domain/actions/action.ts'
import { actorIn, standingIn } from '../../domain/actor.ts'
import type { Actor, Standing } from '../../domain/actor.ts'
import { hasAnswered } from '../../domain/cases/connection.ts'
import { closedPanelDeciders, connectionDeciders } from '../../domain/cases/who-decides.ts'
import { mayCirculate } from '../../domain/circulation/decide-lists.ts'
import { notCleared } from '../../domain/directory/cleared.ts'
import type { CaseId, PersonId } from '../../domain/ids.ts'
import type { Scene } from './scene.ts'

/** What one person may see of a scene. Every question is answered by `access.ts`; nothing here adds to it. */
export type Sight = {
  personId: PersonId
  actor: Actor | null
  role: Standing
  /** Has a part in this meeting at all: to anybody else no case is open. */
  hasPart: boolean
  controls: boolean
  desk: boolean
  /** Keeps the circulation desk. */
  sends: boolean
  knowsOf(caseId: CaseId): boolean
  /** Its first names, beside its number. */
  names(caseId: CaseId): boolean
  reads(caseId: CaseId): boolean
  readsAction(action: Action): boolean
  /** An action of an earlier meeting, which whoever runs this one looks back at (R062). */
  readsOutstanding(action: Action): boolean
  /** A stub that this person has not answered yet. */
  mayAnswerStub(caseId: CaseId): boolean
  /** Reads it on the case list, to search their records: the stub was shown to them and answered (R010, R012). */
  searches(caseId: CaseId): boolean
  /** Whether this person settles somebody's connection to a case. */
  decidesConnection(caseId: CaseId, about: PersonId): boolean
  /** Whether this person settles if a case is for a closed panel. */
  decidesPanel(caseId: CaseId): boolean
}

/** The sight of one person; of nothing at all, where the directory does not hold them. */
export function sightOf(scene: Scene, personId: PersonId): Sight {
  const { directory, meeting } = scene
  const person = directory.people.get(personId)
  const agency = person ? directory.agencies.get(person.agencyId) : undefined
  const cleared = !notCleared(directory, { who: personId, meeting })
  const actor = cleared && person && agency ? actorIn({ person, agency, meeting }) : null
  const standing = person ? standingIn(person, meeting) : null
  return {
    personId,
    actor,
    role: standing ?? 'observer',
    hasPart: actor !== null && standing !== null,
    controls: actor?.controls ?? false,
    desk: actor?.desk ?? false,
    sends: actor !== null && mayCirculate(actor),
    ...reading(scene, personId),
    ...deciding(scene, personId),
  }
}

type Reading = 'knowsOf' | 'names' | 'reads' | 'readsAction' | 'readsOutstanding' | 'mayAnswerStub' | 'searches'

/** What `access.ts` says of each case, for one person in one meeting. */
function reading(scene: Scene, who: PersonId): Pick<Sight, Reading> {
  const { directory, meeting, profile } = scene
  const may = (question: (asking: Asking) => Access) => (caseId: CaseId) => {
    const caseFile = scene.cases.get(caseId)
    return caseFile !== undefined && 'granted' in question({ who, directory, meeting, caseFile, profile })
  }
  const listed = new Set(meeting.agenda.map((item) => item.caseId))
  const looksBack = may((asking) => mayLookBackAtStub({ ...asking, now: meeting }))
  const maySeeStub = (caseId: CaseId) => (listed.has(caseId) ? may(mayReadStub)(caseId) : looksBack(caseId))
  const since = directory.people.get(who)?.accountSince
  const answered = (caseId: CaseId) => {
    const caseFile = scene.cases.get(caseId)
    return caseFile && hasAnswered(caseFile, { personId: who, since })
  }
  const readsAction = (action: Action) =>
    may((asking) => mayReadAction({ ...asking, meeting: meetingOf(scene, action), action }))(action.caseId)
  return {
    knowsOf: once(may(mayKnowOf)),
    names: once(may(mayReadHeading)),
    reads: once(may(mayReadCase)),
    readsAction: once(readsAction),
    readsOutstanding: (action) =>
      readsAction(action) || may((asking) => mayLookBack({ ...asking, now: meeting }))(action.caseId),
    searches: (caseId) => answered(caseId) === true && may(mayReadStub)(caseId),
    mayAnswerStub: (caseId) => answered(caseId) === false && maySeeStub(caseId),
  }
}

/** Asks `access.ts` once for one person and one scene, neither of which changes while a view is made. */
function once<About>(question: (about: About) => boolean): (about: About) => boolean {
  const answers = new Map<About, boolean>()
  return (about) => {
    let answer = answers.get(about)
    if (answer === undefined) answers.set(about, (answer = question(about)))
    return answer
  }
}

/** What one person settles about who may know of a case. */
function deciding(scene: Scene, who: PersonId): Pick<Sight, 'decidesConnection' | 'decidesPanel'> {
  const { directory, meeting, profile, cases } = scene
  const facts = { directory, meeting, profile }
  return {
    decidesConnection: (caseId, about) => {
      const caseFile = cases.get(caseId)
      return caseFile !== undefined && connectionDeciders(caseFile, { ...facts, about }).includes(who)
    },
    decidesPanel: (caseId) => {
      const caseFile = cases.get(caseId)
      return caseFile?.panel.kind === 'undecided' && closedPanelDeciders(caseFile, facts).includes(who)
    },
  }
}

/** The meeting by which an action is judged: this one, or the earlier one that agreed it. */
function meetingOf(scene: Scene, action: Action): Asking['meeting'] {
  return action.meetingId === scene.meeting.meetingId
    ? scene.meeting
    : (scene.earlierMeetings.get(action.meetingId) ?? null)
}
