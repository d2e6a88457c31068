import type { CaseId } from '../domain/ids.ts'
import type { Meeting } from '../domain/meeting/meeting.ts'
import { londonDate } from '../domain/time.ts'
import { dayList } from './streams.ts'
import type { World } from './world.ts'

/** The cases that wait for a meeting: those brought for it, and those put off to its day from another (R173). */
export async function casesBrought(world: World, meeting: Meeting): Promise<ReadonlySet<CaseId>> {
  const brought = await world.casesOf(meeting.meetingId)
  const putOff = await world.casesOf(dayList(londonDate(meeting.startsAt)))
  return new Set([...brought, ...putOff])
}
