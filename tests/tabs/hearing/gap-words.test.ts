import assert from 'node:assert/strict'
import { gapWords } from '../../../tabs/hearing/gap-words.ts'
import { en } from '../../../tabs/wording/en.ts'
import { noRules } from '../../support/no-rules.ts'

describe('what a case leaves open, in words', () => {
  it('shows the clause under which it is asked, and none where it is ours to ask', () => {
    const gapClauses = { ...noRules.gapClauses, voice: '4.10' }
    const said = (gap: 'voice' | 'consent') => gapWords(gap, en, { ...noRules, gapClauses })
    assert.equal(said('voice'), `${en.codes.gaps.voice} (Clause 4.10)`)
    assert.equal(said('consent'), en.codes.gaps.consent)
  })
})
