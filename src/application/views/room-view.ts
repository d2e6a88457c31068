import type { RoomView } from '../../contracts/room-view.ts'
import { standingIn } from '../../domain/actor.ts'
import type { Case } from '../../domain/cases/case.ts'
import type { CaseId, PersonId } from '../../domain/ids.ts'
import { askToLeave, isHeld } from '../../domain/meeting/hold.ts'
import { invitedFor, isInvitedElsewhere } from '../../domain/meeting/invited.ts'
import { referrerAbsent } from '../../domain/meeting/referrer-absent.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import { whoMustNotHear } from '../../domain/cases/connection.ts'
import { speakersOf } from '../../domain/directory/agencies.ts'
import { agenciesAtTable } from '../people-of-agency.ts'
import { knownMeeting } from './known-meeting.ts'
import { agencyOf, personName, personRef } from './names.ts'
import type { Scene } from './scene.ts'
import type { Sight } from './sight.ts'

/** Who is in the room for the open case or the next one, in three lists (capability 1). Says whom to ask, never why. */
export function roomView(scene: Scene, sight: Sight): RoomView | null {
  if (!sight.controls) return null
  const { meeting, directory } = scene
  const caseId = knownMeeting(scene, sight).openCase ?? nextCase(scene, sight)
  const found = caseId ? scene.cases.get(caseId) : undefined
  const barred = found ? whoMustNotHear(found, directory.people.keys()) : new Set<PersonId>()
  return {
    caseId,
    present: [...meeting.present].map(([personId, { source }]) => ({
      ...personRef(directory, personId),
      source,
      agreed: meeting.agreed.has(personId),
    })),
    shouldBeHere: shouldBeHere(scene, { caseId, barred }).map((personId) => personRef(directory, personId)),
    askToLeave: toAskOut(meeting, { caseId, barred }).map((personId) => personRef(directory, personId)),
    unknown: [...meeting.unknown].map(([unknownId, { kind }]) => ({ unknownId, kind })),
    held:
      caseId !== null && isHeld(meeting, { caseId, mustNotHear: barred, closedPanel: found?.panel.kind === 'closed' }),
    referrerAbsent: found && sight.names(found.caseId) ? absentReferrer(scene, found) : null,
    attendance: attendanceOf(scene),
    rosterCheckedBy: (caseId ? (meeting.hearings.get(caseId)?.rosterCheckedBy ?? []) : []).map((personId) =>
      personName(directory, personId),
    ),
  }
}

function absentReferrer(scene: Scene, found: Case): RoomView['referrerAbsent'] {
  const absent = scene.meeting.status === 'open' ? referrerAbsent(found, scene) : null
  if (!absent) return null
  const { agencyId, asksToDefer, clause } = absent
  return { agency: agencyOf(scene.directory, agencyId), asksToDefer, clause }
}

function attendanceOf({ meeting, directory }: Scene): RoomView['attendance'] {
  return meeting.comings.flatMap(({ personId, from, to }) => {
    const person = directory.people.get(personId)
    const role = person && standingIn(person, meeting)
    return role ? [{ ...personRef(directory, personId), role, from, to }] : []
  })
}

type Room = { caseId: CaseId | null; barred: ReadonlySet<PersonId> }

/**
 * Who must not hear the case, and who was let in for others alone: both in one list, which never says why (H42, R015).
 */
function toAskOut(meeting: Meeting, { caseId, barred }: Room): readonly PersonId[] {
  const elsewhere = [...meeting.present.keys()].filter(
    (personId) => caseId && isInvitedElsewhere(meeting, { personId, caseId }),
  )
  return [...new Set([...askToLeave(meeting, { mustNotHear: barred }), ...elsewhere])]
}

/** The next waiting case that this person may know of. */
function nextCase(scene: Scene, sight: Sight): CaseId | null {
  const waiting = scene.meeting.agenda.filter(
    (item) => sight.knowsOf(item.caseId) && scene.meeting.hearings.get(item.caseId)?.status === 'waiting',
  )
  return waiting[0]?.caseId ?? null
}

/**
 * Who is not here: approved representatives of signed agencies, the deputy where they may not hear, and who was let in
 * for it.
 */
function shouldBeHere(scene: Scene, { caseId, barred }: Room): readonly PersonId[] {
  const { directory, meeting } = scene
  const speakers = agenciesAtTable(directory).flatMap((agency) => {
    const free = speakersOf(directory, agency.agencyId).filter((person) => !barred.has(person.personId))
    if (free.some((person) => meeting.present.has(person.personId))) return []
    return free.slice(0, 1).map((person) => person.personId)
  })
  const invited = [...meeting.admitted.keys()].filter(
    (personId) => caseId && invitedFor(meeting, personId).has(caseId) && !meeting.present.has(personId),
  )
  return [...new Set([...speakers, ...invited.filter((personId) => !barred.has(personId))])]
}
