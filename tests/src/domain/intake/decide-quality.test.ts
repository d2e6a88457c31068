import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import type { Case } from '../../../../src/domain/cases/case.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import { decideAnswerReturn, decideCheckReferral } from '../../../../src/domain/intake/decide-quality.ts'
import type { CheckReferral } from '../../../../src/domain/intake/decide-quality.ts'
import { aCase } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, who } from '../../../support/domain-people.ts'
import { aMeeting } from '../../../support/domain-rooms.ts'

const profiles = loadAreaProfiles()
const meeting = aMeeting()
const at = '2026-05-22T09:00:00Z'
const order = (area: string, by: keyof typeof who, otherwise: Partial<CheckReferral> = {}): CheckReferral => ({
  outcome: 'accepted',
  missing: [],
  note: '',
  actor: actor(who[by], meeting),
  profile: profiles.byArea(area),
  at,
  ...otherwise,
})
const returned = (state: Case = aCase()) =>
  eventsOf(
    decideCheckReferral(state, order('somerset', 'coordinator', { outcome: 'returned', missing: ['dash-missing'] })),
  ).reduce<Case>(evolveCase, state)

describe('the quality assurance of a referral (R006, R007)', () => {
  it('is the case officer’s in Somerset, the chair’s in Cornwall, and the triage panel’s in Thurrock', () => {
    const may = (area: string) =>
      (['coordinator', 'chair', 'manager', 'idva', 'police', 'housing'] as const).filter(
        (by) => codeOf(decideCheckReferral(aCase(), order(area, by))) === null,
      )
    assert.deepEqual(may('somerset'), ['coordinator'])
    assert.deepEqual(may('cornwall'), ['coordinator', 'chair'])
    assert.deepEqual(may('thurrock'), ['coordinator', 'manager', 'idva', 'police'])
  })

  it('is said by the chair where the coordinator enters it in Cornwall', () => {
    const [checked] = eventsOf(decideCheckReferral(aCase(), order('cornwall', 'coordinator')))
    assert.ok(checked?.type === 'referral-checked')
    assert.deepEqual([checked.by, checked.enteredBy], [who.chair, who.coordinator])
  })

  it('sends a referral back with what is missing, and never without saying what', () => {
    assert.deepEqual(returned().quality?.missing, ['dash-missing'])
    assert.equal(returned().quality?.returnedAt, at)
    const nothing = order('somerset', 'coordinator', { outcome: 'returned' })
    assert.equal(codeOf(decideCheckReferral(aCase(), nothing)), 'reason-missing')
  })

  it('keeps the referrer’s answer, from the referring agency or from the desk, and only to a return', () => {
    const answer = (by: keyof typeof who, state = returned()) =>
      decideAnswerReturn(state, { text: ' Fourteen ticks. ', actor: actor(who[by], meeting), at })
    assert.equal(codeOf(answer('coordinator', aCase())), 'not-returned')
    assert.equal(codeOf(answer('housing')), 'role-not-allowed')
    const [answered] = eventsOf(answer('police'))
    assert.ok(answered?.type === 'return-answered')
    assert.equal(answered.personal.text, 'Fourteen ticks.')
  })

  it('refuses a note that repeats where she is (H41)', () => {
    const unsafe = order('somerset', 'coordinator', { note: 'She is at 14 Elm Road' })
    assert.equal(codeOf(decideCheckReferral(aCase(), unsafe)), 'safe-address-in-text')
  })

  it('accepts once, and accepts anew after a return', () => {
    const accepted = eventsOf(decideCheckReferral(aCase(), order('somerset', 'coordinator'))).reduce<Case>(
      evolveCase,
      aCase(),
    )
    assert.deepEqual(eventsOf(decideCheckReferral(accepted, order('somerset', 'coordinator'))), [])
    assert.equal(eventsOf(decideCheckReferral(returned(), order('somerset', 'coordinator'))).length, 1)
  })
})
