import assert from 'node:assert/strict'
import type { Prompt } from '../../../../src/domain/area-rules.ts'
import type { Case } from '../../../../src/domain/cases/case.ts'
import { promptsAsked } from '../../../../src/domain/cases/prompts-asked.ts'
import { anAction } from '../../../support/domain-actions.ts'
import { aCase } from '../../../support/domain-cases.ts'

const rules = (prompts: readonly Prompt[], inRoom: boolean | 'unanswered' = 'unanswered') => ({
  prompts: { value: prompts, clause: '10.7' },
  referralInRoom: { value: inRoom, clause: '10.8' },
})
const asked = (file: Case, given = rules(['child-safeguarding', 'suicide', 'lado']), actions = [anAction()]) =>
  promptsAsked(file, { actions, profile: given })
const names = (file: Case) => asked(file).map(({ prompt }) => prompt)

describe('what the chair is asked about a case', () => {
  it('is what the area asks, in its order; suicide only where it was named as a risk (R085, Cornwall 18.15)', () => {
    assert.deepEqual(names(aCase([], { risks: [] })), ['child-safeguarding', 'lado'])
    for (const words of ['She has spoken of suicide', 'Self-harm in March', 'He says he will kill himself'])
      assert.deepEqual(names(aCase([], { risks: [words] })), ['child-safeguarding', 'suicide', 'lado'], words)
  })

  it('proposes a LADO action where the perpetrator works with children, and nowhere else (R082)', () => {
    const proposed = (works: boolean) =>
      asked(aCase([], { perpetratorWorksWithChildren: works })).find(({ prompt }) => prompt === 'lado')?.proposed
    assert.deepEqual([proposed(true), proposed(false)], [true, false])
  })

  it('is answered *made* by an accepted referral, where the meeting is the referral portal (R163)', () => {
    const accepted = { ...anAction(), source: 'child-safeguarding' as const, status: 'accepted' as const }
    const answer = (inRoom: boolean | 'unanswered', action = accepted) =>
      asked(aCase(), rules(['child-safeguarding'], inRoom), [action])[0]?.answer
    assert.deepEqual([answer(true), answer(false), answer('unanswered')], ['made', null, null])
    assert.equal(answer(true, { ...accepted, status: 'accepted', source: 'lado' } as never), null)
    assert.equal(answer(true, { ...accepted, status: 'agreed' } as never), null)
  })
})
