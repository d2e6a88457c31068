import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import type { Referral } from '../../../../src/domain/cases/case.ts'
import { checkReferral } from '../../../../src/domain/intake/referral-checks.ts'
import { aReferral } from '../../../support/domain-cases.ts'

const profiles = loadAreaProfiles()
const found = (area: string, otherwise: Partial<Referral> = {}) =>
  checkReferral(aReferral(otherwise), { profile: profiles.byArea(area), holidays: new Set() })
const codes = (area: string, otherwise: Partial<Referral> = {}) => found(area, otherwise).map((each) => each.code)

describe('what is found about a referral', () => {
  it('is nothing where nothing is missing', () => {
    for (const area of ['somerset', 'cornwall', 'thurrock', 'gwent', 'nyy']) assert.deepEqual(found(area), [])
  })

  it('compares the score with the area’s threshold, and never a repeat’s (R003, Gwent 4.3(6))', () => {
    assert.deepEqual(found('somerset', { dashScore: 13 }), [
      { code: 'dash-below', clause: '7.2', task: null, about: ['13', '14'] },
    ])
    assert.deepEqual(codes('somerset', { dashScore: 14 }), [])
    assert.deepEqual(codes('gwent', { dashScore: 3, grounds: 'repeat' }), [])
    assert.deepEqual(codes('thurrock', { dashScore: 3 }), [])
  })

  it('asks the referrer for a score where visible high risk is the ground, and nowhere else', () => {
    assert.deepEqual(codes('nyy', { dashScore: null }), ['dash-missing'])
    assert.deepEqual(codes('nyy', { dashScore: null, grounds: 'disclosure-scheme' }), [])
  })

  it('asks why for professional judgement: the referrer where the area says so, and never for a repeat (R004)', () => {
    const judged = { grounds: 'professional-judgement', dashScore: null } as const
    assert.deepEqual(found('cornwall', judged), [
      { code: 'rationale-missing', clause: '6.10', task: 'referrer', about: [] },
    ])
    assert.equal(found('somerset', judged)[0]?.task, 'coordinator')
    assert.deepEqual(codes('cornwall', { ...judged, rationale: 'She is never alone' }), [])
    assert.deepEqual(codes('cornwall', { ...judged, grounds: 'repeat' }), [])
  })

  it('shows the local number of an escalation, or that there is none (R005)', () => {
    const escalation = { grounds: 'potential-escalation' } as const
    assert.deepEqual(found('gwent', escalation), [
      { code: 'escalation-number', clause: '4.2.2(2)', task: null, about: ['5', '3', '12'] },
    ])
    assert.deepEqual(codes('somerset', escalation), ['escalation-unanswered'])
  })

  it('asks whether she knows, whether she agrees, and why not (R034)', () => {
    assert.deepEqual(codes('thurrock', { consent: 'not-known', victimAware: 'not-known' }), [
      'consent-unknown',
      'aware-unknown',
    ])
    assert.deepEqual(codes('cornwall', { consent: 'no' }), ['consent-reason-missing', 'sharing-note'])
    assert.deepEqual(found('gwent', { consent: 'no', consentReason: 'She is afraid' }), [
      { code: 'consent-form', clause: '4.4', task: 'referrer', about: ['Information Sharing Without Consent Form'] },
      { code: 'sharing-note', clause: '4.4', task: 'coordinator', about: [] },
    ])
  })

  it('shows by when a case of somebody in custody is heard, two weeks before, or that the area does not say (R039)', () => {
    const custody = { custodyRelease: '2026-06-20' }
    assert.deepEqual(found('nyy', custody), [
      {
        code: 'custody',
        clause: '4, Cases where the perpetrator is in Prison',
        task: 'coordinator',
        about: ['2026-06-06'],
      },
    ])
    assert.deepEqual(codes('gwent', custody), ['custody-unanswered'])
  })

  it('puts the refuge’s own factors before whoever decides with it (R041)', () => {
    const safe = {
      currentAddress: '',
      addressConfidential: true,
      safeContact: '',
      notSafeContact: '',
      inRefuge: true,
    } as const
    const [refuge] = found('nyy', { safe })
    assert.deepEqual([refuge?.code, refuge?.task, refuge?.about.length], ['refuge', 'chair', 4])
  })
})
