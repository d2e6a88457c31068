import type { CaseId } from '../domain/ids.ts'
import type { Meeting } from '../domain/meeting/meeting.ts'
import { londonDate } from '../domain/time.ts'
import { caseStream, waitingList } from './write/streams.ts'
import type { World } from './write/world.ts'

/**
 * The cases that wait for a meeting: those brought for it, and those that another put off or did not come to (R173).
 */
export async function casesBrought(world: World, meeting: Meeting): Promise<ReadonlySet<CaseId>> {
  const brought = await world.casesOf(meeting.meetingId)
  const left = meeting.status === 'ended' ? [] : await world.casesOf(waitingList)
  const waiting = await Promise.all(
    left.map(async (caseId) => ((await waitsFor(world, { meeting, caseId })) ? [caseId] : [])),
  )
  return new Set([...brought, ...waiting.flat()])
}

/**
 * Not heard yet, or listed anew since; not put off or listed for a later day, save in an emergency; and not on the
 * agenda of another meeting that is still to hear it (R001, R046, R132).
 */
async function waitsFor(world: World, { meeting, caseId }: { meeting: Meeting; caseId: CaseId }): Promise<boolean> {
  const found = (await world.case(caseId)).state
  if (!found || (found.heardAt.length > 0 && !found.relisted)) return false
  const isUrgent = found.emergency !== null && !found.emergency.heard
  const laterDays = [found.deferrals.at(-1)?.newDate, isUrgent ? null : found.listedFrom]
  const meetingOn = londonDate(meeting.startsAt)
  if (laterDays.some((day) => day && day > meetingOn)) return false
  const others = (await world.meetingsOf(caseStream(caseId))).filter((id) => id !== meeting.meetingId)
  const loaded = await Promise.all(others.map((id) => world.meeting(id)))
  return !loaded.some(({ state }) => state !== null && isToHear(state, caseId))
}

function isToHear({ status, hearings }: Meeting, caseId: CaseId): boolean {
  const hearing = hearings.get(caseId)?.status
  return status !== 'ended' && (hearing === 'waiting' || hearing === 'open')
}
