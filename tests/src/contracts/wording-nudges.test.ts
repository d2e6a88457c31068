import assert from 'node:assert/strict'
import { wordingNudges } from '../../../src/contracts/wording-nudges.ts'
import { usualWording } from '../../../src/domain/usual-wording.ts'

const avoid = (text: string) => wordingNudges(text, [{ avoid: 'mental health issues' }]).length > 0

describe('words that are better said otherwise (R086, R089, H23)', () => {
  it('are found in any letters, over any white space, and beside any mark', () => {
    for (const text of ['mental health issues', 'Mental Health\n issues.', '(MENTAL  HEALTH issues)'])
      assert.ok(avoid(text), text)
  })

  it('are not found inside other words, or in part', () => {
    for (const text of ['mental health', 'mental health issuesx', 'his mental state; health issues', ''])
      assert.ok(!avoid(text), text)
  })

  it('of our own each say what to write instead', () => {
    const found = wordingNudges('She keeps going back and won’t engage; he is hard to reach', usualWording)
    assert.deepEqual(
      found.map((each) => each.avoid),
      ['keeps going back', 'hard to reach'],
    )
    assert.ok(usualWording.every(({ instead }) => instead.length > 5))
  })
})
