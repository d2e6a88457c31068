import assert from 'node:assert/strict'
import { asksForManager, managerOf } from '../../../../src/domain/directory/manager.ts'
import { gwent, nyy, thurrock } from '../../../support/domain-clocks.ts'
import { aDirectory, who, withPerson } from '../../../support/domain-people.ts'

describe('somebody’s own manager (R012)', () => {
  it('is asked for in Gwent, by 4.5, and nowhere else', () => {
    assert.deepEqual([gwent, thurrock, nyy].map(asksForManager), [true, false, false])
  })

  it('is known as long as that person is in the directory', () => {
    const directory = aDirectory()
    assert.equal(managerOf({ managerId: who.chair }, directory), who.chair)
    assert.equal(managerOf({}, directory), null)
    assert.equal(managerOf({ managerId: who.chair }, withPerson(directory, who.chair, { active: false })), null)
  })
})
