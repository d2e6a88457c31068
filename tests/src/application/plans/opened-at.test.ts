import assert from 'node:assert/strict'
import { openedAt } from '../../../../src/application/plans/opened-at.ts'
import { who } from '../../../support/domain-people.ts'
import { aPlan } from '../../../support/domain-plans.ts'
import { on } from '../../../support/domain-rooms.ts'

const opened = ['10:10', '10:20', '11:30'].map((time) => ({ personId: who.police, at: on(time), version: 1 }))

describe('when somebody opened a plan', () => {
  it('is the first time after it was sent', () => {
    assert.equal(openedAt(aPlan({ sentAt: on('10:00'), opened }), who.police), on('10:10'))
    assert.equal(openedAt(aPlan({ sentAt: on('10:10'), opened }), who.police), on('10:10'))
  })

  it('is after it was sent again, where an earlier sending was withdrawn', () => {
    assert.equal(openedAt(aPlan({ sentAt: on('11:00'), opened }), who.police), on('11:30'))
    assert.equal(openedAt(aPlan({ sentAt: on('12:00'), opened }), who.police), null)
  })

  it('is never for whoever has not, nor before it was sent', () => {
    assert.equal(openedAt(aPlan({ sentAt: on('10:00'), opened }), who.idva), null)
    assert.equal(openedAt(aPlan({ sentAt: null, opened }), who.police), null)
  })
})
