import assert from 'node:assert/strict'
import {
  identitiesOf,
  plain,
  referenceIdentity,
  reversedPair,
} from '../../../../src/application/case-list/identities.ts'
import { referralOf } from '../../../../src/application/case-list/referral-of.ts'
import { rowWith } from '../../../support/case-list-rows.ts'
import type { Cells } from '../../../support/case-list-rows.ts'

const identities = (cells: Cells) => identitiesOf(referralOf(rowWith(cells)).referral)

describe('what people in a case are found again by', () => {
  it('is the same however a name is accented, spaced or capitalised', () => {
    const written = { victim_first_name: 'ZOÉ', victim_last_name: "O'Quell Brook" }
    const again = { victim_first_name: 'Zoe', victim_last_name: 'O’Quellbrook' }
    assert.equal(identities(written).victim, identities(again).victim)
  })

  it('keeps a father and a son of one name apart', () => {
    assert.notEqual(identities({ victim_born: '1990-02-03' }).victim, identities({ victim_born: '1960-02-03' }).victim)
  })

  it('takes where somebody lives where the birth date is not known', () => {
    const unknown = { victim_born: '', victim_postcode: 'zz91 1aa' }
    assert.equal(identities(unknown).victim, 'ismerie quellbrook zz911aa')
    assert.equal(
      identities({ perpetrator_born: '', perpetrator_address: '3 Larkrow' }).perpetrator,
      'oswane trevanter 3larkrow',
    )
  })

  it('is nothing where only a name is known, and then there is no pair either', () => {
    assert.deepEqual(identities({ victim_born: '' }), {
      victim: null,
      perpetrator: 'oswane trevanter 1988-12-30',
      pair: null,
    })
  })

  it('tells who is referred against whom', () => {
    const { referral } = referralOf(rowWith())
    assert.notEqual(identitiesOf(referral).pair, reversedPair(referral))
  })

  it('takes a reference for no person', () => {
    assert.equal(referenceIdentity('TH 12'), referenceIdentity('th-12'))
    assert.notEqual(referenceIdentity('TH 12'), plain('TH 12'))
  })
})
