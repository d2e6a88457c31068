import assert from 'node:assert/strict'
import { planFileName, planPaper } from '../../../../src/application/documents/plan-paper.ts'
import type { PlanDocument } from '../../../../src/application/plans/plan-document.ts'
import { plan } from '../../../support/graph-plan.ts'

const headingsOf = (of: PlanDocument) =>
  planPaper(of).parts.flatMap((part) => (part.kind === 'heading' ? [part.text] : []))
const minutes: PlanDocument = {
  ...plan,
  layout: 'minutes',
  name: 'Minutes',
  terms: { ...plan.terms, plan: 'safety plan' },
  chairNotes: ['Ask about the dog'],
  approval: 'The chair approves these minutes before they are sent out (clause 4.9).',
}

describe('the three layouts of a plan', () => {
  it('follow the hearing in a live plan, the victim’s voice before the risks (Thurrock 5.2)', () => {
    assert.deepEqual(headingsOf(plan), [
      'Attended for this case',
      'How each agency stood',
      'The victim’s voice',
      'Risks, vulnerabilities and protective factors',
      'Prompts',
      'Actions',
      'Who tells the victim',
      'Onward sharing',
      'Clauses used',
    ])
  })

  it('say in minutes what each agency said, then the chair’s notes, the safety plan and its approval (Gwent 4.9, 4.10)', () => {
    assert.deepEqual(headingsOf(minutes), [
      'Present for this case',
      'What each agency said',
      'The victim’s voice',
      'Risks, vulnerabilities and protective factors',
      'The chair’s notes',
      'Prompts',
      'Safety plan',
      'Who tells the victim',
      'Approval',
      'Onward sharing',
      'Clauses used',
    ])
    assert.ok(!headingsOf({ ...minutes, chairNotes: [], approval: '' }).includes('Approval'))
  })

  it('put the actions first in an action list, on a wide page (Cornwall 14.10)', () => {
    const list = { ...plan, layout: 'actions', name: 'Actions' } as const
    assert.deepEqual(headingsOf(list).slice(0, 2), ['Actions', 'Who tells the victim'])
    assert.deepEqual([planPaper(list).wide, planPaper(minutes).wide, planPaper(plan).wide], [true, false, false])
  })

  it('show the same whatever the order: no layout leaves out what another has', () => {
    const wordsIn = (layout: 'plan' | 'minutes' | 'actions') =>
      planPaper({ ...plan, layout }).parts.flatMap((part) => (part.kind === 'table' ? part.rows : [])).length
    assert.deepEqual([wordsIn('minutes'), wordsIn('actions')], [wordsIn('plan'), wordsIn('plan')])
  })

  it('are a live plan in English where a plan was sent before there were layouts', () => {
    const { language, title } = planPaper(plan)
    assert.deepEqual([language, title], ['en', 'Action plan'])
  })
})

describe('the file of a plan', () => {
  it('names neither a person nor a place', () => assert.equal(planFileName(plan), 'plan-0000beef-7-v2.docx'))

  it('shows no number of a case where other cases could be counted by it (R113)', () =>
    assert.equal(planFileName({ ...plan, caseNumber: 0 }), 'plan-0000beef-case7-v2.docx'))
})
