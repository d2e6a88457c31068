import assert from 'node:assert/strict'
import type { Action } from '../../../../src/domain/actions/action.ts'
import { evolveAction } from '../../../../src/domain/actions/evolve-action.ts'
import { decideUrgentRaise } from '../../../../src/domain/actions/urgent.ts'
import { accepted, agreedAt, anAction, refused, withdrawn } from '../../../support/domain-actions.ts'
import { eventsOf } from '../../../support/domain-decisions.ts'
import { thurrock } from '../../../support/domain-people.ts'
import { on } from '../../../support/domain-rooms.ts'

const urgent = anAction([agreedAt('09:00')], { today: true })
const raised = (state: Action, time: string, profile = thurrock) =>
  eventsOf(decideUrgentRaise(state, { profile, now: on(time) })).map(
    (event) => event.type === 'action-unaccepted-raised' && event.to,
  )

describe('an action for today that nobody has accepted (R172)', () => {
  it('is raised with the coordinator after half an hour and with the chair after an hour', () => {
    assert.deepEqual(raised(urgent, '09:29'), [])
    assert.deepEqual(raised(urgent, '09:30'), ['coordinator'])
    assert.deepEqual(raised(urgent, '10:00'), ['coordinator', 'chair'])
  })

  it('is raised with each of them once', () => {
    const profile = thurrock
    const once = eventsOf(decideUrgentRaise(urgent, { profile, now: on('09:30') })).reduce<Action>(evolveAction, urgent)
    assert.deepEqual(raised(once, '09:45'), [])
    assert.deepEqual(raised(once, '10:00'), ['chair'])
  })

  it('waits anew where it was agreed anew', () => {
    const profile = thurrock
    const once = eventsOf(decideUrgentRaise(urgent, { profile, now: on('09:30') })).reduce<Action>(evolveAction, urgent)
    const again = evolveAction(once, agreedAt('09:40'))
    assert.deepEqual(raised(again, '10:00'), [])
    assert.deepEqual(raised(again, '10:10'), ['coordinator'])
  })

  it('is not raised once it is accepted, refused or withdrawn, nor where it is not for today', () => {
    for (const event of [accepted, refused, withdrawn])
      assert.deepEqual(raised(evolveAction(urgent, event), '10:00'), [])
    assert.deepEqual(raised(anAction([agreedAt('09:00')]), '10:00'), [])
    assert.deepEqual(raised(anAction([], { today: true }), '10:00'), [])
  })

  it('waits as long as the area says', () => {
    const urgentRule = { value: { coordinatorAfterMinutes: 10, chairAfterMinutes: 20 }, clause: '1' }
    assert.deepEqual(raised(urgent, '09:10', { ...thurrock, urgent: urgentRule }), ['coordinator'])
    const silent = { ...thurrock, urgent: { value: 'unanswered' as const, clause: '' } }
    assert.deepEqual(raised(urgent, '09:30', silent), ['coordinator'])
  })
})
