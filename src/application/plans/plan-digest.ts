import type { AreaProfile } from '../../domain/area-profile.ts'
import type { Circulation } from '../../domain/circulation/circulation.ts'
import type { CaseId } from '../../domain/ids.ts'
import type { Instant } from '../../domain/time.ts'
import { plansAsTheyStand } from './plan-of-case.ts'
import type { PlanDocument } from './plan-document.ts'
import type { World } from '../write/world.ts'

/** A keyed hash of exactly this text: tells whether two are the same, and nothing of what they say. */
export type Digest = (text: string) => string

/**
 * What a plan says, as a digest to compare the second look with the first (capability 8). What changes by itself is
 * left out: when it was written, and how far the owner of an action has come.
 */
export function planDigest(digest: Digest, { writtenAt: _at, welsh: _same, actions, ...rest }: PlanDocument): string {
  return digest(JSON.stringify({ ...rest, actions: actions.map(({ status: _status, ...action }) => action) }))
}

/** Of each plan at which a first person has looked, what it says now. */
export async function digestsNow(
  { digest, ...given }: { digest: Digest; world: World; profile: AreaProfile; at: Instant },
  { meetingId, plans }: Circulation,
): Promise<ReadonlyMap<CaseId, string>> {
  const looked = [...plans].filter(([, { checkedBy }]) => checkedBy !== null)
  const now = await plansAsTheyStand(given, { meetingId, plans: new Map(looked) })
  return new Map([...now].map(([caseId, plan]) => [caseId, planDigest(digest, plan)]))
}
