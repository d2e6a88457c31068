import { createWorld } from '../../src/application/world.ts'
import type { CaseId, MeetingId } from '../../src/domain/ids.ts'
import { call, done, openMeeting, plannedMeeting, rehearsed } from '../support/rehearsed.ts'
import { measure } from './measure.ts'
import type { Figure } from './measure.ts'

const EVENTS = 2000

/** Rebuilds a meeting of 2,000 events from the store: read, check, open, fold. */
export async function benchReplay(): Promise<Figure> {
  const on = await rehearsed()
  try {
    const planned = await plannedMeeting(on)
    await openMeeting(on, planned, [on.cast.chair, on.cast.coordinator])
    const [caseId = ''] = planned.caseIds
    await call(on, planned, caseId)
    const { meetingId } = planned
    for (let made = 0; made < EVENTS; made += 2) {
      await done(on.cast.chair, { type: 'pause-slot', meetingId, caseId })
      await done(on.cast.chair, { type: 'resume-slot', meetingId, caseId })
    }
    return await measure({
      name: 'rebuild a meeting of 2,000 events',
      unit: 'ms',
      target: 'at most 20 ms',
      product: async () => {
        const world = createWorld(on.rehearsal.store.events)
        const began = performance.now()
        await world.meeting(meetingId as MeetingId)
        await world.case(caseId as CaseId)
        return performance.now() - began
      },
    })
  } finally {
    await on.stop()
  }
}
