import assert from 'node:assert/strict'
import type { ActionEvent } from '../../../../src/domain/actions/action.ts'
import { decideRemind, reminderMoments } from '../../../../src/domain/actions/reminders.ts'
import { accepted, agreed, anAction, finished, withdrawn } from '../../../support/domain-actions.ts'
import { profileOf } from '../../../support/domain-areas.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { eventsOf } from '../../../support/domain-decisions.ts'

const since = '2026-06-10T09:15:00Z'
const moments = (due: string | null, today = false) => reminderMoments({ due, today }, since)

describe('when an action is called to mind', () => {
  it('is at nine by London’s clock: the working day before, on the day, and the working day after', () => {
    assert.deepEqual(moments('2026-06-15T16:00:00Z'), [
      { when: 'before', at: '2026-06-12T08:00:00Z' },
      { when: 'on-the-day', at: '2026-06-15T08:00:00Z' },
      { when: 'overdue', at: '2026-06-16T08:00:00Z' },
    ])
    assert.deepEqual(
      moments('2026-11-06T16:00:00Z').map(({ at }) => at),
      ['2026-11-05T09:00:00Z', '2026-11-06T09:00:00Z', '2026-11-09T09:00:00Z'],
    )
  })

  it('has no moment that was over when the action was agreed', () => {
    assert.deepEqual(
      moments('2026-06-11T16:00:00Z').map(({ when }) => when),
      ['on-the-day', 'overdue'],
    )
  })

  it('R172 is left to its own clock where it is marked today, until that day is over', () => {
    assert.deepEqual(moments('2026-06-10T22:59:00Z', true), [{ when: 'overdue', at: '2026-06-11T08:00:00Z' }])
  })

  it('is never without a date', () => {
    assert.deepEqual(moments(null), [])
  })
})

describe('what is called to mind', () => {
  const at = '2026-06-15T08:00:00Z'
  const reminded = (
    events: ActionEvent[],
    given: { area?: 'somerset' | 'thurrock'; when?: 'before' | 'overdue' } = {},
  ) => {
    const { area = 'thurrock', when = 'before' } = given
    return eventsOf(decideRemind(anAction(events), { profile: profileOf(area), when, at }))
  }

  it('is an action that somebody still has to do', () => {
    for (const events of [[agreed], [agreed, accepted]])
      assert.deepEqual(reminded(events), [{ type: 'action-reminded', at, caseId: caseOne, when: 'before' }])
  })

  it('is no draft, none that is over, and none that a death has stopped', () => {
    for (const events of [[], [agreed, finished('done')], [agreed, withdrawn]]) assert.deepEqual(reminded(events), [])
    assert.deepEqual(eventsOf(decideRemind(null, { profile: profileOf('thurrock'), when: 'before', at })), [])
  })

  it('R119 is never one that the area follows up in a system of its own', () => {
    assert.deepEqual(reminded([agreed], { area: 'somerset' }), [])
  })

  it('R125 is past its time only once its time has passed', () => {
    assert.equal(reminded([agreed], { when: 'overdue' }).length, 1)
    const later = anAction([agreed], { due: '2026-06-20T16:00:00Z' })
    assert.deepEqual(eventsOf(decideRemind(later, { profile: profileOf('thurrock'), when: 'overdue', at })), [])
  })
})
