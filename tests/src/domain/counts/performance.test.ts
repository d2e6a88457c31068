import assert from 'node:assert/strict'
import { performance } from '../../../../src/domain/counts/performance.ts'
import { agreed, anAction, finished } from '../../../support/domain-actions.ts'
import { profileOf, type FiveArea } from '../../../support/domain-areas.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { aPlan } from '../../../support/domain-plans.ts'

const measured = (area: FiveArea) =>
  performance({
    heard: [
      { caseFile: aCase(), at: '2026-06-03T09:20:00Z' },
      { caseFile: aCase([], { received: '2026-04-01', grounds: 'repeat' }), at: '2026-06-03T09:20:00Z' },
    ],
    plans: [
      aPlan({ sentAt: '2026-06-12T09:00:00Z' }),
      aPlan({ sentAt: '2026-06-12T11:00:00Z' }),
      aPlan({ dueAt: '2026-07-30T10:00:00Z' }),
      aPlan(),
      aPlan({ dueAt: null }),
    ],
    actions: [
      anAction([agreed, finished('done')]),
      anAction([agreed, finished('done')], { due: '2026-06-09T16:00:00Z' }),
      anAction([agreed]),
      anAction([agreed, finished('not-done')]),
      anAction([agreed, finished('not-possible')]),
      anAction(),
    ],
    profile: profileOf(area),
    holidays: new Set(),
    now: '2026-06-20T09:00:00Z',
  })

describe('the measures of a steering group, as counts (R145)', () => {
  it('say how many cases were heard within the area’s limit, and how many it gives none for', () => {
    assert.deepEqual(measured('thurrock').heard, { inTime: 1, late: 1, noLimit: 0 })
    assert.deepEqual(measured('gwent').heard, { inTime: 0, late: 0, noLimit: 2 })
  })

  it('say how many plans went in time: one that is still inside its time is neither', () => {
    assert.deepEqual(measured('thurrock').plans, { inTime: 1, late: 2, noLimit: 1 })
  })

  it('say how many actions were done by their day, and how many not; what could not be done is neither', () => {
    assert.deepEqual(measured('thurrock').actions, { inTime: 1, late: 3, noLimit: 0 })
  })

  it('say how many were repeats', () => {
    const { cases, repeats } = measured('thurrock')
    assert.deepEqual([cases, repeats], [2, 1])
  })
})
