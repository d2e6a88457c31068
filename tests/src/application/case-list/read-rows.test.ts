import assert from 'node:assert/strict'
import { findingsOf, found, looked } from '../../../support/case-list-rows.ts'

describe('what only the whole list can tell of a row', () => {
  it('says that a row tells of the same incident as an earlier row', () => {
    const rows = [{}, { victim_last_name: 'Quellbrook-A', victim_first_name: 'ISMERIE' }]
    assert.deepEqual(findingsOf(looked(rows).rows, 3), [{ kind: 'same-incident', asRow: 2 }])
  })

  it('keeps two people of one name apart by their birth dates', () => {
    const father = { perpetrator_born: '1960-01-01' }
    const son = { victim_last_name: 'Quellbrook-a', perpetrator_born: '1988-01-01' }
    assert.deepEqual(
      findingsOf(looked([father, son]).rows, 3).map((each) => (each.kind === 'check' ? each.code : each.kind)),
      ['new', 'same-victim'],
    )
  })

  it('says that roles are provisional on both rows where one names the other', () => {
    const { rows } = looked([{ mutual_with: 't-2' }, {}])
    const asks = (row: number) => findingsOf(rows, row).find((each) => each.kind === 'question')
    assert.deepEqual(asks(2), { kind: 'question', question: 'roles-provisional', about: 't-2', clause: 'local' })
    assert.deepEqual(asks(3), { kind: 'question', question: 'roles-provisional', about: 'T-1', clause: 'local' })
  })

  it('notices two people referred against each other where neither row says so', () => {
    const one = { victim_last_name: 'Rowe', perpetrator_last_name: 'Sand' }
    const other = {
      victim_first_name: 'Oswane',
      victim_last_name: 'Sand',
      victim_born: '1988-12-30',
      perpetrator_first_name: 'Ismerie',
      perpetrator_last_name: 'Rowe',
      perpetrator_born: '1990-02-03',
    }
    const { rows } = looked([one, other])
    assert.deepEqual(findingsOf(rows, 3), [
      { kind: 'new' },
      { kind: 'question', question: 'roles-provisional', about: 'T-1', clause: 'local' },
    ])
  })

  it('cannot tell which of two rows with one reference is right', () => {
    const { rows } = looked([{ reference: 'th 12' }, { reference: 'TH-12' }, {}])
    assert.deepEqual(
      rows.map((row) => row.acceptable),
      [false, false, true],
    )
    assert.deepEqual(findingsOf(rows, 2), [{ kind: 'unreadable', cell: 'reference', why: 'duplicate-reference' }])
  })

  it('does not take a list that was brought in before and is not heard yet', () => {
    assert.deepEqual(found({}, { waiting: new Set(['T 1']) }), [
      { kind: 'unreadable', cell: 'reference', why: 'already-here' },
    ])
  })
})
