import assert from 'node:assert/strict'
import { paperWriter } from '../../../../src/adapters/documents/paper-writer.ts'
import { planPaper } from '../../../../src/application/documents/plan-paper.ts'
import type { PlanDocument } from '../../../../src/application/plans/plan-document.ts'
import { partOf, wordsOf } from '../../../support/graph-docx.ts'
import { plan } from '../../../support/graph-plan.ts'

const planAsWord = (of: PlanDocument) => paperWriter().write(planPaper(of))

/** All that a plan says of itself; every other word must have been given. */
const ownWords: ReadonlySet<string> = new Set(
  `Attended for this case|Name|Agency|Note|How each agency stood|Answer|The victim’s voice
   Risks, vulnerabilities and protective factors|Kind|About|What was said|Response|Prompts|Prompt
   Actions|No.|Action|Person|By when|Linked risk|Status|Nobody named|No date|None linked
   Who tells the victim|Onward sharing|Clauses used|What|Clause`
    .split(/[|\n]/)
    .map((words) => words.trim()),
)

describe('the pages of a plan', () => {
  it('hold nothing that was not given', async () => {
    const words = wordsOf(partOf(await planAsWord(plan), 'word/document.xml'))
    const given = new Set(textsIn(plan))
    const facts = words.filter((word) => word.includes('\t'))
    const rest = words.filter((word) => !facts.includes(word) && !ownWords.has(word) && !given.has(word) && word !== '')
    assert.deepEqual(rest, [`${plan.onwardSharing} (clause 16)`])
    assert.deepEqual(
      facts.map((fact) => fact.split('\t')[0]),
      ['Meeting', 'Area', 'Case number', 'Victim', 'Perpetrator', 'Chaired by', 'Version', 'Protocol'],
    )
  })

  it('hold nothing of the ids by which the record is kept', async () => {
    const body = partOf(await planAsWord(plan), 'word/document.xml')
    assert.equal(
      [plan.meetingId, plan.caseId, 'r1'].some((id) => wordsOf(body).some((word) => word.includes(id))),
      false,
    )
  })

  it('say who owns the risk in the area’s own words, and nothing where it has none (R159)', async () => {
    const wordsFor = async (ownership: string) =>
      wordsOf(partOf(await planAsWord({ ...plan, ownership }), 'word/document.xml')).join('\n')
    assert.ok((await wordsFor('Each keeps its own. (clause 4)')).includes('\nEach keeps its own. (clause 4)\n'))
    assert.ok(!(await wordsFor('')).includes('owns no risk'))
  })

  it('give no leave to share where the protocol says nothing', async () => {
    const words = wordsOf(partOf(await planAsWord({ ...plan, onwardSharing: '' }), 'word/document.xml'))
    assert.match(words[words.indexOf('Onward sharing') + 1] ?? '', /^The area’s protocol gives no line for this\. Ask/)
  })

  it('name a clause as local where the protocol has none', async () => {
    const clauses = [{ what: 'onwardSharing', clause: 'local' }]
    const words = wordsOf(partOf(await planAsWord({ ...plan, clauses }), 'word/document.xml'))
    assert.equal(words.includes(`${plan.onwardSharing} (local)`), true)
  })
})

function textsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [String(value)]
  return Object.values(value).flatMap(textsIn)
}
