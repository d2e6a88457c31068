import assert from 'node:assert/strict'
import type { AreaProfile } from '../../../../src/domain/area-profile.ts'
import { namedIndicators } from '../../../../src/domain/intake/indicators.ts'
import { aReferral } from '../../../support/domain-cases.ts'

const rule: AreaProfile['indicators'] = {
  value: ['physical abuse during pregnancy', 'threats to kill', 'cruelty to animals', 'use of weapons'],
  clause: '4',
}
const named = (...criticalIndicators: readonly string[]) =>
  namedIndicators(aReferral({ criticalIndicators, dashScore: 2 }), rule).flatMap((each) => each.about)

describe('the area’s own critical indicators (R165)', () => {
  it('are listed where the referral names them in other words, however low the score', () => {
    assert.deepEqual(named('weapons', 'Pregnancy'), ['physical abuse during pregnancy', 'use of weapons'])
    assert.deepEqual(named('animals'), ['cruelty to animals'])
  })

  it('are not found in words that many of them share', () => {
    assert.deepEqual(named('physical abuse', 'isolation'), [])
  })

  it('are none where the area names none', () => {
    const silent = { value: 'unanswered', clause: 'silent' } as const
    assert.deepEqual(namedIndicators(aReferral({ criticalIndicators: ['weapons'] }), silent), [])
  })
})
