import type { Action, ActionStatus } from '../actions/action.ts'
import { answered } from '../area-profile.ts'
import type { AreaProfile } from '../area-profile.ts'
import { isBefore, londonDate, plusDays } from '../time.ts'
import type { Meeting } from './meeting.ts'

/**
 * Agreed and not yet done. What an agency has said is not possible is its own review's matter, unless the area asks.
 */
const uncompleted: readonly ActionStatus[] = ['agreed', 'accepted', 'change-asked', 'refused', 'not-done']
const all: readonly ActionStatus[] = [...uncompleted, 'not-possible']

/**
 * Actions of earlier meetings that this one looks at first (R062, X21). Where the protocol does not say which, every
 * uncompleted one is shown.
 */
export function outstandingFor(
  meeting: Meeting,
  given: { actions: readonly Action[]; rule: AreaProfile['outstanding'] },
): readonly Action[] {
  const { include, minAgeDays } = answered(given.rule, { include: 'uncompleted', minAgeDays: 0 })
  const statuses = include === 'all' ? all : uncompleted
  return given.actions.filter(
    ({ meetingId, status, agreedAt }) =>
      meetingId !== meeting.meetingId &&
      statuses.includes(status) &&
      agreedAt !== null &&
      isBefore(agreedAt, meeting.startsAt) &&
      plusDays(londonDate(agreedAt), minAgeDays) <= londonDate(meeting.startsAt),
  )
}
