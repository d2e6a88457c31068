import assert from 'node:assert/strict'
import { isFinished, isLive, isOverdue, isTheirs } from '../../../../src/domain/actions/action-status.ts'
import type { ActionStatus } from '../../../../src/domain/actions/action.ts'
import { accepted, agreed, anAction, finished, terms } from '../../../support/domain-actions.ts'
import { actor, agencies, who } from '../../../support/domain-people.ts'

describe('an action', () => {
  it('is a draft, or live, or finished, and only one of them', () => {
    const live: ActionStatus[] = ['agreed', 'accepted', 'change-asked', 'refused']
    const over: ActionStatus[] = ['done', 'not-possible', 'not-done', 'done-already', 'withdrawn']
    for (const status of live) assert.deepEqual([isLive({ status }), isFinished({ status })], [true, false])
    for (const status of over) assert.deepEqual([isLive({ status }), isFinished({ status })], [false, true])
    assert.deepEqual([isLive({ status: 'draft' }), isFinished({ status: 'draft' })], [false, false])
  })

  it('is overdue only while somebody still has to do it', () => {
    const late = '2026-06-12T16:00:01Z'
    assert.equal(isOverdue(anAction([agreed, accepted]), late), true)
    assert.equal(isOverdue(anAction([agreed]), '2026-06-12T16:00:00Z'), false)
    assert.equal(isOverdue(anAction([agreed, finished('done')]), late), false)
    assert.equal(isOverdue(anAction([]), late), false)
    assert.equal(isOverdue(anAction([agreed], { due: null }), late), false)
  })

  it('belongs to its agency’s representative and deputy, and to the person named (R091)', () => {
    for (const personId of [who.police, who.policeDeputy]) assert.equal(isTheirs(terms, actor(personId)), true)
    for (const personId of [who.idva, who.observer, who.chair]) assert.equal(isTheirs(terms, actor(personId)), false)
    assert.equal(isTheirs({ agencyId: agencies.idva, personId: who.practitioner }, actor(who.practitioner)), true)
    assert.equal(isTheirs({ agencyId: null, personId: null }, actor(who.police)), false)
  })
})
