import type { TabLink, TabPlace } from '../cards/drawing.ts'

/** The tabs as the manifest names them. */
const entities: Record<TabPlace['page'], string> = { room: 'caseroom', plan: 'caseroom', my: 'my-actions' }

/** The room's own link into Teams, to which a page adds which of its places is meant. */
export function teamsTabEntity({ appId, tenantId }: { appId: string; tenantId: string }): string {
  return `https://teams.microsoft.com/l/entity/${appId}/${entities.room}?tenantId=${tenantId}`
}

/**
 * Links that open our tab inside Teams, in the app's own tenant, with opaque ids only. A plan opens at the page that the
 * mail names too, where the public address is given; else in the room of its meeting.
 */
export function teamsTabLink(of: { appId: string; tenantId: string; publicUrl?: string }): TabLink {
  return (place) => {
    if (place.page === 'plan' && of.publicUrl) return `${of.publicUrl}/plan/${place.meetingId}`
    const link = new URL(`https://teams.microsoft.com/l/entity/${of.appId}/${entities[place.page]}`)
    link.searchParams.set('tenantId', of.tenantId)
    if (place.page !== 'my') link.searchParams.set('context', JSON.stringify({ subEntityId: place.meetingId }))
    return link.href
  }
}
