import assert from 'node:assert/strict'
import fc from 'fast-check'
import { paperWriter } from '../../../../src/adapters/documents/paper-writer.ts'
import { planPaper } from '../../../../src/application/documents/plan-paper.ts'
import type { PlanDocument } from '../../../../src/application/plans/plan-document.ts'
import { partOf, partsOf, tablesOf, wordsOf } from '../../../support/graph-docx.ts'
import { plan } from '../../../support/graph-plan.ts'

const main = 'word/document.xml'
const writer = paperWriter()
const planAsWord = (of: PlanDocument) => writer.write(planPaper(of))
const bodyOf = async (of = plan) => partOf(await planAsWord(of), main)

describe('a plan as a Word file', () => {
  it('holds every action with agency, person, date, linked risk and status', async () => {
    const actions = tablesOf(await bodyOf()).find(([heading]) => heading?.[0] === 'No.')
    assert.deepEqual(actions?.[0], ['No.', 'Action', 'Agency', 'Person', 'By when', 'Linked risk', 'Status'])
    assert.deepEqual(
      actions?.slice(1),
      plan.actions.map((action) => [
        String(action.number),
        action.what,
        action.agency,
        action.person || 'Nobody named',
        action.due || 'No date',
        action.risk || 'None linked',
        action.status,
      ]),
    )
  })

  it('holds who attended, how each agency stood, risks with their response, and prompts', async () => {
    const tables = tablesOf(await bodyOf()).map((table) => table.slice(1))
    assert.deepEqual(
      tables[0],
      plan.attendees.map(({ name, agency, note }) => [name, agency, note]),
    )
    assert.deepEqual(
      tables[1],
      plan.answers.map(({ agency, answer }) => [agency, answer]),
    )
    assert.deepEqual(
      tables[2],
      plan.risks.map((risk) => [risk.kind, risk.subject, risk.text, risk.response]),
    )
    assert.deepEqual(
      tables[3],
      plan.prompts.map(({ prompt, answer, note }) => [prompt, answer, note]),
    )
  })

  it('keeps the answers of the agencies apart, and prints an assumption as one', async () => {
    const answers = tablesOf(await bodyOf())[1]?.map((row) => row[1]) ?? []
    assert.equal(new Set(answers).size, answers.length)
    assert.match(answers.at(-1) ?? '', /\(assumption\)$/)
  })

  it('puts the victim’s voice before the risks, and says who tells her', async () => {
    const words = wordsOf(await bodyOf())
    const voice = words.indexOf(plan.voice)
    assert.equal(voice > 0 && voice < words.indexOf('Risks, vulnerabilities and protective factors'), true)
    assert.equal(words[words.indexOf('Who tells the victim') + 1], plan.victimTold)
  })

  it('begins with meeting, case, first names and version', async () => {
    const words = wordsOf(await bodyOf())
    assert.deepEqual(words.slice(0, 5), [
      plan.title,
      'Meeting\t3 March 2027',
      'Area\tThurrock (invented rehearsal)',
      'Case number\t7',
      'Victim\tAisha',
    ])
    assert.equal(words.includes('Version\t2, written Wednesday 3 March 2027, 14:05'), true)
  })

  it('says on every page how it is marked, whose copy it is, which page of how many, and how it may be shared', async () => {
    const file = await planAsWord(plan)
    assert.deepEqual(wordsOf(partOf(file, 'word/header1.xml')), [
      'OFFICIAL-SENSITIVE',
      'Not to be shown to the victim or the perpetrator. The perpetrator must not learn of this meeting.',
      'For Hana Homely, Housing',
      '',
    ])
    const foot = partOf(file, 'word/footer1.xml')
    assert.deepEqual(wordsOf(foot), [
      '',
      `${plan.onwardSharing} (clause 16)`,
      'Copy for Hana Homely, Housing. Case 7, version 2\tPage  of ',
    ])
    assert.match(foot, /PAGE.*NUMPAGES/s)
  })

  it('calls the record copy by that name', async () => {
    const file = await planAsWord({ ...plan, copyFor: 'record copy' })
    assert.match(wordsOf(partOf(file, 'word/footer1.xml')).join('\n'), /^Record copy\. Case 7/m)
  })

  it('marks the first row of each table as its heading, and keeps the headings as headings', async () => {
    const body = await bodyOf()
    assert.equal(body.match(/<w:tblHeader\/>/g)?.length, tablesOf(body).length)
    assert.equal(body.match(/w:val="Heading1"/g)?.length, 9)
    assert.equal(body.match(/w:val="Title"/g)?.length, 1)
  })

  it('is in British English, so that a screen reader speaks it so', async () => {
    assert.match(
      partOf(await planAsWord(plan), 'word/styles.xml'),
      /<w:docDefaults>.*<w:lang w:val="en-GB"\/>.*<\/w:docDefaults>/s,
    )
  })

  it('is in Welsh where it is laid out so, and speaks the protocol’s own English as English', async () => {
    const file = await planAsWord({ ...plan, language: 'cy' })
    assert.match(partOf(file, 'word/styles.xml'), /<w:docDefaults>.*<w:lang w:val="cy-GB"\/>/s)
    assert.match(partOf(file, 'docProps/core.xml'), /<dc:language>cy-GB</)
    const foot = partOf(file, 'word/footer1.xml')
    assert.match(foot, /<w:lang w:val="en-GB"\/><\/w:rPr><w:t[^>]*>This plan may be shared/)
    assert.match(wordsOf(foot).at(-1) ?? '', /^Copi i Hana Homely, Housing\. Achos 7, fersiwn 2\tTudalen  o $/)
  })

  it('lies on its side where the actions come first, and stands upright else', async () => {
    assert.match(
      await bodyOf({ ...plan, layout: 'actions' }),
      /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/,
    )
    assert.match(await bodyOf(), /<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/)
  })

  it('says where nothing was recorded', async () => {
    const empty = {
      ...plan,
      attendees: [],
      answers: [],
      risks: [],
      prompts: [],
      actions: [],
      clauses: [],
      voice: '',
      victimTold: '',
    }
    const words = wordsOf(await bodyOf(empty))
    assert.equal(words.filter((word) => word === 'None recorded.').length, 8)
  })

  it('says where the hearing was put off', async () => {
    assert.equal(wordsOf(await bodyOf({ ...plan, deferred: 'Deferred' })).includes('Hearing\tDeferred'), true)
  })

  it('takes somebody’s words as words: no markup, no field, no broken file', async () => {
    const words = '<w:t>&amp;</w:t> {{victim}} { HYPERLINK "x" } =1+1 \\u0000 ]]>'
    const body = await bodyOf({ ...plan, victimTold: words })
    assert.equal(wordsOf(body).includes(words), true)
    assert.equal(/w:fldChar|w:instrText|w:hyperlink/.test(body), false)
  })

  it('holds any text at all, and stays readable XML', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const body = await bodyOf({ ...plan, actions: [], victimTold: `${text}\u0000\u0007\uD800\uFFFE` })
        assert.doesNotMatch(body, /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
      }),
      { numRuns: 40 },
    )
  })

  it('names neither a person nor a place in the file’s properties', async () => {
    const parts = partsOf(await planAsWord(plan))
    const properties = [...parts].filter(([name]) => name.startsWith('docProps/')).map(([, text]) => text)
    assert.equal(properties.length > 0, true)
    assert.equal(/Aisha|Mark|Dana|Hana|Thurrock|Un-named/.test(properties.join('\n')), false)
  })
})
