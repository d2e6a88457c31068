import assert from 'node:assert/strict'
import {
  decideListAgency,
  decideSignAgreement,
  decideWithdrawAgency,
} from '../../../../src/domain/directory/decide-agencies.ts'
import { evolveDirectory } from '../../../../src/domain/directory/evolve-directory.ts'
import type { AgencyId } from '../../../../src/domain/ids.ts'
import { after, codeOf, eventsOf } from '../../../support/domain-decisions.ts'
import { aDirectory, agencies, who } from '../../../support/domain-people.ts'

const directory = aDirectory()
const by = { who: who.coordinator, at: '2026-06-10T09:00:00Z' }
const school = { agencyId: 'ag-school' as AgencyId, name: 'Invented School', heading: 'Education', aliases: ['School'] }

describe('the agencies of the directory', () => {
  it('are added unsigned, changed without losing their signature, and never two of one name', () => {
    const added = after(evolveDirectory, directory, decideListAgency(directory, { ...by, ...school }))
    assert.deepEqual(added.agencies.get(school.agencyId), {
      ...school,
      signed: false,
      signedOn: null,
      withdrawn: false,
    })
    assert.deepEqual(eventsOf(decideListAgency(added, { ...by, ...school })), [])
    const police = { ...school, agencyId: agencies.police, name: 'Invented Constabulary' }
    const changed = after(evolveDirectory, added, decideListAgency(added, { ...by, ...police }))
    assert.equal(changed.agencies.get(agencies.police)?.signed, true)
    const twin = { ...school, agencyId: 'ag-twin' as AgencyId, name: 'invented  school' }
    assert.equal(codeOf(decideListAgency(added, { ...by, ...twin })), 'already-exists')
  })

  it('sign on a day that has come, and sign again at the review (R020)', () => {
    const sign = (on: string, state = directory) =>
      decideSignAgreement(state, { ...by, agencyId: agencies.charity, on })
    const signed = after(evolveDirectory, directory, sign('2026-06-09'))
    assert.deepEqual(
      [signed.agencies.get(agencies.charity)?.signed, signed.agencies.get(agencies.charity)?.signedOn],
      [true, '2026-06-09'],
    )
    assert.deepEqual(eventsOf(sign('2026-06-09', signed)), [])
    assert.equal(eventsOf(sign('2026-06-10', signed)).length, 1)
    assert.equal(codeOf(sign('2026-06-11')), 'date-in-the-future')
  })

  it('leave at once with everybody of theirs, and sign anew when they come back (R156)', () => {
    const left = after(
      evolveDirectory,
      directory,
      decideWithdrawAgency(directory, { ...by, agencyId: agencies.police }),
    )
    assert.equal(left.agencies.get(agencies.police)?.signed, false)
    const again = decideSignAgreement(left, { ...by, agencyId: agencies.police, on: '2026-06-09' })
    assert.equal(codeOf(again), 'no-such-agency')
    const police = { ...school, agencyId: agencies.police, name: 'Invented Police' }
    const back = after(evolveDirectory, left, decideListAgency(left, { ...by, ...police }))
    assert.deepEqual(
      [back.agencies.get(agencies.police)?.withdrawn, back.agencies.get(agencies.police)?.signed],
      [false, false],
    )
  })

  it('are not withdrawn by their own people, nor kept by anyone but its keepers', () => {
    const own = decideWithdrawAgency(directory, { ...by, agencyId: agencies.children })
    assert.equal(codeOf(own), 'not-for-oneself')
    const other = { ...by, who: who.police }
    assert.equal(codeOf(decideListAgency(directory, { ...other, ...school })), 'role-not-allowed')
    assert.equal(codeOf(decideWithdrawAgency(directory, { ...other, agencyId: agencies.idva })), 'role-not-allowed')
    const sign = decideSignAgreement(directory, { ...other, agencyId: agencies.charity, on: '2026-06-09' })
    assert.equal(codeOf(sign), 'role-not-allowed')
  })
})
