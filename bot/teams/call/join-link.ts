/** What the address of a call says of it: its chat, the tenant, and the account that called it. */
export type JoinLink = { chatId: string; tenantId: string; organiserId: string }

const CHAT = /^19:meeting_[A-Za-z0-9_-]+@thread\.v2$/
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Reads the link by which people join a call (`…/l/meetup-join/<chat>/0?context=…`), or null where it is none. A short
 * link names no chat: then the app is put into the call by hand.
 */
export function readJoinLink(text: string): JoinLink | null {
  const url = URL.parse(text)
  const [, , door, chatId = ''] = (url?.pathname ?? '').split('/').map(decoded)
  if (url?.protocol !== 'https:' || !isTeams(url.hostname) || door !== 'meetup-join' || !CHAT.test(chatId)) return null
  const { Tid: tenantId, Oid: organiserId } = contextOf(url)
  if (typeof tenantId !== 'string' || typeof organiserId !== 'string') return null
  return GUID.test(tenantId) && GUID.test(organiserId) ? { chatId, tenantId, organiserId } : null
}

function isTeams(host: string): boolean {
  return host === 'teams.microsoft.com' || host === 'teams.cloud.microsoft'
}

function contextOf(url: URL): Record<string, unknown> {
  try {
    const context: unknown = JSON.parse(url.searchParams.get('context') ?? 'null')
    return typeof context === 'object' && context !== null ? { ...context } : {}
  } catch {
    return {}
  }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}
