import assert from 'node:assert/strict'
import { paperWriter } from '../../../../src/adapters/documents/paper-writer.ts'
import { planPaper } from '../../../../src/application/documents/plan-paper.ts'
import { partOf, partsOf, wordsOf } from '../../../support/graph-docx.ts'
import { plan } from '../../../support/graph-plan.ts'

const copy = (copyFor: string) => planPaper({ ...plan, copyFor })
const headOf = (file: Uint8Array) => wordsOf(partOf(file, 'word/header1.xml')).filter((line) => line !== '')
const footOf = (file: Uint8Array) => wordsOf(partOf(file, 'word/footer1.xml')).at(-1)

describe('the copies of a paper', () => {
  const writer = paperWriter()

  it('name each its own reader at the top and at the foot of every page, and nobody else’s', async () => {
    const [hana, ivo] = await Promise.all([
      writer.write(copy('Hana Homely, Housing')),
      writer.write(copy('Ivo Idvason, Changing Paths')),
    ])
    assert.ok(hana && ivo)
    assert.deepEqual(
      [headOf(hana).at(-1), headOf(ivo).at(-1)],
      ['For Hana Homely, Housing', 'For Ivo Idvason, Changing Paths'],
    )
    assert.match(footOf(hana) ?? '', /^Copy for Hana Homely, Housing\. /)
    assert.match(footOf(ivo) ?? '', /^Copy for Ivo Idvason, Changing Paths\. /)
    assert.ok(![...partsOf(ivo)].some(([name, xml]) => /header|footer/.test(name) && xml.includes('Hana Homely')))
  })

  it('differ in nothing but header and footer', async () => {
    const [one, other] = await Promise.all([writer.write(copy('One, A')), paperWriter().write(copy('Other, B'))])
    assert.ok(one && other)
    const same = [...partsOf(one)].filter(([name, xml]) => partsOf(other).get(name) === xml).map(([name]) => name)
    assert.deepEqual([...partsOf(one).keys()].filter((name) => !same.includes(name)).toSorted(), [
      'word/footer1.xml',
      'word/header1.xml',
    ])
  })

  it('are byte for byte the same file whenever the same copy is written, so that a repeat files nothing new', async () => {
    const [first, again] = [await writer.write(copy('One, A')), await paperWriter().write(copy('One, A'))]
    assert.deepEqual(Buffer.from(first), Buffer.from(again))
  })

  it('are never another plan’s: a version that differs in one word is another paper', async () => {
    const before = await writer.write(copy('One, A'))
    const after = await writer.write(planPaper({ ...plan, copyFor: 'One, A', voice: 'Something else' }))
    assert.ok(wordsOf(partOf(before, 'word/document.xml')).includes(plan.voice))
    assert.ok(!wordsOf(partOf(after, 'word/document.xml')).includes(plan.voice))
  })

  it('take a name as a name: one with a line break stands on one line, and markup in it is text', async () => {
    const file = await writer.write(copy('Ann\r\nO’<b>Test & "Co"\u0007, Housing'))
    assert.equal(headOf(file).at(-1), 'For Ann O’<b>Test & "Co" , Housing')
  })

  it('have no reader’s line on the record copy', async () => {
    const file = await writer.write(copy('record copy'))
    assert.equal(headOf(file).length, 2)
    assert.match(footOf(file) ?? '', /^Record copy\. /)
    assert.ok(!Buffer.from(file).includes('\uE000'))
  })

  it('say when they were laid out and in which language, by the plan and not by the machine', async () => {
    const core = partOf(await writer.write(copy('One, A')), 'docProps/core.xml')
    assert.match(core, />2027-03-03T14:05:00Z<\/dcterms:created>/)
    assert.match(core, /<dc:title>Action plan<\/dc:title>.*<dc:language>en-GB<\/dc:language>/)
  })

  it('are laid out anew once everything was let go of', async () => {
    const first = await writer.write(copy('One, A'))
    writer.forget()
    assert.deepEqual(Buffer.from(await writer.write(copy('One, A'))), Buffer.from(first))
  })
})
