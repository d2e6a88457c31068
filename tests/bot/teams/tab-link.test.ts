import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { teamsTabLink } from '../../../bot/teams/tab-link.ts'
import { readSubPage } from '../../../tabs/page-address.ts'
import { appId, tenantId } from '../../support/bot-kit.ts'

describe('a link to the tab', () => {
  const link = teamsTabLink({ appId, tenantId })
  const room = new URL(link({ page: 'room', meetingId: 'm-1' }))
  const my = new URL(link({ page: 'my' }))

  it('opens our tab inside Teams, in our tenant, at the meeting that it names', () => {
    assert.deepEqual(JSON.parse(room.searchParams.get('context') ?? ''), { subEntityId: 'm-1' })
    assert.ok([room, my].every((each) => each.origin === 'https://teams.microsoft.com'))
    assert.ok([room, my].every((each) => each.searchParams.get('tenantId') === tenantId))
  })

  it('names the tabs as the manifest does', () => {
    const { staticTabs } = JSON.parse(readFileSync('appPackage/manifest.json', 'utf8')) as {
      staticTabs: { entityId: string }[]
    }
    const named = [room, my].map((each) => each.pathname.split('/').at(-1))
    assert.ok(named.every((entity) => staticTabs.some((tab) => tab.entityId === entity)))
  })

  it('opens the plans of a meeting, at the place that the tab itself reads', () => {
    const plans = new URL(link({ page: 'plan', meetingId: 'm-1' }))
    const { subEntityId } = JSON.parse(plans.searchParams.get('context') ?? '') as { subEntityId: string }
    assert.deepEqual(readSubPage(subEntityId), { page: 'plan', meetingId: 'm-1' })
  })
})
