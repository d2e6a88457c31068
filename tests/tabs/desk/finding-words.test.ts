import assert from 'node:assert/strict'
import type { RowFinding } from '../../../src/contracts/case-list.ts'
import { findingWords } from '../../../tabs/desk/finding-words.ts'
import { cy } from '../../../tabs/wording/cy.ts'
import { intake as intakeCy } from '../../../tabs/wording/cy/intake.ts'
import { en } from '../../../tabs/wording/en.ts'
import { intake as intakeEn } from '../../../tabs/wording/en/intake.ts'

const findings: readonly RowFinding[] = [
  { kind: 'new' },
  { kind: 'same-incident', asRow: 4 },
  { kind: 'repeat', heardOn: '2030-06-12' },
  { kind: 'question', question: 'unknown-agency', about: 'Housing Dept', clause: 'local' },
  { kind: 'question', question: 'repeat', about: '2030-06-12', clause: '4.2.3' },
  { kind: 'back-to-referrer', why: 'dash-missing', clause: '4.3(1)', about: [] },
  { kind: 'check', code: 'dash-below', clause: '4.3(1)', task: null, about: ['9', '14'] },
  { kind: 'check', code: 'same-victim', clause: 'local', task: 'coordinator', about: ['3'] },
  { kind: 'unreadable', cell: 'received', why: 'not-a-date' },
]

describe('findings about a row', () => {
  it('each have their sentence, with what it is about', () => {
    const said = findings.map((finding) =>
      findingWords(finding, { findings: en.desk.findings, intake: intakeEn, date: (at) => at }),
    )
    assert.deepEqual(said, [
      'New',
      'Same incident as row 4',
      'Repeat: heard on 2030-06-12',
      'Unknown agency: Housing Dept',
      'Heard on 2030-06-12: a repeat, or a new case? (4.2.3)',
      'Back to the referrer, keeps its place: DASH score missing (4.3(1))',
      'DASH score 9, under the area’s 14; it is listed all the same (4.3(1))',
      'A victim of the same name and birth date stands in row 3. Are they one person? (our own rule)',
      'Cannot be read: received is not a date',
    ])
  })

  it('are said in Welsh too', () => {
    const said = findings.map((finding) =>
      findingWords(finding, { findings: cy.desk.findings, intake: intakeCy, date: (at) => at }),
    )
    assert.equal(new Set(said).size, findings.length)
  })
})
