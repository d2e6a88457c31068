import type { CoreGap, MorningView, PersonToRing } from '../../contracts/running-view.ts'
import { isConnected } from '../../domain/cases/connection.ts'
import type { Case } from '../../domain/cases/case.ts'
import { corePartners, speakersOf } from '../../domain/directory/agencies.ts'
import type { CaseId, PersonId } from '../../domain/ids.ts'
import { missingCore } from '../../domain/meeting/missing-core.ts'
import { invitedFor } from '../../domain/meeting/invited.ts'
import { forecast, timeFacts } from '../../domain/meeting/slot-clock.ts'
import { isBefore, londonDate, londonMoment, plusDays } from '../../domain/time.ts'
import { agenciesAtTable } from '../people-of-agency.ts'
import { shownHeading } from './agenda-view.ts'
import { changesView } from './changes-view.ts'
import { knownMeeting } from './known-meeting.ts'
import { agencyOf, personRef } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** What is new is what came after the working day before: the chair has read what came until then. */
const EVENING = '17:00'

/** What a chair looks at before the meeting opens: who is missing and whom to ring, what came in, who comes when. */
export function morningView(scene: Scene, sight: Sight): MorningView {
  const { meeting, directory } = scene
  const known = knownMeeting(scene, sight).agenda.flatMap(({ caseId }) => scene.cases.get(caseId) ?? [])
  const chairs = [...new Set([meeting.chair, ...meeting.standIns])]
  return {
    chairs: chairs.map((personId) => ({ ...toRing(scene, personId), here: meeting.present.has(personId) })),
    updates: known.map((each) => ({
      ...shownHeading(scene, sight, each.caseId),
      agencies: updatesOf(scene, each).map(({ agencyId }) => agencyOf(directory, agencyId)),
    })),
    atTable: agenciesAtTable(directory).length,
    practitioners: practitionersOf(scene, sight),
    connections: known.flatMap((each) => connectionsOf(scene, sight, each)),
    lateNews: [...lateUpdates(scene, sight, known), ...lateChanges(scene, sight)],
  }
}

function toRing({ directory }: Scene, personId: PersonId): PersonToRing {
  return { ...personRef(directory, personId), phone: directory.people.get(personId)?.phone ?? '' }
}

/** Core agencies with nobody here, each with who speaks for it: without anyone, there is somebody to find (R060). */
export function coreGaps(scene: Scene): readonly CoreGap[] {
  const { directory, meeting, profile } = scene
  const { agencyIds } = corePartners(directory, profile.core)
  return missingCore(meeting, { core: agencyIds, people: directory.people }).map((agencyId) => {
    const speakers = speakersOf(directory, agencyId)
    const ring = (role: 'representative' | 'deputy') =>
      speakers.filter((person) => person.role === role).map(({ personId }) => toRing(scene, personId))
    return {
      agencyId,
      agency: agencyOf(directory, agencyId),
      expected: ring('representative'),
      deputies: ring('deputy'),
    }
  })
}

function updatesOf({ meeting }: Scene, { updates }: Case): Case['updates'] {
  return updates.filter(({ meetingId }) => meetingId === meeting.meetingId)
}

function practitionersOf(scene: Scene, sight: Sight): MorningView['practitioners'] {
  const { meeting, directory, profile } = scene
  const known = knownMeeting(scene, sight)
  const { cases } = forecast(known, { now: scene.at, facts: timeFacts(profile) })
  return [...meeting.admitted.keys()].flatMap((personId) =>
    [...invitedFor(meeting, personId)].flatMap((caseId) => {
      const from = cases.find((each) => each.caseId === caseId)?.from
      const { number } = shownHeading(scene, sight, caseId)
      return from ? [{ ...personRef(directory, personId), caseId, number, from }] : []
    }),
  )
}

/**
 * Told to whoever decides it, and once it is decided to whoever must ask them out: until then to nobody else (R012).
 */
function connectionsOf(scene: Scene, sight: Sight, found: Case): MorningView['connections'] {
  const connected = [...found.connections.keys()].filter((personId) => isConnected(found, personId))
  const isDecided = (personId: PersonId) => found.connections.get(personId)?.decision === 'withheld'
  const named = connected.filter((person) => isDecided(person) || sight.decidesConnection(found.caseId, person))
  if (named.length === 0) return []
  const people = named.map((personId) => personRef(scene.directory, personId))
  const undecided = named.filter((person) => !isDecided(person)).length
  return [{ ...shownHeading(scene, sight, found.caseId), people, undecided }]
}

function lateUpdates(scene: Scene, sight: Sight, known: readonly Case[]): MorningView['lateNews'] {
  const since = sinceWhen(scene)
  return known.flatMap((each) =>
    updatesOf(scene, each)
      .filter(({ receivedAt }) => isBefore(since, receivedAt))
      .map(({ agencyId, receivedAt }) =>
        newsOf(scene, sight, {
          caseId: each.caseId,
          at: receivedAt,
          what: 'update',
          from: agencyOf(scene.directory, agencyId),
        }),
      ),
  )
}

function lateChanges(scene: Scene, sight: Sight): MorningView['lateNews'] {
  const since = sinceWhen(scene)
  return changesView(scene, sight).flatMap(({ caseId, changes }) =>
    changes
      .filter(({ at, status }) => status !== 'corrected' && isBefore(since, at))
      .map(({ at, what, by }) => newsOf(scene, sight, { caseId: caseId as CaseId, at, what, from: by })),
  )
}

type News = Pick<MorningView['lateNews'][number], 'at' | 'what' | 'from'> & { caseId: CaseId }

function newsOf(scene: Scene, sight: Sight, { caseId, ...news }: News): MorningView['lateNews'][number] {
  return { ...shownHeading(scene, sight, caseId), ...news }
}

function sinceWhen({ meeting }: Scene): string {
  return londonMoment(plusDays(londonDate(meeting.startsAt), -1), EVENING)
}
