import assert from 'node:assert/strict'
import type { CaseView } from '../../../src/contracts/case-view.ts'
import { stageStanding } from '../../../tabs/hearing/stage-standing.ts'
import { scriptedAction, scriptedCase } from '../../support/tab-cases.ts'

const order = ['reason', 'agencies', 'voice', 'risks', 'actions', 'recap'] as const
const nothing: Partial<CaseView> = {
  stage: 'recap',
  stages: order.map((stage) => ({ stage, visited: true })),
  answers: [],
  voice: null,
  risks: [],
  actions: [],
  victimTold: null,
}
const standing = (stage: (typeof order)[number], changes: Partial<CaseView> = {}) =>
  stageStanding({ ...scriptedCase(), ...nothing, ...changes }, stage)
const answer = (given: 'spoke' | null) => {
  return { agencyId: 'police', agency: 'Police', present: true, answer: given, update: null, assumed: false }
}
const voice = { heard: true, wishes: 'To stay', fears: '', barriers: '', missingBecause: '' }
const risk = (answeredBy: 'action' | null) => {
  return { riskId: 'r', kind: 'risk' as const, subject: 'victim' as const, text: 'A key', answeredBy, because: '' }
}

describe('the tick beside a stage', () => {
  it('is not there because somebody has been at the stage', () => {
    for (const stage of ['agencies', 'voice', 'risks', 'actions', 'recap'] as const)
      assert.equal(standing(stage), 'begun', stage)
  })

  it('is there once what the stage asks for is there', () => {
    assert.equal(standing('reason'), 'done')
    assert.equal(standing('agencies', { answers: [answer('spoke')] }), 'done')
    assert.equal(standing('agencies', { answers: [answer('spoke'), answer(null)] }), 'begun')
    assert.equal(standing('voice', { voice }), 'done')
    assert.equal(standing('risks', { risks: [risk(null)] }), 'done')
  })

  it('needs every action agreed and every risk answered, and at the recap every answer and who tells the victim', () => {
    const agreed = { actions: [scriptedAction({ status: 'agreed' })], risks: [risk('action')] }
    assert.equal(standing('actions', agreed), 'done')
    assert.equal(standing('actions', { ...agreed, risks: [risk(null)] }), 'begun')
    assert.equal(standing('actions', { actions: [scriptedAction({ status: 'draft' })] }), 'begun')
    const told = { victimTold: { outcome: 'not-safe' as const, person: '', how: '' } }
    assert.equal(standing('recap', { ...agreed, ...told }), 'begun')
    assert.equal(standing('recap', { ...told, actions: [scriptedAction({ status: 'accepted' })] }), 'done')
  })

  it('says of a stage that nobody has been at that it is to come', () => {
    const ahead = { stage: null, stages: order.map((stage) => ({ stage, visited: false })) }
    assert.equal(standing('risks', ahead), 'ahead')
    assert.equal(standing('reason', ahead), 'begun')
  })
})
