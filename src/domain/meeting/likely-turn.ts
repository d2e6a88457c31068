import type { CaseId, PersonId } from '../ids.ts'
import { plusSeconds, secondsBetween } from '../time.ts'
import type { Instant } from '../time.ts'
import { invitedFor } from './invited.ts'
import type { Meeting } from './meeting.ts'
import { onlyCases } from './only-cases.ts'
import { forecast, lastMoved } from './slot-clock.ts'
import type { TimeFacts } from './slot-clock.ts'

/**
 * When somebody invited for one case is likely to be asked in, from when on that moves with the clock if nothing
 * happens, and whether theirs is the next.
 */
export type LikelyTurn = { caseId: CaseId; from: Instant; movesFrom: Instant; next: boolean }

const FIVE_MINUTES = 300
const BEGINNING = '1970-01-01T00:00:00Z'

/**
 * The likely time of the first case that somebody is still waiting for, to five minutes, so that the time of it tells
 * nothing of how another case went; `closed` are the panels that are left out, but for the case itself. It is as of
 * the last thing that happened in the others: what moved with the clock alone would be sent with the next thing that
 * happens in a closed panel, and tell of it (R015, R053, R168).
 */
export function likelyTurn(
  meeting: Meeting,
  given: { personId: PersonId; facts: TimeFacts; closed: ReadonlySet<CaseId> },
): LikelyTurn | null {
  const theirs = invitedFor(meeting, given.personId)
  const known = onlyCases(meeting, (caseId) => theirs.has(caseId) || !given.closed.has(caseId))
  const waiting = known.agenda.filter(({ caseId }) => known.hearings.get(caseId)?.status === 'waiting')
  const mine = waiting.find(({ caseId }) => theirs.has(caseId))
  if (!mine || meeting.status === 'ended') return null
  const { openCase } = known
  const { cases } = forecast(known, { now: lastMoved(known), facts: given.facts })
  const from = cases.find(({ caseId }) => caseId === mine.caseId)?.from
  const [first] = cases
  if (from === undefined || !first) return null
  const movesFrom = plusSeconds(toFiveMinutes(openCase === null ? first.from : first.to), FIVE_MINUTES)
  return {
    caseId: mine.caseId,
    from: toFiveMinutes(from),
    movesFrom,
    next: meeting.status === 'open' && waiting[0] === mine,
  }
}

function toFiveMinutes(at: Instant): Instant {
  const fives = Math.floor(secondsBetween(BEGINNING, at) / FIVE_MINUTES)
  return plusSeconds(BEGINNING, fives * FIVE_MINUTES)
}
