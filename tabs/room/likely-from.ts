import type { LikelyTurnView } from '../../src/contracts/running-view.ts'

const FIVE_MINUTES = 300_000

/**
 * The likely time as it stands now, to five minutes: from the moment at which the open case was to end, or the next was
 * to begin, it moves on with the clock, though nothing happens in the meeting (R015, R168).
 */
export function likelyFrom({ from, movesFrom }: Pick<LikelyTurnView, 'from' | 'movesFrom'>, now: number): string {
  const fives = Math.floor(Math.max(0, now - Date.parse(movesFrom)) / FIVE_MINUTES)
  return new Date(Date.parse(from) + fives * FIVE_MINUTES).toISOString()
}
