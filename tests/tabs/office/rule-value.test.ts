import assert from 'node:assert/strict'
import { ruleInWords } from '../../../tabs/office/rule-value.ts'
import { officeCy } from '../../../tabs/wording/office-cy.ts'
import { officeEn } from '../../../tabs/wording/office-en.ts'

describe('a rule’s value in words', () => {
  const cases = [
    [{ before: { workingDays: 4 } }, 'before: 4 working days'],
    [
      { months: 12, from: 'heard', restartOnHighRisk: true },
      '12 months, from: the hearing, restarts on a high-risk repeat: yes',
    ],
    [['shadowing', 'Halo training'], 'shadowing; Halo training'],
    [[], 'none'],
    [null, 'none'],
    [false, 'no'],
    ['OFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE'],
  ] as const
  for (const [value, words] of cases) it(`reads “${words}”`, () => assert.equal(ruleInWords(value, officeEn), words))

  it('reads in Welsh too', () => {
    assert.equal(ruleInWords({ before: { workingDays: 4 } }, officeCy), 'cyn: 4 diwrnod gwaith')
  })
})
