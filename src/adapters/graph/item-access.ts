import { z } from 'zod'
import type { ItemAccess } from '../../application/share-copy.ts'
import { type Graph, read } from './connect-to-graph.ts'
import { tryAgain } from './delivery-failed.ts'

const identity = z.object({
  user: z.object({ email: z.string().optional() }).optional(),
  siteUser: z.object({ loginName: z.string().optional() }).optional(),
})
const permission = z.object({
  id: z.string(),
  roles: z.array(z.string()).default([]),
  inheritedFrom: z.object({}).nullish(),
  grantedToV2: identity.optional(),
  invitation: z.object({ email: z.string().optional() }).optional(),
})
const list = z.object({ value: z.array(permission) })
type ItemAccessGround = { graph: Graph; driveId: string; tenantId: string }
type Permission = z.infer<typeof permission>

/**
 * Who may open one file of the library directly: an option of the area's profile, for members of the tenant and guests
 * that it has already, since an app can invite no new ones. Each is looked for before it is asked for, so that a repeat
 * gives nobody a second one; what was taken away is read back before it counts.
 */
export function itemAccess({ graph, driveId, tenantId }: ItemAccessGround): ItemAccess {
  const of = (itemId: string) => `/drives/${encodeURIComponent(driveId)}/items/${encodeURIComponent(itemId)}`
  return {
    tenantId,
    async give({ itemId, address }) {
      const known = await given(graph, of(itemId))
      if (known.some((each) => addressOf(each) === address.toLowerCase())) return
      const body = {
        recipients: [{ email: address }],
        roles: ['read'],
        requireSignIn: true,
        // Our own letter is the only one (R116); Graph's would name the file.
        sendInvitation: false,
      }
      await graph.ask({ method: 'post', path: `${of(itemId)}/invite`, body })
    },
    async takeAway({ itemId, butFrom }) {
      for (const { id } of beyond(await given(graph, of(itemId)), butFrom)) {
        const path = `${of(itemId)}/permissions/${encodeURIComponent(id)}`
        await graph.ask({ method: 'delete', path, accepts: [404] })
      }
      if (beyond(await given(graph, of(itemId)), butFrom).length > 0) throw tryAgain('library-permission-remains')
    },
  }
}

/** The permissions on the file itself; those of its library are the office's own. */
async function given(graph: Graph, item: string): Promise<readonly Permission[]> {
  const answer = await graph.ask({ method: 'get', path: `${item}/permissions`, accepts: [404] })
  if (answer.status === 404) return []
  return read(list, answer).value.filter((each) => !each.inheritedFrom && !each.roles.includes('owner'))
}

/** What is more than one permission for each of these addresses. */
function beyond(all: readonly Permission[], addresses: readonly string[]): readonly Permission[] {
  const kept = new Set<Permission>()
  for (const address of addresses) {
    const theirs = all.find((each) => addressOf(each) === address.toLowerCase())
    if (theirs) kept.add(theirs)
  }
  return all.filter((each) => !kept.has(each))
}

/** Graph's types know a login name, `i:0#.f|membership|` and the address; its answers have the address itself as well. */
function addressOf({ grantedToV2, invitation }: Permission): string {
  const login = grantedToV2?.siteUser?.loginName?.split('|').at(-1)
  return (grantedToV2?.user?.email ?? invitation?.email ?? login ?? '').toLowerCase()
}
