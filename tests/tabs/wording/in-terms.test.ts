import assert from 'node:assert/strict'
import { cy } from '../../../tabs/wording/cy.ts'
import { en } from '../../../tabs/wording/en.ts'
import { inTermsOf } from '../../../tabs/wording/in-terms.ts'

const terms = {
  coordinator: 'MARAC Secretary',
  chair: 'Convenor',
  operationsManager: 'MARAC Lead',
  representative: 'agency link',
  plan: 'safety agreement',
  statement: 'opening promise',
  victim: 'client',
  perpetrator: 'person causing harm',
}

describe('the words of the page in an area’s own terms', () => {
  it('call people what the area calls them, wherever a code stands for them', () => {
    const { codes, family, hearing } = inTermsOf(en, terms)
    const { chair, coordinator, representative } = codes.roles
    assert.deepEqual(
      [chair, coordinator, codes.roles['operations-manager'], representative],
      ['Convenor', 'MARAC Secretary', 'MARAC Lead', 'Agency link'],
    )
    assert.equal(codes.stages.voice, 'The client’s voice')
    assert.deepEqual(codes.riskSubjects.perpetrator, 'Person causing harm')
    const said = JSON.stringify([codes.gaps, codes.prompts, codes.parties, family, hearing.provisional])
    assert.doesNotMatch(said, /\b(victim|perpetrator)\b(?!-|":)/i)
  })

  it('are the usual ones for an area that says victim and perpetrator', () => {
    const usual = { ...terms, chair: 'chair', victim: 'victim', perpetrator: 'perpetrator' }
    const { codes, hearing, family } = inTermsOf(en, usual)
    assert.deepEqual(
      [codes.gaps, codes.prompts, hearing.provisional],
      [en.codes.gaps, en.codes.prompts, en.hearing.provisional],
    )
    assert.equal(JSON.stringify(family), JSON.stringify(en.family))
  })

  it('stay Welsh for somebody who reads Welsh', () => {
    assert.equal(inTermsOf(cy, terms), cy)
  })
})
