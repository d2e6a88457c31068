import assert from 'node:assert/strict'
import type { CaseEvent } from '../../../../src/domain/cases/case.ts'
import { isRepeat, meetingCounts, type TableName } from '../../../../src/domain/counts/meeting-counts.ts'
import type { CaseId } from '../../../../src/domain/ids.ts'
import { agreed, anAction, finished, withdrawn } from '../../../support/domain-actions.ts'
import { aCase, caseOne } from '../../../support/domain-cases.ts'
import { aDirectory, who } from '../../../support/domain-people.ts'
import { on } from '../../../support/domain-rooms.ts'

const counts = (ethnicity: string) => ({
  gender: 'female',
  ethnicity,
  disability: '',
  sexuality: '',
  religion: '',
  nationality: '',
})
const told = (outcome: 'done' | 'unsafe' | 'unable' | null): CaseEvent[] => {
  const known = { at: on('09:20'), by: who.idva, caseId: caseOne }
  const agreedOn: CaseEvent = {
    type: 'victim-told-agreed',
    ...known,
    outcome: 'person',
    personId: who.idva,
    personal: { how: '' },
  }
  return outcome ? [agreedOn, { type: 'victim-told-done', ...known, outcome }] : [agreedOn]
}
const cases = [
  ...['A', 'a ', 'A', 'A', 'A'].map((word, index) => aCase([], { counts: counts(word) }, `c-${index}` as CaseId)),
  aCase(told('done'), { counts: counts('Rare'), grounds: 'repeat', children: [] }),
  aCase(told('unsafe'), { counts: counts('') }),
]
const made = meetingCounts({
  cases,
  directory: aDirectory(),
  actions: [
    anAction(),
    anAction([agreed, withdrawn]),
    anAction([agreed]),
    anAction([agreed, finished('done')]),
    anAction([agreed, finished('not-possible')]),
    anAction([agreed, finished('not-done')]),
  ],
})
const table = (name: TableName) => {
  const cells = made.tables.find((each) => each.table === name)?.cells ?? []
  return Object.fromEntries(cells.map(({ label, count }) => [label, count]))
}

describe('the counts of a meeting, made from the run (R139)', () => {
  it('are its cases, their children and what was agreed', () => {
    assert.deepEqual([made.cases, made.children, made.actions], [7, 12, 4])
    assert.deepEqual(table('repeats'), { repeat: 1, 'first time': 6 })
  })

  it('name every agency, so that one without a referral is no sign of anything', () => {
    assert.equal(Object.keys(table('referred-by')).length, aDirectory().agencies.size)
    assert.equal(table('referred-by')['Invented Police'], 7)
    assert.equal(table('referred-by')['Invented Housing'], 0)
  })

  it('put a rare word with the others, since it would itself tell who is meant', () => {
    assert.deepEqual(table('ethnicity'), { A: 5, 'other or not stated': 2 })
    assert.deepEqual(table('religion'), { 'other or not stated': 7 })
  })

  it('keep what could not be done apart from what was not (R123)', () => {
    assert.deepEqual(table('actions'), { done: 1, 'could not be done': 1, 'was not done': 1, 'still open': 1 })
    assert.equal(table('victim-told')['told'], 1)
    assert.equal(table('victim-told')['not safe to tell'], 1)
  })

  it('take a repeat as a person decided it', () => {
    const decided = (countsAsRepeat: boolean): CaseEvent => ({
      type: 'repeat-decided',
      at: on('08:00'),
      by: who.coordinator,
      enteredBy: who.coordinator,
      caseId: caseOne,
      decision: countsAsRepeat ? 'repeat' : 'changed-circumstances',
      route: 'hear-again',
      countsAsRepeat,
      personal: { reason: '' },
    })
    assert.equal(isRepeat(aCase([decided(false)], { grounds: 'repeat' })), false)
    assert.equal(isRepeat(aCase([decided(true)])), true)
  })
})
