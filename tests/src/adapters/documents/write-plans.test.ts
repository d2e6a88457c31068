import assert from 'node:assert/strict'
import { wordType } from '../../../../src/adapters/documents/word-file.ts'
import { writePlans } from '../../../../src/adapters/documents/write-plans.ts'
import { planPaper } from '../../../../src/application/documents/plan-paper.ts'
import type { PlanDocument } from '../../../../src/application/plans/plan-document.ts'
import { partOf, wordsOf } from '../../../support/graph-docx.ts'
import { failureOf } from '../../../support/graph-repeat.ts'
import { plan } from '../../../support/graph-plan.ts'

const unwritable = { ...plan, actions: null } as unknown as PlanDocument

describe('the writing of plans', () => {
  let writer: ReturnType<typeof writePlans>
  beforeEach(() => {
    writer = writePlans({ threads: 2, waiting: 40 })
  })
  afterEach(() => writer.close())

  it('gives a Word file under a neutral name', async () => {
    const file = await writer.write(plan)
    assert.equal(file.fileName, 'plan-0000beef-7-v2.docx')
    assert.equal(file.contentType, wordType)
    assert.equal(wordsOf(partOf(file.bytes, 'word/document.xml'))[0], plan.title)
  })

  it('gives another paper as a Word file too, under the name that it has', async () => {
    const file = await writer.writePaper({ ...planPaper(plan), fileName: 'record-0000beef.docx' })
    assert.equal(file.fileName, 'record-0000beef.docx')
    assert.equal(wordsOf(partOf(file.bytes, 'word/document.xml'))[0], plan.title)
  })

  it('gives each its own file where many are written at once', async () => {
    const wanted = Array.from({ length: 12 }, (_, at) => ({
      ...plan,
      caseNumber: at + 1,
      title: `Action plan: case ${at + 1}`,
    }))
    const files = await Promise.all(wanted.map((one) => writer.write(one)))
    assert.deepEqual(
      files.map(({ fileName, bytes }) => [fileName, wordsOf(partOf(bytes, 'word/document.xml'))[0]]),
      wanted.map(({ caseNumber, title }) => [`plan-0000beef-${caseNumber}-v2.docx`, title]),
    )
  })

  it('goes on with a new thread where one has broken, and hands nobody another’s file', async () => {
    const outcomes = await Promise.all([
      failureOf(() => writer.write(unwritable)),
      failureOf(() => writer.write(unwritable)),
      failureOf(() => writer.write(plan)),
      failureOf(() => writer.write(unwritable)),
      failureOf(() => writer.write(plan)),
    ])
    const broke = { kind: 'retry', afterSeconds: null, code: 'plan-writer-broke' }
    assert.deepEqual(outcomes, [broke, broke, null, broke, null])
  })

  it('turns away what is more than may wait', async () => {
    const small = writePlans({ threads: 1, waiting: 1 })
    const [first, second, third] = [small.write(plan), small.write(plan), failureOf(() => small.write(plan))]
    assert.deepEqual(await third, { kind: 'retry', afterSeconds: null, code: 'plan-writer-busy' })
    await Promise.all([first, second])
    await small.close()
  })

  it('turns away what still waits when it is closed', async () => {
    const outcomes = [1, 2, 3].map(() => failureOf(() => writer.write(plan)))
    await writer.close()
    const codes = (await Promise.all(outcomes)).map((outcome) => outcome?.code)
    assert.deepEqual(codes, ['plan-writer-broke', 'plan-writer-broke', 'plan-writer-closed'])
    assert.equal((await failureOf(() => writer.write(plan)))?.code, 'plan-writer-closed')
  })
})
