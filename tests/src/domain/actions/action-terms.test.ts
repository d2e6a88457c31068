import assert from 'node:assert/strict'
import type { ActionTerms } from '../../../../src/domain/actions/action.ts'
import { dated, refusedTerms, refusedToAgree } from '../../../../src/domain/actions/action-terms.ts'
import type { Case } from '../../../../src/domain/cases/case.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import type { AgencyId, PersonId } from '../../../../src/domain/ids.ts'
import { terms, what } from '../../../support/domain-actions.ts'
import { aCase, caseOne, caseTwo, riskId, withRisks } from '../../../support/domain-cases.ts'
import { aDirectory, agencies, thurrock, who } from '../../../support/domain-people.ts'
import { aMeeting, admitted } from '../../../support/domain-rooms.ts'

const at = '2026-06-10T09:10:00Z'
const caseFile = withRisks(aCase())
const meeting = aMeeting(admitted(who.practitioner, 'practitioner', caseOne))
const code = (otherwise: Partial<ActionTerms>, words = what, of: Case = caseFile) =>
  refusedTerms({ what: words, terms: { ...terms, ...otherwise }, caseFile: of, directory: aDirectory(), meeting })
    ?.refusal.code

describe('what no action may say', () => {
  it('is nothing, where the victim is, or a contact with the dead', () => {
    assert.equal(code({}), undefined)
    assert.equal(code({}, '  '), 'wording-empty')
    assert.equal(code({}, 'Mark 14 Elm Road'), 'safe-address-in-text')
    const death = evolveCase(caseFile, { type: 'death-recorded', at, by: who.police, caseId: caseOne, party: 'victim' })
    assert.equal(code({}, 'Ring Alma', death), 'party-has-died')
    assert.equal(code({}, 'Refer Cleo to bereavement support', death), undefined)
  })

  it('is an agency, a person or a risk that does not exist, or a person of another agency', () => {
    assert.equal(code({ agencyId: 'nowhere' as AgencyId }), 'no-such-agency')
    assert.equal(code({ personId: 'nobody' as PersonId }), 'no-such-person')
    assert.equal(code({ personId: who.idva }), 'no-such-person')
    assert.equal(code({ agencyId: null, personId: who.idva }), undefined)
    assert.equal(code({ riskId: riskId(9) }), 'no-such-risk')
    assert.equal(code({ riskId: null, agencyId: null, due: null }), undefined)
  })

  it('is an owner who takes nothing on: an observer, an unsigned agency, somebody not approved, or not let in here', () => {
    const owned = (personId: PersonId, of = caseFile) => code({ agencyId: null, personId, riskId: null }, what, of)
    for (const personId of [who.observer, who.charity, who.newcomer]) {
      assert.equal(owned(personId), 'takes-nothing-on')
    }
    assert.equal(owned(who.coordinator), undefined)
    assert.equal(owned(who.practitioner), undefined)
    assert.equal(owned(who.practitioner, aCase([], {}, caseTwo)), 'takes-nothing-on')
  })

  it('is an owner who must not hear of the case, and it does not say why', () => {
    const personal = { personId: who.police, answer: 'possibly' as const }
    const connected = evolveCase(caseFile, { type: 'connections-answered', at, caseId: caseOne, personal })
    assert.equal(code({ personId: who.police }, what, connected), 'recipient-barred')
    assert.equal(code({ agencyId: agencies.police }, what, connected), undefined)
  })
})

describe('what an action needs before it is agreed (R090, R091)', () => {
  const refusal = (otherwise: Partial<ActionTerms>) =>
    refusedToAgree({ ...terms, ...otherwise }, { profile: thurrock, at })?.refusal
  const { clause } = thurrock.stages

  it('is an agency and a time that has not passed, with the clause', () => {
    assert.equal(refusal({}), undefined)
    assert.deepEqual(refusal({ agencyId: null }), { code: 'agency-missing', clause })
    assert.deepEqual(refusal({ due: null }), { code: 'due-missing', clause })
    assert.deepEqual(refusal({ due: '2026-06-10T09:09:59Z' }), { code: 'due-in-the-past', clause })
    assert.equal(refusal({ due: at }), undefined)
  })
})

describe('an action marked today (R172)', () => {
  const days = [
    { says: 'is due when a summer day ends', at: '2026-06-10T09:10:00Z', due: '2026-06-10T22:59:59Z' },
    { says: 'is due the same day in winter', at: '2026-01-14T09:10:00Z', due: '2026-01-14T23:59:59Z' },
    {
      says: 'knows that after 23:00 UTC in summer it is tomorrow',
      at: '2026-06-10T23:10:00Z',
      due: '2026-06-11T22:59:59Z',
    },
    { says: 'ends a day on which the clocks go back', at: '2026-10-25T09:00:00Z', due: '2026-10-25T23:59:59Z' },
  ]
  for (const { says, at: now, due } of days) {
    it(says, () => assert.equal(dated({ ...terms, today: true, due: null }, now).due, due))
  }

  it('leaves every other date as it was given', () => assert.equal(dated(terms, at).due, terms.due))
})
