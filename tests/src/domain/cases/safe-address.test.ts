import assert from 'node:assert/strict'
import fc from 'fast-check'
import { repeatsSafeAddress, safeOf } from '../../../../src/domain/cases/safe-address.ts'
import { aReferral, sealed } from '../../../support/domain-cases.ts'

describe('a safe address or contact in free text (H41)', () => {
  const repeats = [
    ['the house number and street', 'Police: visit 14 Elm Road by noon'],
    ['the street shortened', 'visit 14 elm rd.'],
    ['no space at all', 'marker on 14ElmRd today'],
    ['the number in words', 'Fourteen Elm Road'],
    ['the number and the street without its last word', 'knock at no 14 Elm'],
    ['the street alone, where its name is its own', 'extra patrols in ELM ROAD'],
    ['accents and commas', 'Élm, Ròad'],
    ['the postcode with a space', 'somewhere in RM15 9ZZ'],
    ['the postcode without one', 'somewhere in rm159zz'],
    ['the postcode with a hyphen', 'RM15-9ZZ'],
    ['the safe number as given', 'ring 07700 900123'],
    ['the safe number from abroad', 'ring +44 (0)7700 900 123'],
    ['the safe number with dots', 'ring 07700.900.123'],
    ['the safe number without its area', 'ring 900 123'],
    ['the number that is not safe', 'the landline is 01632-960-555'],
    ['the safe person by both names', 'leave word with NADIA  QUILL'],
    ['the safe person as a relative', 'leave word with her sister Nadia'],
    ['a mail address', 'write to nadia.quill@mail.example'],
    ['an address inside what is not safe', 'never near 2 Quarry Ln'],
    ['letters that only look alike', 'knock at 14 Еlm Rоad'],
    ['letters with nothing seen between them', 'visit 14 E\u200Bl\u00ADm Road'],
    ['a text that is shown backwards', '\u202EdaoR mlE 41\u202C'],
    ['letters far apart', 'visit 1 4   E . . . . l . . . . m   R o a d'],
    ['line breaks', 'visit 14\n\n\n\n\nElm\r\n\tRoad'],
    ['full-width letters', 'visit １４ Ｅｌｍ Ｒｏａｄ'],
    ['figures in words', 'ring oh seven seven double oh nine double oh one two three'],
    ['a house number in single figures', 'go to one four Elm Road'],
    ['a capital I for an l', 'go to 14 EIm Road'],
    ['an O for a nought', 'ring 077OO 9OO123'],
  ] as const
  for (const [what, text] of repeats) {
    it(`is recognised by ${what}`, () => assert.equal(repeatsSafeAddress(text, sealed), true))
  }

  const harmless = [
    ['the town', 'patrols in South Ockendon'],
    ['a tree', 'the elm in the front garden'],
    ['the same number of something else', 'within 14 days, by 14:00, on 14 high-risk indicators'],
    ['a longer street name', 'Helm Road and Elmwood Roadworks'],
    ['a longer number', 'report from number 114 in Elmira'],
    ['another telephone number', 'ring 01632 960001'],
    ['the safe person by first name alone', 'Nadia from housing attends'],
    ['ordinary words of the note', 'visit after 6pm, do not ring, brother works'],
    ['the flat alone', 'look at flat 3'],
    ['nothing', ''],
  ] as const
  for (const [what, text] of harmless) {
    it(`is not seen in ${what}`, () => assert.equal(repeatsSafeAddress(text, sealed), false))
  }

  const elsewhere = [
    { value: 'Willow House Refuge, Grays', says: 'beds at Willow House', repeats: true },
    { value: 'Willow House Refuge, Grays', says: 'a willow outside the house', repeats: false },
    { value: '14 The Larches', says: 'go to The Larches', repeats: true },
    { value: '14 St John’s Avenue, Grays', says: '14 Saint Johns Ave', repeats: true },
    { value: '12 High Street', says: 'cameras in the High Street', repeats: false },
    { value: '12 High Street', says: 'cameras at 12 High St', repeats: true },
    { value: '3 Old Mill', says: 'meet at 3 Old Mill', repeats: true },
    { value: '3 Old Mill', says: 'seen by the old mill', repeats: false },
    { value: 'not known', says: 'address not known', repeats: false },
    { value: 'Lanternhouse', says: 'a bed at the Lanternhouse tonight', repeats: true },
    { value: '41 Sparrowgate', says: 'stays at forty-one Sparrowgate', repeats: true },
    { value: '40 Sparrowgate', says: 'stays at 4O sparr0wgate', repeats: true },
    { value: '40 Sparrowgate', says: 'forty calls in two weeks', repeats: false },
    { value: '', says: 'anything at all', repeats: false },
  ]
  for (const { value, says, repeats: expected } of elsewhere) {
    it(`${expected ? 'finds' : 'does not find'} “${value}” in “${says}”`, () => {
      const safe = { currentAddress: value, addressConfidential: true, safeContact: '', notSafeContact: '' }
      assert.equal(repeatsSafeAddress(says, safe), expected)
    })
  }

  it('is recognised however it is spaced, cased and hyphenated', () => {
    const between = fc.constantFrom(' ', '', '-', '. ', ', ', '  ')
    const written = fc.tuple(fc.boolean(), between, between, fc.constantFrom('Road', 'Rd', 'RD.', 'road'))
    fc.assert(
      fc.property(written, fc.constantFrom('', 'Police: go to ', 'by noon, '), ([loud, one, two, road], before) => {
        const street = `14${one}Elm${two}${road}`
        return repeatsSafeAddress(`${before}${loud ? street.toUpperCase() : street} today`, sealed)
      }),
    )
  })

  it('takes the referred address for sealed too where it is confidential, and leaves it where it is not', () => {
    const held = (addressConfidential: boolean) => safeOf(aReferral({ safe: { ...sealed, addressConfidential } }))
    assert.equal(repeatsSafeAddress('visit 9 Birch Row', held(true)), true)
    assert.equal(repeatsSafeAddress('visit 9 Birch Row', held(false)), false)
    assert.equal(repeatsSafeAddress('visit 14 Elm Road', held(false)), true)
  })
})
