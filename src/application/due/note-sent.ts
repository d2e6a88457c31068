import type { Circulation, CirculationEvent } from '../../domain/circulation/circulation.ts'
import type { MeetingId } from '../../domain/ids.ts'
import type { Decision } from '../../domain/refusal.ts'
import type { Instant } from '../../domain/time.ts'
import { onStream } from '../write/outcome.ts'
import type { Clock, EventStore, Profiles } from '../ports.ts'
import { circulationStream } from '../write/streams.ts'
import type { World } from '../write/world.ts'
import { write } from '../write/write.ts'

type NoteDeps = { store: EventStore; world: World; clock: Clock; profiles: Profiles }
type Deciding = (at: Instant, state: Circulation) => Decision<CirculationEvent>

/** Writes down that something left; a conflict with another writer is met by looking again. */
export async function note(
  deps: NoteDeps,
  about: { meetingId: MeetingId; key: string },
  decide: Deciding,
): Promise<void> {
  const at = deps.clock.now()
  for (;;) {
    const { state, version } = await deps.world.circulation(about.meetingId)
    const meeting = (await deps.world.meeting(about.meetingId)).state
    if (!state || !meeting) return
    const outcome = onStream({ stream: circulationStream(about.meetingId), version }, decide(at, state))
    if ('refusal' in outcome) return
    const profile = deps.profiles.versioned(meeting.area, meeting.profileVersion)
    const written = await write(deps.store, deps.world, {
      commandId: `sent:${about.key}`,
      by: 'clock',
      at,
      profile,
      writes: outcome,
    })
    if (written.kind !== 'conflict') return
  }
}
