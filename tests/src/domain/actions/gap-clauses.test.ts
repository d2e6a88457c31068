import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import { gapClauses } from '../../../../src/domain/actions/gap-clauses.ts'

const profiles = loadAreaProfiles()

describe('what a case leaves open', () => {
  it('is asked about under a clause of the area, each thing of it', () => {
    for (const profile of profiles.all)
      for (const [gap, clause] of Object.entries(gapClauses(profile))) assert.notEqual(clause, '', gap)
    const { voice, prompt, 'update-not-read': unread } = gapClauses(profiles.byArea('gwent'))
    assert.deepEqual(
      [voice, prompt, unread],
      ['4.10, 4.11 (in part local)', '1.3, 4.6, 4.9, 4.11, 4.14, 5', '4.8 (in part local)'],
    )
  })

  it('is ours to ask where the protocol is silent', () => {
    assert.equal(gapClauses(profiles.byArea('somerset'))['update-not-read'], 'local')
  })
})
