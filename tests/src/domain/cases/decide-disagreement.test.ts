import assert from 'node:assert/strict'
import type { AfterHearingEvent } from '../../../../src/domain/cases/after-hearing.ts'
import type { Case } from '../../../../src/domain/cases/case.ts'
import {
  decideRecordDisagreement,
  decideSettleDisagreement,
  decideTakeDisagreement,
  nextInRoute,
} from '../../../../src/domain/cases/decide-disagreement.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import type { Decision } from '../../../../src/domain/refusal.ts'
import { afterwards, profileOf, underAll, type FiveArea } from '../../../support/domain-areas.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { who } from '../../../support/domain-people.ts'
import { on } from '../../../support/domain-rooms.ts'

const order = (area: FiveArea, personId = who.coordinator, text = 'Whether the risk is met') => ({
  disagreementId: 'd-1',
  text,
  actor: afterwards(personId),
  profile: profileOf(area),
  at: on('12:00'),
})
const after = (state: Case, decision: Decision<AfterHearingEvent>) => eventsOf(decision).reduce<Case>(evolveCase, state)
const recorded = (area: FiveArea) => after(aCase(), decideRecordDisagreement(aCase(), order(area, who.idva)))

describe('a disagreement about a case (R106)', () => {
  it('is recorded by anyone who hears it, and not by who only watches', () => {
    assert.equal(recorded('thurrock').disagreements[0]?.by, who.idva)
    assert.equal(codeOf(decideRecordDisagreement(aCase(), order('thurrock', who.observer))), 'role-not-allowed')
    assert.equal(codeOf(decideRecordDisagreement(aCase(), order('thurrock', who.idva, ''))), 'reason-missing')
    const unsafe = order('thurrock', who.idva, 'She is at 14 Elm Road')
    assert.equal(codeOf(decideRecordDisagreement(aCase(), unsafe)), 'safe-address-in-text')
  })

  it('goes the way of each protocol, and asks where there is none', () => {
    assert.deepEqual(
      underAll((profile) => nextInRoute({ taken: [] }, profile)),
      { somerset: 'ask', cornwall: 'chair', thurrock: 'representative', gwent: 'ask', nyy: 'ask' },
    )
  })

  it('is taken step by step, with what was said, and settled in words', () => {
    let state = recorded('cornwall')
    for (const to of ['chair', 'steering-group'] as const) {
      state = after(state, decideTakeDisagreement(state, { ...order('cornwall'), to }))
    }
    assert.deepEqual(
      state.disagreements[0]?.taken.map(({ to }) => to),
      ['chair', 'steering-group'],
    )
    assert.equal(codeOf(decideTakeDisagreement(state, { ...order('cornwall'), to: null })), 'ladder-at-its-top')
    const settled = after(state, decideSettleDisagreement(state, order('cornwall', who.chair, 'A joint visit')))
    assert.equal(settled.disagreements[0]?.settled?.how, 'A joint visit')
    assert.equal(codeOf(decideSettleDisagreement(settled, order('cornwall'))), 'no-such-case')
  })

  it('skips no step, is not for everyone to take on, and needs somebody named where the protocol is silent', () => {
    const state = recorded('thurrock')
    const skips = { ...order('thurrock'), to: 'steering-group' as const }
    assert.equal(codeOf(decideTakeDisagreement(state, skips)), 'step-missing')
    const byRep = { ...order('thurrock', who.police), to: null }
    assert.equal(codeOf(decideTakeDisagreement(state, byRep)), 'role-not-allowed')
    const open = recorded('gwent')
    assert.equal(codeOf(decideTakeDisagreement(open, { ...order('gwent'), to: null })), 'step-missing')
    assert.equal(codeOf(decideTakeDisagreement(open, { ...order('gwent'), to: 'chair' })), null)
    assert.equal(codeOf(decideTakeDisagreement(null, { ...order('gwent'), to: 'chair' })), 'no-such-case')
  })
})
