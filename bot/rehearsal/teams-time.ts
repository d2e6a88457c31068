import { setTimeout as pause } from 'node:timers/promises'
import type { TeamsTime } from '../teams/sending/pace.ts'

/** A rehearsal plays a meeting of hours in a minute, and what the bot may send in a second it may send sooner. */
const TIMES_FASTER = 100

/** The time by which the bot's sends are paced in a rehearsal: the same limits, run through faster. */
export const rehearsalTeamsTime: TeamsTime = {
  now: () => performance.now() * TIMES_FASTER,
  pause: (ms) => pause(ms / TIMES_FASTER),
}
