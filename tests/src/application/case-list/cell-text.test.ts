import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  asChoice,
  dateOf,
  entriesOf,
  isFormula,
  peopleOf,
  tidy,
  wholeNumber,
} from '../../../../src/application/case-list/cell-text.ts'

describe('the text of a case list cell', () => {
  const formulas = [
    '=1+1',
    '=HYPERLINK("http://example.invalid")',
    ' =1+1',
    '@SUM(A1:A9)',
    '+1+1',
    "+1+cmd|'/c x'!A0",
    '-2+3',
    "- cmd|'/c x'!A0",
    '\tText',
    '\u{ff1d}1+1',
  ]
  for (const cell of formulas) {
    it(`takes ${JSON.stringify(cell)} for a formula`, () => {
      assert.equal(isFormula(cell), true)
    })
  }

  const words = [
    '+44 7700 900123',
    '+44 (0)7700 900123',
    '+44 7700 900123, after three on weekdays',
    '+447700900123; never in the evening',
    '-',
    '--',
    '- afraid of him\n- afraid of his brothers',
    'He said = she said',
    '',
  ]
  for (const cell of words) {
    it(`takes ${JSON.stringify(cell)} for words`, () => {
      assert.equal(isFormula(cell), false)
    })
  }

  it('takes a telephone number that goes on as a formula for a formula', () => {
    assert.equal(isFormula("+44 7700 900123 |cmd'!A0"), true)
  })

  it('reads a cell of nothing but dashes as blank', () => {
    assert.deepEqual(['-', ' -- ', '–', '—'].map(tidy), ['', '', '', ''])
  })

  it('keeps the lines of a passage and drops what cannot be seen', () => {
    assert.equal(tidy(' one\r\ntwo\u0000\u202Ethree\u0007\tfour '), 'one\ntwothree four')
  })

  it('writes each letter one way', () => {
    assert.equal(tidy('Zoe\u0301'), 'Zo\u00e9')
  })

  it('never leaves a hidden character in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (cell) => !/\p{Cc}|\p{Bidi_Control}/u.test(tidy(cell).replaceAll('\n', '')),
      ),
    )
  })

  it('reads ISO dates and dates with the day first', () => {
    assert.deepEqual(['2026-03-01', '01/03/2026', '1/3/2026'].map(dateOf), Array(3).fill('2026-03-01'))
  })

  it('knows leap days', () => {
    assert.equal(dateOf('29/02/2024'), '2024-02-29')
    assert.equal(dateOf('29/02/2026'), undefined)
  })

  it('refuses dates that no calendar has, two-digit years and words', () => {
    const impossible = [
      '31/04/2026',
      '2026-13-01',
      '00/01/2026',
      '12/25/2026',
      '01/02/26',
      '0202-01-01',
      'soon',
      '20260301',
    ]
    assert.deepEqual(
      impossible.map(dateOf),
      impossible.map(() => undefined),
    )
  })

  it('reads every calendar day the same from both ways of writing it', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10)
        const [year, month, date] = iso.split('-')
        assert.equal(dateOf(`${date}/${month}/${year}`), iso)
        assert.equal(dateOf(iso), iso)
      }),
    )
  })

  it('counts ticks from nought to the most there are', () => {
    assert.deepEqual(
      ['0', '24', '25', '-1', '3.5', 'many', ''].map((text) => wholeNumber(text, 24)),
      [0, 24, undefined, undefined, undefined, undefined, undefined],
    )
  })

  it('reads several entries of a cell and forgets the empty ones', () => {
    assert.deepEqual(entriesOf('threats; weapons;;\nanimals ;'), ['threats', 'weapons', 'animals'])
  })

  it('reads people with and without a birth date', () => {
    const nobodyElse = { address: '', postcode: '' }
    assert.deepEqual(peopleOf('Pim van Tessel 04/05/2020; Bo'), [
      { firstName: 'Pim', lastName: 'van Tessel', born: '2020-05-04', ...nobodyElse },
      { firstName: 'Bo', lastName: '', born: null, ...nobodyElse },
    ])
  })

  it('refuses people whose birth date no calendar has', () => {
    assert.equal(peopleOf('Bo Tessel 31/02/2020'), undefined)
  })

  it('reads a choice however it is spaced or capitalised', () => {
    assert.deepEqual(['Not known', 'NOT_KNOWN', 'not-known'].map(asChoice), Array(3).fill('not known'))
  })
})
