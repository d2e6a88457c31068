import type { Permission } from '@microsoft/microsoft-graph-types'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Answer, type Asked, jsonOf, refusal } from './answers.ts'
import type { DriveDeps } from './drive.ts'
import type { Entry } from './journal.ts'

const invitation = z.object({
  recipients: z.tuple([z.object({ email: z.email() })]),
  roles: z.tuple([z.literal('read')]),
  requireSignIn: z.literal(true),
  sendInvitation: z.literal(false),
})
type Given = Extract<Entry, { kind: 'permission' }>
type Of = { asked: Asked; itemId: string }

/** POST items/{id}/invite: somebody may read the file. */
export function invite({ journal, now, accountOf }: DriveDeps, { asked, itemId }: Of): Answer {
  const wanted = invitation.safeParse(jsonOf(asked.body)).data
  if (!wanted) return refusal(400, 'invalidRequest')
  const id = randomUUID()
  const [{ email }] = wanted.recipients
  journal.add({ kind: 'permission', at: now(), id, itemId, to: email, taken: false })
  return { status: 200, body: { value: [bodyOf({ id, to: email }, accountOf)] } }
}

/**
 * GET items/{id}/permissions: those on the file, beside those of its library, of which one says that it is inherited.
 */
export function listPermissions({ journal, accountOf }: DriveDeps, { itemId }: Of): Answer {
  const library: Permission[] = [
    { id: 'library', roles: ['owner'], inheritedFrom: { id: 'root' } },
    { id: 'office', roles: ['write'], grantedToV2: { siteGroup: { displayName: 'Office members' } } },
  ]
  const theirs = standing(journal.entries(), itemId).map((each) => bodyOf(each, accountOf))
  return { status: 200, body: { value: [...library, ...theirs] } }
}

/** DELETE items/{id}/permissions/{id} */
export function removePermission({ journal, now }: DriveDeps, { itemId, id }: Of & { id: string }): Answer {
  const found = standing(journal.entries(), itemId).find((each) => each.id === id)
  if (!found) return refusal(404, 'itemNotFound')
  journal.add({ ...found, at: now(), taken: true })
  return { status: 204 }
}

/** Who may read a file now: a later line with the same id is what became of a permission. */
export function standing(entries: readonly Entry[], itemId: string): readonly Given[] {
  const last = new Map<string, Given>()
  for (const entry of entries) if (entry.kind === 'permission' && entry.itemId === itemId) last.set(entry.id, entry)
  return [...last.values()].filter(({ taken }) => !taken)
}

/** A guest of the tenant has a login name in which their address can hardly be read, and an id all the same. */
function bodyOf({ id, to }: Pick<Given, 'id' | 'to'>, accountOf: DriveDeps['accountOf']): Permission {
  const account = accountOf?.(to)
  const login = account === undefined ? to : `${to.replace('@', '_')}#EXT#@invented.example`
  const siteUser = { loginName: `i:0#.f|membership|${login}` }
  return { id, roles: ['read'], grantedToV2: { ...(account && { user: { id: account } }), siteUser } }
}
