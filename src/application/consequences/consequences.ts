import type { AreaProfile } from '../../domain/area-profile.ts'
import type { Instant } from '../../domain/time.ts'
import { actionConsequences } from './action-consequences.ts'
import { circulationConsequences } from './circulation-consequences.ts'
import { followUpConsequences } from './follow-up-consequences.ts'
import { caseConsequences, meetingConsequences } from './meeting-consequences.ts'
import type { AnyEvent, OutboxMessage, StreamName, TimerSetting } from '../ports.ts'
import type { LookedAt } from '../due/seen-to.ts'
import { shareConsequences } from './share-consequences.ts'
import type { World } from '../write/world.ts'

/** What leaves the server, and when it must look again, because of what became true. */
export type Consequences = LookedAt & {
  outbox?: readonly OutboxMessage[]
  timers?: readonly TimerSetting[]
}

/** Where and when an event became true, and what was true before it. */
export type Moment = { stream: StreamName; version: number; at: Instant; world: World; profile: AreaProfile }
export type ConsequenceTable<Event extends AnyEvent> = {
  [Type in Event['type']]?: (event: Extract<Event, { type: Type }>, moment: Moment) => Promise<Consequences>
}

/** Every event that has a consequence outside the log. An event that is not named here has none. */
const table = {
  ...meetingConsequences,
  ...caseConsequences,
  ...actionConsequences,
  ...circulationConsequences,
  ...followUpConsequences,
}

/** Works out what follows from the events that one command is about to write; decides nothing and sends nothing. */
export async function consequencesOf(
  streams: readonly { stream: StreamName; version: number; events: readonly AnyEvent[] }[],
  context: Pick<Moment, 'world' | 'profile' | 'at'>,
): Promise<Required<Consequences>> {
  const all: Consequences[] = []
  for (const { stream, version, events } of streams) {
    for (const [index, event] of events.entries()) {
      for (const each of [table, shareConsequences]) {
        const consequence = each[event.type as keyof typeof each] as
          ((event: AnyEvent, moment: Moment) => Promise<Consequences>) | undefined
        if (consequence) all.push(await consequence(event, { ...context, stream, version: version + index + 1 }))
      }
    }
  }
  return {
    outbox: all.flatMap((each) => each.outbox ?? []),
    timers: all.flatMap((each) => each.timers ?? []),
    revive: all.flatMap((each) => each.revive ?? []),
    seenTo: all.flatMap((each) => each.seenTo ?? []),
  }
}
