import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ledgerOf, metIn, metSchema, rowSchema, totalsOf } from './ledger.ts'
import type { Row } from './ledger.ts'

const row = (name: string, priority: Row['priority'], asked: Partial<Row['areas']> = {}): Row => {
  const silent = { somerset: null, cornwall: null, thurrock: null, gwent: null, nyy: null }
  return { row: name, part: 'At the meeting', behaviour: 'Does it', priority, areas: { ...silent, ...asked } }
}
const one = row('R055', 'P1', { gwent: '4.8', thurrock: null, nyy: '8' })
const two = row('R056', 'P2', { gwent: '4.8' })
const passed = (title: string) => ({ title, passed: true })

describe('the ledger of the requirements', () => {
  it('counts a row as met only for the areas that a passed test names with it', () => {
    const [entry] = ledgerOf([one], [passed('the statement R055 Gwent 4.8: the chair reads it')])
    assert.deepEqual(entry?.marks, {
      somerset: 'not-asked',
      cornwall: 'not-asked',
      thurrock: 'not-asked',
      gwent: 'met',
      nyy: 'not-met',
    })
  })

  it('takes one test for several rows and areas, by short name and by long', () => {
    const met = metIn(ledgerOf([one, two], [passed('R055, R056 Gwent 4.8, North Yorkshire and York 8: all of it')]))
    assert.deepEqual(met, ['R055 gwent', 'R055 nyy', 'R056 gwent', 'R056 nyy'])
  })

  it('is not met where one test of several fails, nor where the row is only mentioned', () => {
    const both = [passed('R055 Gwent 4.8: one'), { title: 'R055 Gwent 4.8: two', passed: false }]
    assert.deepEqual(metIn(ledgerOf([one], both)), [])
    assert.deepEqual(metIn(ledgerOf([one], [passed('needs no minimum (R055, Gwent 4.8)')])), [])
  })

  it('adds up for each priority and for all', () => {
    const ledger = ledgerOf([one, two], [passed('R055 Gwent 4.8: it')])
    assert.equal(totalsOf(ledger, 'gwent'), 'gwent: P1 1 of 1, P2 0 of 1, P3 0 of 0, all 1 of 2')
  })

  it('keeps as met only rows that there are', () => {
    const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
    const rows = new Set(
      z
        .array(rowSchema)
        .parse(read('./requirements.json'))
        .map((each) => each.row),
    )
    const met = metSchema.parse(read('./met.json'))
    assert.deepEqual(
      met.filter((each) => !rows.has(each.slice(0, 4))),
      [],
    )
    assert.equal(new Set(met).size, met.length)
  })
})
