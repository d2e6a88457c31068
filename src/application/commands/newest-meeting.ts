import type { CaseId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import { caseStream } from '../write/streams.ts'
import type { World } from '../write/world.ts'

/** The newest meeting on whose agenda a case stands, in which an order that names the case alone is given. */
export async function newestMeetingOf(world: World, caseId: CaseId): Promise<Meeting | null> {
  const ids = await world.meetingsOf(caseStream(caseId))
  const meetings = await Promise.all(ids.map(async (id) => (await world.meeting(id)).state))
  const listed = meetings.flatMap((meeting) =>
    meeting?.agenda.some((item) => item.caseId === caseId) ? [meeting] : [],
  )
  return listed.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)).at(-1) ?? null
}
