import assert from 'node:assert/strict'
import { casesToKeep } from '../../../../src/application/case-list/cases-to-keep.ts'
import type { CaseToKeep } from '../../../../src/application/case-list/cases-to-keep.ts'
import { factsWith, tableOf } from '../../../support/case-list-rows.ts'
import type { Cells } from '../../../support/case-list-rows.ts'

function keep(rows: readonly Cells[], agencies: Record<string, string> = {}): readonly CaseToKeep[] {
  const kept = casesToKeep(tableOf(...rows), { rows: rows.map((_, index) => index + 2), agencies }, factsWith())
  assert.ok('cases' in kept)
  return kept.cases
}

const panel = (cells: Cells) => keep([cells])[0]?.closedPanel

describe('the cases that a coordinator keeps from a list', () => {
  it('keeps each accepted row once, with its agency and its identities', () => {
    const kept = casesToKeep(tableOf({}, {}), { rows: [3, 3], agencies: {} }, factsWith())
    assert.ok('cases' in kept)
    const [only] = kept.cases
    assert.equal(kept.cases.length, 1)
    assert.deepEqual([only?.row, only?.referral.reference, only?.referringAgencyId], [3, 'T-2', 'police'])
    assert.deepEqual(only?.identities, {
      victim: 'ismerie quellbrookb 1990-02-03',
      perpetrator: 'oswane trevanter 1988-12-30',
      pair: 'ismerie quellbrookb 1990-02-03 > oswane trevanter 1988-12-30',
    })
    assert.equal(only?.closedPanel, null)
  })

  it('keeps nothing where one accepted row cannot be read', () => {
    const kept = casesToKeep(tableOf({}, { received: 'soon' }), { rows: [2, 3], agencies: {} }, factsWith())
    assert.deepEqual(kept, { refusal: { code: 'case-list-row-unreadable', about: 'row 3' } })
  })

  it('keeps nothing where an accepted row is not in the file', () => {
    const kept = casesToKeep(tableOf({}), { rows: [2, 9], agencies: {} }, factsWith())
    assert.deepEqual(kept, { refusal: { code: 'case-list-row-unreadable', about: 'row 9' } })
  })

  it('keeps nothing while an agency stays unknown, and does not repeat what the cell holds', () => {
    const rows = [{}, { referring_agency: 'Harbour Project' }]
    const kept = casesToKeep(
      tableOf(...rows),
      { rows: [2, 3], agencies: { 'Harbour Project': 'nowhere' } },
      factsWith(),
    )
    assert.deepEqual(kept, { refusal: { code: 'no-such-agency', about: 'row 3' } })
  })

  it('takes the coordinator at their word about an unknown agency', () => {
    const [kept] = keep([{ referring_agency: 'Harbour Project' }], { 'Harbour Project': 'idva' })
    assert.equal(kept?.referringAgencyId, 'idva')
  })

  it('leaves it to a person whether an honour case is a closed panel (R054)', () => {
    assert.deepEqual(panel({ hbv: 'yes' }), { ground: 'hbv', allowed: [] })
  })

  it('leaves a case whose party an agency employs to a person in every area (R054)', () => {
    const { profile } = factsWith()
    const holdsNothing = factsWith({ profile: { ...profile, holdUntilDecided: { value: [], clause: '4' } } })
    const rows = tableOf({ hbv: 'yes' }, { party_employed_by: 'Testmouth Housing' })
    const kept = casesToKeep(rows, { rows: [2, 3], agencies: {} }, holdsNothing)
    assert.ok('cases' in kept)
    assert.deepEqual(
      kept.cases.map((each) => each.closedPanel?.ground ?? 'open'),
      ['open', 'party-employed'],
    )
    assert.equal(kept.cases[1]?.referral.partyEmployedBy, 'housing')
  })

  it('holds an employer that is none of our agencies all the same', () => {
    const [kept] = keep([{ party_employed_by: 'A Shop Somewhere' }])
    assert.equal(kept?.closedPanel?.ground, 'party-employed')
    assert.equal(kept?.referral.partyEmployedBy, undefined)
  })

  it('proposes the ground and the agencies that the referrer asked for', () => {
    const cells = { closed: 'yes', closed_ground: 'Organised crime', hbv: 'yes', invited_agencies: 'Police; Lantern' }
    assert.deepEqual(panel(cells), { ground: 'organised-crime', allowed: ['police', 'idva'] })
  })

  it('keeps a case whose paperwork is incomplete: nobody at risk falls off the list', () => {
    assert.equal(keep([{ dash_score: '', consent: '' }]).length, 1)
  })

  it('keeps the roles of two rows against each other provisional', () => {
    const kept = keep([{ mutual_with: 'T-2' }, {}])
    assert.deepEqual(
      kept.map((each) => each.referral.rolesProvisional),
      [true, true],
    )
  })
})
