import assert from 'node:assert/strict'
import type { RowFinding } from '../../../src/contracts/case-list.ts'
import { findingWords } from '../../../tabs/desk/finding-words.ts'
import { cy } from '../../../tabs/wording/cy.ts'
import { en } from '../../../tabs/wording/en.ts'

const findings: readonly RowFinding[] = [
  { kind: 'new' },
  { kind: 'same-incident', asRow: 4 },
  { kind: 'repeat', heardOn: '2030-06-12' },
  { kind: 'question', question: 'unknown-agency', about: 'Housing Dept' },
  { kind: 'back-to-referrer', why: 'dash-missing' },
  { kind: 'unreadable', cell: 'received', why: 'not-a-date' },
]

describe('findings about a row', () => {
  it('each have their sentence, with what it is about', () => {
    const said = findings.map((finding) => findingWords(finding, { findings: en.desk.findings, date: (at) => at }))
    assert.deepEqual(said, [
      'New',
      'Same incident as row 4',
      'Repeat: heard on 2030-06-12',
      'Unknown agency: Housing Dept',
      'Back to the referrer, keeps its place: DASH score missing',
      'Cannot be read: received is not a date',
    ])
  })

  it('are said in Welsh too', () => {
    const said = findings.map((finding) => findingWords(finding, { findings: cy.desk.findings, date: (at) => at }))
    assert.equal(new Set(said).size, findings.length)
  })
})
