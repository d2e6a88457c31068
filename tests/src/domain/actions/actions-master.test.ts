import assert from 'node:assert/strict'
import { isKnownOverdue, masterElsewhere, updatesDueAt } from '../../../../src/domain/actions/actions-master.ts'
import type { ActionEvent } from '../../../../src/domain/actions/action.ts'
import { agreed, anAction } from '../../../support/domain-actions.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { profileOf, underAll } from '../../../support/domain-areas.ts'
import { who } from '../../../support/domain-people.ts'

const holidays: ReadonlySet<string> = new Set()
const later = '2026-06-14T09:00:00Z'
const brought = (status: 'open' | 'done', on: string): ActionEvent => ({
  type: 'action-status-imported',
  at: later,
  by: who.coordinator,
  caseId: caseOne,
  system: 'Manta',
  status,
  on,
  personal: { text: '' },
})

describe('where actions are followed up (R119)', () => {
  it('is here, or the system that the protocol names', () => {
    assert.deepEqual(underAll(masterElsewhere), {
      somerset: 'Manta',
      cornwall: 'Halo',
      thurrock: null,
      gwent: 'actions spreadsheet of the MARAC Administrator',
      nyy: null,
    })
  })

  it('where it is another system, an action is overdue only by what that system says after its date', () => {
    const profile = profileOf('somerset')
    const overdue = (...events: ActionEvent[]) => isKnownOverdue(anAction([agreed, ...events]), { profile, now: later })
    assert.equal(overdue(), false)
    assert.equal(overdue(brought('open', '2026-06-11')), false)
    assert.equal(overdue(brought('open', '2026-06-12')), true)
    assert.equal(overdue(brought('done', '2026-06-13')), false)
    assert.equal(isKnownOverdue(anAction([agreed]), { profile: profileOf('thurrock'), now: later }), true)
  })

  it('asks owners only in North Yorkshire and York, seven days after the meeting (R121)', () => {
    const from = '2026-06-10T10:00:00Z'
    assert.deepEqual(
      underAll((profile) => updatesDueAt(profile, { from, holidays })),
      { somerset: null, cornwall: null, thurrock: null, gwent: null, nyy: '2026-06-17T10:00:00Z' },
    )
    const profile = { ...profileOf('nyy'), actionsMaster: profileOf('somerset').actionsMaster }
    assert.equal(updatesDueAt(profile, { from, holidays }), null)
  })
})
