import type { AreaProfile } from '../area-profile.ts'
import type { Directory, DirectoryRole } from '../directory/directory.ts'
import type { MeetingId, PersonId } from '../ids.ts'
import { accept, refuse } from '../refusal.ts'
import type { Decision, Refusal } from '../refusal.ts'
import type { Instant } from '../time.ts'
import type { Meeting, MeetingEvent } from './meeting.ts'
import type { Order } from './who-may.ts'

export type PlanMeeting = Order & {
  meetingId: MeetingId
  startsAt: Instant
  bookedMinutes: number
  chair: PersonId
  standIns: readonly PersonId[]
  coordinators: readonly PersonId[]
  directory: Directory
  profile: Pick<AreaProfile, 'area' | 'version'>
}

const desk: readonly DirectoryRole[] = ['coordinator', 'operations-manager']

/** Plans a meeting under the profile's version of the day; who chairs is said meeting by meeting (R146). */
export function decidePlanMeeting(meeting: Meeting | null, order: PlanMeeting): Decision<MeetingEvent> {
  const { who, at, meetingId, startsAt, bookedMinutes, chair, coordinators, directory, profile } = order
  if (!mayPlan(directory, who)) return refuse('role-not-allowed')
  if (meeting !== null) return refuse('already-exists')
  const standIns = [...new Set(order.standIns)].filter((person) => person !== chair)
  const chairs = [chair, ...standIns].map((person) => unfit(directory, { person, roles: ['chair'] }))
  const keepers = coordinators.map((person) => unfit(directory, { person, roles: desk }))
  const refusal = [...chairs, ...keepers].find((each) => each !== null)
  if (refusal) return refusal
  return accept({
    type: 'meeting-planned',
    at,
    by: who,
    meetingId,
    area: profile.area,
    profileVersion: profile.version,
    startsAt,
    bookedMinutes,
    chair,
    standIns,
    coordinators: [...new Set(coordinators)],
  })
}

/** Whether somebody may plan a meeting: an active, approved coordinator or operations manager. */
export function mayPlan(directory: Directory, person: PersonId): boolean {
  return unfit(directory, { person, roles: desk }) === null
}

function unfit(
  directory: Directory,
  { person, roles }: { person: PersonId; roles: readonly DirectoryRole[] },
): { refusal: Refusal } | null {
  const listed = directory.people.get(person)
  if (!listed?.active) return refuse('no-such-person', { about: person })
  if (!listed.approved) return refuse('not-approved', { about: person })
  return roles.includes(listed.role) ? null : refuse('role-not-allowed', { about: person })
}
