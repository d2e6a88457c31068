import assert from 'node:assert/strict'
import {
  approvalRule,
  approverOf,
  mayChairAtAll,
  mayKeep,
  unlessKeeper,
  unlessPast,
} from '../../../../src/domain/directory/keeping.ts'
import { codeOf } from '../../../support/domain-decisions.ts'
import { cornwall, gwent, thurrock } from '../../../support/domain-clocks.ts'
import { aDirectory, who, withPerson } from '../../../support/domain-people.ts'

const directory = aDirectory()

describe('who keeps the directory', () => {
  it('is an approved coordinator or operations manager who has not left, and nobody else', () => {
    const keepers = Object.values(who).filter((personId) => mayKeep(directory, personId))
    assert.deepEqual(keepers, [who.coordinator, who.otherCoordinator, who.manager])
    for (const change of [{ approved: false }, { active: false }])
      assert.equal(mayKeep(withPerson(directory, who.coordinator, change), who.coordinator), false)
    assert.equal(codeOf(unlessKeeper(directory, who.police) ?? { events: [] }), 'role-not-allowed')
    assert.equal(unlessKeeper(directory, who.manager), null)
  })

  it('speaks for a chair only where somebody may chair', () => {
    assert.deepEqual(
      Object.values(who).filter((personId) => mayChairAtAll(directory, personId)),
      [who.chair, who.standIn],
    )
  })

  it('takes no day that has not come by the London calendar', () => {
    assert.equal(unlessPast('2026-06-11', '2026-06-10T23:00:00Z'), null)
    assert.equal(codeOf(unlessPast('2026-06-11', '2026-06-10T22:59:59Z') ?? { events: [] }), 'date-in-the-future')
  })
})

describe('who approves somebody new', () => {
  it('is whom the area names for that role, and a coordinator where it names nobody (R014, R015, R016)', () => {
    assert.equal(approverOf(gwent, 'representative'), 'chair')
    assert.equal(approverOf(gwent, 'observer'), 'chair')
    assert.equal(approverOf(cornwall, 'practitioner'), 'chair')
    assert.equal(approverOf(thurrock, 'deputy'), 'coordinator')
    assert.equal(approvalRule(gwent, 'deputy').clause, '2.4')
    assert.equal(approvalRule(gwent, 'observer').clause, '4.8')
  })
})
