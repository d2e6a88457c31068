import assert from 'node:assert/strict'
import type { Person } from '../../../../src/domain/directory/directory.ts'
import { evolveDirectory } from '../../../../src/domain/directory/evolve-directory.ts'
import { aDirectory, who } from '../../../support/domain-people.ts'

const directory = aDirectory()
const first = directory.people.get(who.police) ?? assert.fail()
const at = '2026-02-01T09:00:00Z'

function relisted(change: Partial<Person>, before = directory): Person {
  const { personId, agencyId, role, name, mail, accountId, tenantId } = { ...first, ...change }
  const personal = { name, mail, accountId, tenantId }
  const after = evolveDirectory(before, { type: 'person-listed', at, personId, agencyId, role, personal })
  return after.people.get(who.police) ?? assert.fail()
}

describe('somebody who is listed again (R016)', () => {
  it('has an address and an account of which nobody has heard, where either half of the account is another', () => {
    assert.equal(first.accountSince, undefined)
    for (const change of [{ accountId: 'another' }, { tenantId: 'another' }]) {
      const { mailSince, accountSince, approved } = relisted(change)
      assert.deepEqual([mailSince, accountSince, approved], [at, at, false])
    }
  })

  it('keeps both with the account that they had, whatever else is put right', () => {
    const { mailSince, accountSince, approved } = relisted({ name: 'Newly Named' })
    assert.deepEqual([mailSince, accountSince, approved], [first.mailSince, undefined, true])
    const moved = { ...directory, people: new Map([[who.police, relisted({ accountId: 'another' })]]) }
    const again = relisted({ accountId: 'another', name: 'Newly Named' }, moved)
    assert.deepEqual([again.mailSince, again.accountSince], [at, at])
  })

  it('has another account too where they come back under one after they were shut out', () => {
    const shut = evolveDirectory(directory, { type: 'person-withdrawn', at, by: who.manager, personId: who.police })
    assert.equal(relisted({}, shut).accountSince, undefined)
    assert.equal(relisted({ accountId: 'another' }, shut).accountSince, at)
  })
})
