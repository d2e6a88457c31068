import type { Action } from '../domain/actions/action.ts'
import type { CaseId } from '../domain/ids.ts'
import { caseStream, waitingList } from './write/streams.ts'
import type { World } from './write/world.ts'

/** Every action of a case, in whatever meeting it was drafted. */
export async function actionsOfCase(world: World, caseId: CaseId): Promise<readonly Action[]> {
  const meetings = (await world.meetingsOf(caseStream(caseId))).filter((meetingId) => meetingId !== waitingList)
  const ids = await Promise.all(meetings.map((meetingId) => world.actionsOf(meetingId)))
  const loaded = await Promise.all([...new Set(ids.flat())].map((id) => world.action(id)))
  return loaded.flatMap(({ state }) => (state?.caseId === caseId ? [state] : []))
}
