import { clocksOf } from '../../domain/clocks/clocks-of.ts'
import { secondsOf } from '../../domain/clocks/reckoning.ts'
import { whoOwes } from '../../domain/clocks/who-owes.ts'
import type { MeetingId, PersonId } from '../../domain/ids.ts'
import type { Instant } from '../../domain/time.ts'
import { lookBefore, nextLook } from './next-look.ts'
import { clockFacts } from '../office.ts'
import type { OutboxMessage, TimerSetting } from '../ports.ts'
import type { SendDeps } from './send-outbox.ts'
import { nothingMore } from '../write/nothing-more.ts'
import { commit } from '../write/write.ts'

/**
 * Tells everybody once, in one neutral sentence, that something of theirs has run out since the look before; what it is
 * they read in the product, as far as they may know of it. Nothing is written down: a clock is read from its events.
 */
export async function lookInTheMorning(deps: SendDeps, timer: TimerSetting): Promise<void> {
  const latest = await latestMeeting(deps)
  if (!latest || timer.dueAt === null) return
  const { clock, profiles, store, world } = deps
  const facts = await clockFacts({ world, clock, profiles, area: latest.area })
  const since = lookBefore(timer.dueAt)
  const ranOut = clocksOf(facts).filter(({ done, dueAt }) => !done && isIn(dueAt, { since, now: facts.at }))
  const people = new Set(ranOut.flatMap((each) => whoOwes(each, facts)))
  const told = [...people].map((personId) => telling(personId, { meetingId: latest.meetingId, on: timer.dueAt ?? '' }))
  await commit(store, world, {
    ...nothingMore,
    commandId: `timer:${timer.key}:${timer.dueAt}`,
    by: 'clock',
    streams: [],
    outbox: told,
    timers: [nextLook(facts.at)],
  })
}

function isIn(dueAt: Instant, { since, now }: { since: Instant; now: Instant }): boolean {
  return secondsOf(since) < secondsOf(dueAt) && secondsOf(dueAt) <= secondsOf(now)
}

function telling(personId: PersonId, { meetingId, on }: { meetingId: MeetingId; on: Instant }): OutboxMessage {
  const payload = { personId, notice: 'time-run-out', meetingId }
  return { key: `morning-look:${on}:${personId}`, kind: 'tell-person', payload }
}

async function latestMeeting({ world }: SendDeps) {
  const meetings = await Promise.all((await world.meetings()).map(async (id) => (await world.meeting(id)).state))
  return meetings
    .flatMap((meeting) => meeting ?? [])
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
    .at(-1)
}
