import type { TabLink, TabPlace } from '../cards/drawing.ts'

/** The personal tab of the manifest, which opens at any place that a link names. */
export const PERSONAL_TAB = 'caseroom'

/** Links that open our tab inside Teams; only in the app's own tenant, and with opaque ids only. */
export function teamsTabLink({ appId, tenantId }: { appId: string; tenantId: string }): TabLink {
  return (place) => {
    const link = new URL(`https://teams.microsoft.com/l/entity/${appId}/${PERSONAL_TAB}`)
    link.searchParams.set('tenantId', tenantId)
    link.searchParams.set('context', JSON.stringify({ subEntityId: pathOf(place) }))
    return link.href
  }
}

function pathOf(place: TabPlace): string {
  return place.page === 'my' ? 'my' : `${place.page}/${place.meetingId}`
}
