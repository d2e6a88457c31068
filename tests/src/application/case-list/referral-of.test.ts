import assert from 'node:assert/strict'
import { columns } from '../../../../src/application/case-list/reader.ts'
import type { Column } from '../../../../src/application/case-list/reader.ts'
import { referralOf } from '../../../../src/application/case-list/referral-of.ts'
import { rowWith } from '../../../support/case-list-rows.ts'

/** A value for each column that differs from what a blank cell means. */
const filled: Record<Column, string> = {
  reference: 'T-7',
  received: '19/11/2026',
  referring_agency: 'Health',
  referrer: 'Rowena Orrick',
  referrer_email: 'rowena@police.example',
  grounds: 'Professional Judgement',
  dash_score: '11',
  critical_indicators: 'strangulation; weapons',
  rationale: 'She could not speak freely.',
  incident_summary: 'A door was broken.',
  victim_first_name: 'Aurelin',
  victim_last_name: 'Sandrow',
  victim_born: '04/02/1990',
  victim_address: '1 Larkrow',
  victim_postcode: 'ZZ91 1AA',
  victim_current_address: '2 Hidden Row',
  address_confidential: 'yes',
  perpetrator_first_name: 'Corbane',
  perpetrator_last_name: 'Mellish-Oak',
  perpetrator_born: '1988-12-29',
  perpetrator_address: '3 Larkrow',
  other_perpetrators: 'Bram Trevanter 01/01/1985',
  mutual_with: 'T-8',
  relationship: 'ex-partner',
  children: 'Pim Quellbrook 04/05/2020; Bo Quellbrook',
  victim_aware: 'no',
  consent: 'not sought',
  consent_reason: 'It was not safe to ask.',
  wishes: 'To stay at home.',
  barriers: 'Money.',
  safe_contact: '+44 7700 900123, mornings',
  not_safe_contact: 'The landline.',
  police_support: 'no',
  closed: 'yes',
  closed_ground: 'organised crime',
  invited_agencies: 'Police; IDVA',
  hbv: 'yes',
  interpreter: 'Ruritanian',
  idva_declined: 'yes',
  staff_risk: 'A dog.',
  party_employed_by: 'Testmouth Housing',
  perpetrator_works_with_children: 'yes',
  custody_release: '2026-12-24',
  in_refuge: 'yes',
  victim_gender: 'female',
  victim_ethnicity: 'Ruritanian',
  victim_disability: 'none',
  victim_sexuality: 'not said',
  victim_religion: 'none',
  victim_nationality: 'Ruritanian',
  risks: 'Fire; Weapons',
  done_already: 'Locks changed.',
}

describe('what a row of the case list says', () => {
  it('reads every column that a case list may have', () => {
    const plain = JSON.stringify(referralOf(rowWith()))
    const read = (column: string) => JSON.stringify(referralOf(rowWith({ [column]: filled[column as Column] })))
    assert.deepEqual(
      Object.keys(columns).filter((column) => read(column) === plain),
      [],
    )
  })

  it('reads a full row into a referral', () => {
    const { referral, unreadable, invitedAgencies, employedBy, mutualWith, closedGrounds } = referralOf(rowWith(filled))
    assert.deepEqual(unreadable, [])
    assert.deepEqual(
      [referral.received, referral.victim.born, referral.custodyRelease],
      ['2026-11-19', '1990-02-04', '2026-12-24'],
    )
    assert.equal(referral.grounds, 'professional-judgement')
    assert.equal(referral.dashScore, 11)
    assert.deepEqual(referral.criticalIndicators, ['strangulation', 'weapons'])
    assert.deepEqual(
      referral.children.map((child) => [child.firstName, child.born]),
      [
        ['Pim', '2020-05-04'],
        ['Bo', null],
      ],
    )
    assert.deepEqual([referral.victimAware, referral.consent, referral.policeSupport], ['no', 'not-sought', 'no'])
    assert.deepEqual(
      [referral.idvaDeclined, referral.perpetratorWorksWithChildren, referral.rolesProvisional],
      [true, true, true],
    )
    assert.deepEqual(referral.safe, {
      currentAddress: '2 Hidden Row',
      addressConfidential: true,
      safeContact: '+44 7700 900123, mornings',
      notSafeContact: 'The landline.',
      inRefuge: true,
    })
    assert.deepEqual(invitedAgencies, ['Police', 'IDVA'])
    assert.deepEqual([employedBy, mutualWith], ['Testmouth Housing', 'T-8'])
    assert.deepEqual(closedGrounds, ['organised-crime', 'hbv', 'party-employed'])
  })

  it('takes a blank for not known yet, and never for no', () => {
    const { referral } = referralOf(rowWith({ consent: '', victim_aware: '-', police_support: '' }))
    assert.deepEqual(
      [referral.consent, referral.victimAware, referral.policeSupport],
      ['not-known', 'not-known', 'unknown'],
    )
  })

  it('takes a panel that is asked to be closed without a ground for the referrer judgement', () => {
    const read = referralOf(rowWith({ closed: 'yes' }))
    assert.deepEqual([read.closedGrounds, read.askedToBeClosed], [['judgement'], true])
  })

  const faults: readonly [Column, string, string][] = [
    ['received', '', 'missing'],
    ['received', '31/02/2026', 'not-a-date'],
    ['victim_first_name', ' ', 'missing'],
    ['victim_last_name', '-', 'missing'],
    ['victim_born', '12/25/1990', 'not-a-date'],
    ['children', 'Pim Quellbrook 30/02/2020', 'not-a-date'],
    ['dash_score', '25', 'not-a-number'],
    ['dash_score', 'high', 'not-a-number'],
    ['grounds', 'a feeling', 'not-a-choice'],
    ['grounds', 'constructor', 'not-a-choice'],
    ['consent', 'maybe', 'not-a-choice'],
    ['hbv', 'toString', 'not-a-choice'],
    ['wishes', '=HYPERLINK("x")', 'formula'],
    ['victim_last_name', '@SUM(1)', 'formula'],
    ['incident_summary', 'a'.repeat(4001), 'too-long'],
  ]
  for (const [cell, written, why] of faults) {
    it(`says that ${cell} is ${why} where it holds ${JSON.stringify(written.slice(0, 24))}`, () => {
      assert.deepEqual(referralOf(rowWith({ [cell]: written })).unreadable, [{ kind: 'unreadable', cell, why }])
    })
  }

  it('takes a passage of four thousand characters', () => {
    assert.deepEqual(referralOf(rowWith({ incident_summary: 'a'.repeat(4000) })).unreadable, [])
  })

  it('names every cell that cannot be read, not only the first', () => {
    const { unreadable } = referralOf(rowWith({ received: 'soon', dash_score: 'x', risks: '=1' }))
    assert.deepEqual(unreadable.map((each) => each.cell).sort(), ['dash_score', 'received', 'risks'])
  })
})
