import assert from 'node:assert/strict'
import { asId, linkIntoTeams, readPageAddress, readSubPage } from '../../tabs/page-address.ts'

const at = (path: string) => readPageAddress(new URL(path, 'https://caseroom.example'))

describe('the address of a page', () => {
  it('opens the plans of the meeting that a letter names', () => {
    assert.deepEqual(at('/plan/meeting-7'), { page: 'plan', meetingId: 'meeting-7' })
  })

  it('opens the personal tab, and the office', () => {
    assert.deepEqual(at('/tab?view=my'), { page: 'my' })
    assert.deepEqual(at('/tab?view=office'), { page: 'office' })
  })

  it('opens the meeting that is named, or leaves it open which', () => {
    assert.deepEqual(at('/tab?meeting=meeting-7'), { page: 'meeting', meetingId: 'meeting-7' })
    assert.deepEqual(at('/tab'), { page: 'meeting', meetingId: null })
  })

  it('opens the plans that a link into Teams names, and a meeting where it names one', () => {
    const teams = 'https://teams.microsoft.com/l/entity/app-1/caseroom?tenantId=tenant-1'
    const placeIn = (path: string) => {
      const link = linkIntoTeams(teams, at(path))
      const context = new URL(link ?? '').searchParams.get('context')
      return context === null ? null : (JSON.parse(context) as { subEntityId: string }).subEntityId
    }
    assert.deepEqual(readSubPage(placeIn('/plan/meeting-7') ?? ''), { page: 'plan', meetingId: 'meeting-7' })
    assert.equal(placeIn('/tab?meeting=meeting-7'), 'meeting-7')
    assert.equal(placeIn('/tab?view=my'), null)
    assert.equal(readSubPage('meeting-7'), null)
    assert.equal(readSubPage('plan-../api'), null)
    assert.equal(linkIntoTeams('', at('/plan/meeting-7')), null)
  })

  it('takes nothing for an id that cannot be one of ours', () => {
    assert.deepEqual(at('/plan/..%2Fapi'), { page: 'meeting', meetingId: null })
    assert.equal(asId('MCMxOTptZWV0aW5nX0=='), null)
    assert.equal(asId('a'.repeat(65)), null)
  })
})
