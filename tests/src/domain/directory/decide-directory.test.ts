import assert from 'node:assert/strict'
import { decideConfirmCoreList } from '../../../../src/domain/directory/decide-directory.ts'
import { evolveDirectory } from '../../../../src/domain/directory/evolve-directory.ts'
import type { AgencyId } from '../../../../src/domain/ids.ts'
import { after, codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { actor, aDirectory, agencies, who } from '../../../support/domain-people.ts'

const directory = aDirectory()
const order = (agencyIds: AgencyId[], personId = who.coordinator) => {
  return { agencyIds, actor: actor(personId), at: '2026-06-01T09:00:00Z' }
}

describe('confirming the core list (R060)', () => {
  const wanted = [agencies.police, agencies.idva, agencies.police]

  it('is for a coordinator or the operations manager, and names each agency once', () => {
    for (const personId of [who.coordinator, who.manager]) {
      const confirmed = after(evolveDirectory, directory, decideConfirmCoreList(directory, order(wanted, personId)))
      assert.deepEqual(confirmed.confirmedCore, [agencies.police, agencies.idva])
    }
    assert.equal(codeOf(decideConfirmCoreList(directory, order(wanted, who.police))), 'role-not-allowed')
  })

  it('refuses an agency that is not in the directory', () => {
    assert.equal(codeOf(decideConfirmCoreList(directory, order(['nowhere' as AgencyId]))), 'no-such-agency')
  })

  it('changes nothing where the list stands, in whatever order, and takes another', () => {
    const confirmed = after(evolveDirectory, directory, decideConfirmCoreList(directory, order(wanted)))
    const same = decideConfirmCoreList(confirmed, order([agencies.idva, agencies.police]))
    assert.deepEqual(eventsOf(same), [])
    assert.equal(eventsOf(decideConfirmCoreList(confirmed, order([agencies.idva]))).length, 1)
  })
})
