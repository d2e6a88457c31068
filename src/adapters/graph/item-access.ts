import { z } from 'zod'
import type { CopyReader, ItemAccess } from '../../application/due/share-copy.ts'
import { type Graph, read, readList } from './connect-to-graph.ts'
import { DeliveryFailed, giveUp, tryAgain } from './delivery-failed.ts'

const identity = z.object({
  user: z.object({ id: z.string().nullish(), email: z.string().nullish() }).nullish(),
  siteUser: z.object({ loginName: z.string().nullish() }).nullish(),
  siteGroup: z.object({}).nullish(),
})
const permission = z.object({
  id: z.string(),
  roles: z.array(z.string()).default([]),
  inheritedFrom: z.object({}).nullish(),
  grantedToV2: identity.nullish(),
  invitation: z.object({ email: z.string().nullish() }).nullish(),
})
const list = z.object({ value: z.array(permission) })
type ItemAccessGround = { graph: Graph; driveId: string; tenantId: string }
type Permission = z.infer<typeof permission>

/**
 * Who may open one file of the library directly: an option of the area's profile, for members of the tenant and guests
 * that it has already, since an app can invite no new ones. What is more than one permission for each reader is taken
 * away first; who has one is asked for no second. Then it looks again: what was taken away is gone, and of what another
 * server gave at the same moment one is left.
 */
export function itemAccess({ graph, driveId, tenantId }: ItemAccessGround): ItemAccess {
  return {
    tenantId,
    async share({ itemId, readers }) {
      const drive = `/drives/${encodeURIComponent(driveId)}`
      const at = { graph, drive, item: `${drive}/items/${encodeURIComponent(itemId)}` }
      const look = () => given(at, { goneIsFine: readers.length === 0 })
      const before = await look()
      const more = beyond(before, readers)
      await take(at, more)
      const missing = readers.filter((reader) => !before.some((each) => isFor(each, reader)))
      const refused: DeliveryFailed[] = []
      for (const reader of missing) await give(at, reader).catch((error: unknown) => refused.push(deadIn(error)))
      if (more.length + missing.length === 0) return
      const remaining = beyond(await look(), readers)
      await take(at, remaining)
      if (refused[0]) throw refused[0]
      if (remaining.length > 0) throw tryAgain('library-permission-remains')
    },
  }
}

type At = { graph: Graph; drive: string; item: string }

/** What went to another account than the reader's is no reader's, and is taken away with the rest. */
async function give({ graph, item }: At, reader: CopyReader): Promise<void> {
  const body = {
    // By address: Microsoft's pages know the id of an account here too, but it has been refused for guests.
    recipients: [{ email: reader.address }],
    roles: ['read'],
    requireSignIn: true,
    // Our own letter is the only one (R116); Graph's would name the file.
    sendInvitation: false,
  }
  const answer = await graph.ask({ method: 'post', path: `${item}/invite`, body })
  if (read(list, answer).value.some((each) => isForAnother(each, reader))) throw giveUp('library-other-account')
}

/** One reader whom Graph refuses for good keeps nobody else from theirs; anything else stops the whole. */
function deadIn(error: unknown): DeliveryFailed {
  if (error instanceof DeliveryFailed && error.delivery.kind === 'dead') return error
  throw error
}

async function take({ graph, item }: At, all: readonly Permission[]): Promise<void> {
  for (const { id } of all) {
    const path = `${item}/permissions/${encodeURIComponent(id)}`
    await graph.ask({ method: 'delete', path, accepts: [404] })
  }
}

/**
 * The permissions on the file itself. Those of its library are the office's own; SharePoint does not always say of them
 * that they are inherited, but they are an owner's or of one of the site's groups, to which nobody is added from here.
 * A file that is gone is nobody's, but *not found* says so only where the library itself is in our sight; where somebody
 * is to be let in, it is no reason to ask for them once more.
 */
async function given(
  { graph, drive, item }: At,
  { goneIsFine }: { goneIsFine: boolean },
): Promise<readonly Permission[]> {
  const accepts = goneIsFine ? [404] : []
  const all = await readList(graph, { item: permission, path: `${item}/permissions`, accepts })
  if (all === null) await graph.ask({ method: 'get', path: `${drive}/root` })
  return (all ?? []).filter(
    ({ inheritedFrom, roles, grantedToV2 }) => !inheritedFrom && !roles.includes('owner') && !grantedToV2?.siteGroup,
  )
}

/** What is more than one permission for each of these readers. */
function beyond(all: readonly Permission[], readers: readonly CopyReader[]): readonly Permission[] {
  const kept = new Set<Permission>()
  for (const reader of readers) {
    const theirs = all.find((each) => isFor(each, reader))
    if (theirs) kept.add(theirs)
  }
  return all.filter((each) => !kept.has(each))
}

/** The account decides where Graph names it, and else the address: as it is, or as a guest's login name has it. */
function isFor(of: Permission, { accountId, address }: CopyReader): boolean {
  const account = accountOf(of)
  if (account !== null) return account === accountId.toLowerCase()
  const { grantedToV2, invitation } = of
  const login = grantedToV2?.siteUser?.loginName?.split('|').at(-1)
  const named = (grantedToV2?.user?.email ?? invitation?.email ?? login ?? '').toLowerCase()
  const theirs = address.toLowerCase()
  return named === theirs || named.startsWith(`${theirs.replace('@', '_')}#ext#`)
}

/** An address that has passed to somebody else opens the file for their account, and not for the reader's. */
function isForAnother(of: Permission, { accountId }: CopyReader): boolean {
  const account = accountOf(of)
  return account !== null && account !== accountId.toLowerCase()
}

/** The account's id in the directory of the tenant; null where Graph gives none, or an id of another kind. */
function accountOf({ grantedToV2 }: Permission): string | null {
  return z.guid().safeParse(grantedToV2?.user?.id).data?.toLowerCase() ?? null
}
