import assert from 'node:assert/strict'
import type { Case } from '../../../../src/domain/cases/case.ts'
import { decideAcceptRisk, decideRecordRisk } from '../../../../src/domain/cases/decide-risk.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import { aCase, caseOne, riskId, withRisks } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, who } from '../../../support/domain-people.ts'
import { aMeeting, called, opened, read } from '../../../support/domain-rooms.ts'

const meeting = aMeeting(opened, read, called(caseOne))
const at = '2026-06-10T09:10:00Z'
const chair = { actor: actor(who.chair, meeting), meeting, at }
const threat = { ...chair, riskId: riskId(1), kind: 'risk' as const, subject: 'victim' as const, text: ' Threats ' }

describe('a risk of the chair’s summary (R074)', () => {
  it('is recorded with its kind and whom it is about', () => {
    const [recorded] = eventsOf(decideRecordRisk(aCase(), threat)).reduce<Case>(evolveCase, aCase()).risks
    const expected = { riskId: riskId(1), kind: 'risk', subject: 'victim', text: 'Threats', acceptedBecause: null }
    assert.deepEqual(recorded, expected)
  })

  it('is refused empty, twice, from a representative, with a safe address, and on no case', () => {
    assert.equal(codeOf(decideRecordRisk(aCase(), { ...threat, text: ' ' })), 'wording-empty')
    assert.equal(codeOf(decideRecordRisk(withRisks(aCase()), threat)), 'already-exists')
    const rep = { ...threat, actor: actor(who.police, meeting) }
    assert.equal(codeOf(decideRecordRisk(aCase(), rep)), 'role-not-allowed')
    assert.equal(codeOf(decideRecordRisk(aCase(), { ...threat, text: 'He knows 14 Elm Road' })), 'safe-address-in-text')
    assert.equal(codeOf(decideRecordRisk(null, threat)), 'no-such-case')
  })
})

describe('a risk that no action answers (R092)', () => {
  const because = { ...chair, riskId: riskId(1), because: ' Marker in place ' }

  it('is answered by its reason', () => {
    const state = withRisks(aCase())
    const answered = eventsOf(decideAcceptRisk(state, because)).reduce<Case>(evolveCase, state)
    assert.deepEqual(
      answered.risks.map((risk) => risk.acceptedBecause),
      ['Marker in place', null, null],
    )
  })

  it('needs a reason, a risk, a case, and the chair', () => {
    const state = withRisks(aCase())
    assert.equal(codeOf(decideAcceptRisk(state, { ...because, because: '' })), 'reason-missing')
    assert.equal(codeOf(decideAcceptRisk(aCase(), because)), 'no-such-risk')
    assert.equal(codeOf(decideAcceptRisk(null, because)), 'no-such-case')
    assert.equal(codeOf(decideAcceptRisk(state, { ...because, actor: actor(who.idva, meeting) })), 'role-not-allowed')
    assert.equal(codeOf(decideAcceptRisk(state, { ...because, because: 'moved to RM15 9ZZ' })), 'safe-address-in-text')
  })
})
