import assert from 'node:assert/strict'
import { planWords } from '../../../../src/application/plans/plan-words.ts'
import type { CaseEvent, VictimTold } from '../../../../src/domain/cases/case.ts'
import { planWith } from '../../../support/application-plan.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { thurrock, who } from '../../../support/domain-people.ts'
import { on } from '../../../support/domain-rooms.ts'

const about = { at: on('09:05'), by: who.chair, caseId: caseOne }

describe('the words of a plan', () => {
  const both = (['en', 'cy'] as const).map((language) => planWords(thurrock.terms, language))
  const tablesOf = (words: (typeof both)[number]) => [
    { ...words.answers, assumed: words.assumed, noAnswer: words.noAnswer },
    words.riskKinds,
    words.riskSubjects,
    words.prompts,
    words.promptAnswers,
    words.statuses,
    words.victimTold,
    words.voice,
    words.notes,
    words.names,
    words.rules,
  ]

  it('say every answer, risk, prompt and status in words of its own, so that none can be taken for another (R030)', () => {
    for (const words of both.flatMap(tablesOf).map((table) => Object.values<string>(table)))
      assert.deepEqual([words.length, words.every((word) => word.trim() !== '')], [new Set(words).size, true])
  })

  it('are Welsh in Welsh: none of them stands there in English', () => {
    const [english, welsh] = both.map((words) => tablesOf(words).flatMap((table) => Object.values<string>(table)))
    assert.deepEqual(
      welsh?.filter((word) => english?.includes(word)),
      [],
    )
  })

  it('never say that anybody is safe (H28)', () => {
    const all = both.flatMap((words) =>
      [words.answers, words.riskKinds, words.promptAnswers, words.statuses].flatMap((table) => Object.values(table)),
    )
    assert.deepEqual(
      all.filter((word) => /safe|closed|released|\bdiogel\b/i.test(word)),
      [],
    )
  })

  it('say that her voice was heard, that it was not and why, or that nothing is recorded of it', () => {
    const voice = (
      heard: boolean,
      said: Partial<Record<'wishes' | 'fears' | 'barriers' | 'missingBecause', string>>,
    ) => {
      const personal = { wishes: '', fears: '', barriers: '', missingBecause: '', ...said }
      const recorded: CaseEvent = { type: 'voice-recorded', ...about, heard, personal }
      return planWith({ events: [recorded] }).voice
    }
    assert.equal(planWith().voice, 'Not recorded')
    assert.equal(
      voice(true, { wishes: 'To stay', barriers: 'No telephone' }),
      'Wishes: To stay\nBarriers: No telephone',
    )
    assert.equal(voice(false, { missingBecause: 'She could not be reached' }), 'Not heard: She could not be reached')
  })

  it('say of each prompt what was answered, with its note', () => {
    const prompt = { prompt: 'lado', answer: 'to-be-made', personal: { note: 'By Friday' } } as const
    const answered: CaseEvent = { type: 'prompt-answered', ...about, ...prompt }
    const printed = { prompt: 'Referral to the designated officer (LADO)', answer: 'To be made', note: 'By Friday' }
    assert.deepEqual(planWith({ events: [answered] }).prompts, [printed])
  })

  it('say who tells the victim and how, why nobody does, or that it is not agreed (R096)', () => {
    const told = (how: VictimTold) => {
      const agreed: CaseEvent = { type: 'victim-told-agreed', ...about, ...how }
      return planWith({ events: [agreed] }).victimTold
    }
    assert.equal(planWith().victimTold, 'Not yet agreed')
    const person = { outcome: 'person', personId: who.idva } as const
    assert.equal(told({ ...person, personal: { how: 'On Friday' } }), `Invented ${who.idva}: On Friday`)
    assert.equal(told({ ...person, personal: { how: '' } }), `Invented ${who.idva}`)
    assert.equal(
      told({ outcome: 'not-safe', personal: { how: 'He reads her mail' } }),
      'Not safe to tell: He reads her mail',
    )
  })

  it('give nobody the task of telling a victim who has died (R097)', () => {
    const person = { outcome: 'person', personId: who.idva, personal: { how: 'On Friday' } } as const
    const agreed: CaseEvent = { type: 'victim-told-agreed', ...about, ...person }
    const death: CaseEvent = { type: 'death-recorded', ...about, party: 'victim' }
    assert.equal(planWith({ events: [agreed, death] }).victimTold, 'The victim has died')
  })
})
