import assert from 'node:assert/strict'
import { trainingOf } from '../../../../src/domain/directory/training.ts'
import { cornwall, somerset } from '../../../support/domain-clocks.ts'

const stepsOf = ({ training }: typeof somerset) => (training.value === 'unanswered' ? [] : training.value.steps)
const done = (profile: typeof somerset, days: readonly string[], today: string) => {
  const training = new Map(stepsOf(profile).flatMap((step, index) => (days[index] ? [[step, days[index]]] : [])))
  return trainingOf({ training }, { rule: profile.training, today })
}

describe('training and induction (R017)', () => {
  it('is missing until every step that the area names is done', () => {
    assert.deepEqual(done(somerset, ['2026-02-28'], '2026-06-10'), {
      state: 'missing',
      steps: stepsOf(somerset).slice(1),
    })
  })

  it('lapses with the oldest step after twelve months in Somerset 6.1, the anniversary still within', () => {
    const standing = { since: '2026-02-28', until: '2027-02-28' }
    const days = ['2026-02-28', '2026-05-01']
    assert.deepEqual(done(somerset, days, '2027-02-28'), { state: 'done', ...standing })
    assert.deepEqual(done(somerset, days, '2027-03-01'), { state: 'lapsed', ...standing })
  })

  it('never lapses where the protocol repeats nothing, and is not asked for where it names no step', () => {
    const days = ['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04']
    assert.deepEqual(done(cornwall, days, '2026-06-10'), { state: 'done', since: '2020-01-01', until: null })
    const rule = { value: 'unanswered', clause: 'silent' } as const
    assert.deepEqual(trainingOf({ training: new Map() }, { rule, today: '2026-06-10' }), { state: 'not-asked' })
  })
})
