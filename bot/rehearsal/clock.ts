import type { Clock } from '../../src/application/ports.ts'
import type { Instant } from '../../src/domain/time.ts'

/** What the clock keeps so that it goes on where it was after a stop: an offset from the machine's time. */
type Kept = { get(key: string): Promise<string | null>; put(key: string, value: string): Promise<void> }

/** A clock that can be set and moved. It exists only in a rehearsal; tokens and every deadline are read by it. */
export type RehearsalClock = Clock & { set(at: Instant): Promise<Instant>; move(seconds: number): Promise<Instant> }

const KEY = 'rehearsal-clock-offset'

/** Opens the clock with the offset that it had; `kept` is durable before a set or a move is answered. */
export async function openRehearsalClock(kept: Kept): Promise<RehearsalClock> {
  let offset = Number((await kept.get(KEY)) ?? 0)
  const now = () => new Date(Date.now() + offset).toISOString()
  const moveTo = async (next: number) => {
    await kept.put(KEY, String(next))
    offset = next
    return now()
  }
  return {
    now,
    set: (at) => moveTo(Date.parse(at) - Date.now()),
    move: (seconds) => moveTo(offset + seconds * 1000),
  }
}
