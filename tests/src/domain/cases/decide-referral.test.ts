import assert from 'node:assert/strict'
import type { Case } from '../../../../src/domain/cases/case.ts'
import { decideRefer, type ReferCase } from '../../../../src/domain/cases/decide-referral.ts'
import { evolveCase } from '../../../../src/domain/cases/evolve-case.ts'
import type { AgencyId } from '../../../../src/domain/ids.ts'
import { aReferral, caseOne } from '../../../support/domain-cases.ts'
import { codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { aDirectory, agencies, thurrock, who } from '../../../support/domain-people.ts'

const order = (otherwise: Partial<ReferCase> = {}): ReferCase => ({
  caseId: caseOne,
  area: 'thurrock',
  referringAgencyId: agencies.police,
  referral: aReferral(),
  panel: { ground: null, hbv: false, invited: [] },
  by: who.coordinator,
  directory: aDirectory(),
  profile: thurrock,
  at: '2026-05-20T09:00:00Z',
  ...otherwise,
})
const referred = (otherwise: Partial<ReferCase>): Case =>
  eventsOf(decideRefer(null, order(otherwise))).reduce<Case | null>(evolveCase, null) as Case

describe('a referral', () => {
  it('becomes an open case whose coordinator took it in', () => {
    const taken = referred({})
    assert.deepEqual(taken.panel, { kind: 'open' })
    assert.equal(taken.coordinator, who.coordinator)
    assert.equal(taken.referral.victim.firstName, 'Alma')
  })

  it('keeps its place with no score, no rationale and no word on consent (R004, R034)', () => {
    const bare = aReferral({ grounds: 'professional-judgement', dashScore: null, rationale: '', consent: 'not-known' })
    assert.equal(referred({ referral: bare }).referral.consent, 'not-known')
  })

  it('is held for a decision in Thurrock where it is HBV (R054, Thurrock 4)', () => {
    const held = referred({ panel: { ground: null, hbv: true, invited: [agencies.idva] } })
    assert.deepEqual(held.panel, { kind: 'undecided', ground: 'hbv' })
  })

  it('is not held for HBV where the area does not hold that ground', () => {
    const profile = { ...thurrock, holdUntilDecided: { value: 'unanswered' as const, clause: '' } }
    assert.equal(referred({ panel: { ground: null, hbv: true, invited: [] }, profile }).panel.kind, 'open')
  })

  it('is held in every area where an agency employs a party (R054, H01)', () => {
    const profile = { ...thurrock, holdUntilDecided: { value: [], clause: '' } }
    const referral = aReferral({ partyEmployedBy: agencies.housing })
    assert.deepEqual(referred({ referral, profile }).panel, { kind: 'undecided', ground: 'party-employed' })
  })

  it('is held where the referrer asks for a closed panel, and says whom to invite', () => {
    const panel = { ground: 'judgement' as const, hbv: false, invited: [agencies.idva] }
    const [, proposed] = eventsOf(decideRefer(null, order({ panel })))
    assert.deepEqual(proposed?.type === 'case-closed-panel-proposed' && proposed.personal.allowed, [agencies.idva])
  })

  it('is refused from an agency that is not in the directory, and a second time', () => {
    assert.equal(codeOf(decideRefer(null, order({ referringAgencyId: 'nobody' as AgencyId }))), 'no-such-agency')
    assert.equal(codeOf(decideRefer(referred({}), order())), 'already-exists')
  })
})
