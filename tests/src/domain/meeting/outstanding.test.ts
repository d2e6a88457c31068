import assert from 'node:assert/strict'
import type { Action, ActionStatus } from '../../../../src/domain/actions/action.ts'
import type { MeetingId } from '../../../../src/domain/ids.ts'
import { notFollowedUp } from '../../../../src/domain/actions/follow-up.ts'
import { outstandingFor } from '../../../../src/domain/meeting/outstanding.ts'
import type { Instant } from '../../../../src/domain/time.ts'
import { action, caseNo, meetingId, planned, police, thurrockLike } from '../../../support/domain-meeting.ts'

function agreed(id: string, more: { status?: ActionStatus; agreedAt?: Instant | null; in?: string } = {}): Action {
  const { status = 'agreed', agreedAt = '2026-06-03T10:00:00Z' } = more
  return {
    actionId: action(id),
    meetingId: (more.in ?? 'meeting-0') as MeetingId,
    caseId: caseNo(9),
    number: 1,
    what: 'Invented action',
    status,
    agreedAt,
    acceptedBy: null,
    reason: '',
    asked: null,
    updates: [],
    raised: new Set(),
    source: null,
    stopped: null,
    ...notFollowedUp,
    agencyId: police,
    personId: null,
    due: null,
    today: false,
    riskId: null,
  }
}

const rule = (include: 'all' | 'uncompleted', minAgeDays = 0) => ({ value: { include, minAgeDays }, clause: '4.8' })
const found = (actions: readonly Action[], given = rule('uncompleted')) =>
  outstandingFor(planned(), { actions, rule: given }).map((each) => each.actionId)

describe('outstanding actions', () => {
  const expected: readonly [ActionStatus, boolean, boolean][] = [
    ['draft', false, false],
    ['agreed', true, true],
    ['accepted', true, true],
    ['change-asked', true, true],
    ['refused', true, true],
    ['not-done', true, true],
    ['not-possible', false, true],
    ['done', false, false],
    ['done-already', false, false],
    ['withdrawn', false, false],
  ]
  for (const [status, uncompleted, all] of expected) {
    it(`${uncompleted ? 'hold' : 'leave out'} what is ${status}, ${all ? 'and' : 'nor'} where the area asks for all`, () => {
      assert.equal(found([agreed('a', { status })]).length === 1, uncompleted)
      assert.equal(found([agreed('a', { status })], rule('all')).length === 1, all)
    })
  }

  it('come from earlier meetings, not from this one', () => {
    const later = agreed('b', { agreedAt: '2026-06-10T15:00:00Z' })
    assert.deepEqual(found([agreed('a', { in: meetingId }), later, agreed('c', { agreedAt: null })]), [])
    assert.deepEqual(found([agreed('d', { agreedAt: '2026-06-10T08:00:00Z' })]), [action('d')], 'an emergency today')
  })

  it('are seven days old by the London calendar where the area says so (North Yorkshire and York)', () => {
    const lateOnTheThird = agreed('a', { agreedAt: '2026-06-03T22:30:00Z' })
    const afterMidnight = agreed('b', { agreedAt: '2026-06-03T23:30:00Z' })
    assert.deepEqual(found([lateOnTheThird, afterMidnight], rule('uncompleted', 7)), [action('a')])
  })

  it('are all the uncompleted ones where the protocol does not say, as in Thurrock', () => {
    const actions = [agreed('a'), agreed('b', { status: 'done' })]
    const { outstanding } = thurrockLike
    assert.deepEqual(outstandingFor(planned(), { actions, rule: outstanding }), [actions[0]])
  })
})
