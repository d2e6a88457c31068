import assert from 'node:assert/strict'
import { evolveDirectory } from '../../../../src/domain/directory/evolve-directory.ts'
import { decideKeepPhrases, phrasesOf } from '../../../../src/domain/directory/phrases.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { after, codeOf } from '../../../support/domain-decisions.ts'
import { aDirectory, who } from '../../../support/domain-people.ts'

const at = '2026-06-10T09:00:00Z'
const sig = { short: 'sig', long: 'Place SIG marker on address' }
const directory = aDirectory()

describe('somebody’s own phrases', () => {
  it('are theirs alone, and take the place of those kept before', () => {
    const once = after(
      evolveDirectory,
      directory,
      decideKeepPhrases(directory, { who: who.coordinator, at, phrases: [sig] }),
    )
    assert.deepEqual(phrasesOf(once, who.coordinator), [sig])
    assert.deepEqual(phrasesOf(once, who.otherCoordinator), [])
    const none = after(evolveDirectory, once, decideKeepPhrases(once, { who: who.coordinator, at, phrases: [] }))
    assert.deepEqual(phrasesOf(none, who.coordinator), [])
  })

  it('are no two under one short form', () => {
    const twice = [sig, { short: 'SIG', long: 'Something else' }]
    assert.equal(codeOf(decideKeepPhrases(directory, { who: who.coordinator, at, phrases: twice })), 'already-exists')
  })

  it('are kept by nobody who types no actions', () => {
    for (const nobody of [who.observer, who.practitioner, 'p-nobody' as PersonId])
      assert.equal(codeOf(decideKeepPhrases(directory, { who: nobody, at, phrases: [sig] })), 'role-not-allowed')
  })
})
