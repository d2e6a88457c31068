import { plansPlace } from '../../src/contracts/tab-place.ts'
import type { TabLink, TabPlace } from '../cards/drawing.ts'

/** The tabs as the manifest names them. */
const entities: Record<TabPlace['page'], string> = { room: 'caseroom', plan: 'caseroom', my: 'my-actions' }

/** The room's own link into Teams, to which a page adds which of its places is meant. */
export function teamsTabEntity({ appId, tenantId }: { appId: string; tenantId: string }): string {
  return `https://teams.microsoft.com/l/entity/${appId}/${entities.room}?tenantId=${tenantId}`
}

/** Links that open our tab inside Teams, in the app's own tenant, at a place that is named by opaque ids only. */
export function teamsTabLink(of: { appId: string; tenantId: string }): TabLink {
  return (place) => {
    const link = new URL(`https://teams.microsoft.com/l/entity/${of.appId}/${entities[place.page]}`)
    link.searchParams.set('tenantId', of.tenantId)
    if (place.page === 'my') return link.href
    const subEntityId = place.page === 'plan' ? plansPlace(place.meetingId) : place.meetingId
    link.searchParams.set('context', JSON.stringify({ subEntityId }))
    return link.href
  }
}
