import assert from 'node:assert/strict'
import { actsAs, deedOf } from '../../../src/domain/area-role.ts'
import type { AreaRole } from '../../../src/domain/area-rules.ts'
import { afterwards } from '../../support/domain-areas.ts'
import { who } from '../../support/domain-people.ts'

describe('who acts in a part that a protocol names', () => {
  const those = (role: AreaRole) =>
    [who.chair, who.coordinator, who.manager, who.police].filter((personId) => actsAs(role, afterwards(personId)))

  it('is whoever has it; and the coordinator on the chair’s word, and for those who are not here', () => {
    assert.deepEqual(those('chair'), [who.chair, who.coordinator])
    assert.deepEqual(those('coordinator'), [who.coordinator])
    assert.deepEqual(those('operations-manager'), [who.manager])
    assert.deepEqual(those('triage-panel'), [who.manager])
    assert.deepEqual(those('representative'), [who.police])
    assert.deepEqual(those('board'), [who.coordinator])
  })

  it('a coordinator’s own deed is theirs, and another’s is entered by them', () => {
    const coordinator = afterwards(who.coordinator)
    assert.deepEqual(deedOf('coordinator', coordinator), { by: who.coordinator, enteredBy: who.coordinator })
    assert.deepEqual(deedOf('chair', coordinator), { by: who.chair, enteredBy: who.coordinator })
  })
})
