import assert from 'node:assert/strict'
import { teamsTabLink } from '../../../bot/teams/tab-link.ts'
import { appId, tenantId } from '../../support/bot-kit.ts'

describe('a link to the tab', () => {
  const link = teamsTabLink({ appId, tenantId })

  it('opens our tab inside Teams, in our tenant, at the place that it names', () => {
    const places = [
      link({ page: 'room', meetingId: 'm-1' }),
      link({ page: 'plan', meetingId: 'm-1' }),
      link({ page: 'my' }),
    ]
    const read = places.map((each) => new URL(each))
    assert.deepEqual(
      read.map((each) => JSON.parse(each.searchParams.get('context') ?? '') as unknown),
      [{ subEntityId: 'room/m-1' }, { subEntityId: 'plan/m-1' }, { subEntityId: 'my' }],
    )
    assert.ok(
      read.every(
        (each) => each.origin === 'https://teams.microsoft.com' && each.searchParams.get('tenantId') === tenantId,
      ),
    )
  })
})
