import type { AreaProfile } from '../area-profile.ts'
import type { PersonId } from '../ids.ts'
import type { Directory, DirectoryRole } from './directory.ts'
import { approverOf, mayChairAtAll, mayKeep } from './keeping.ts'

/** Whoever keeps the directory or sends plans out: with two such accounts one person could be both of the two. */
const sending: readonly DirectoryRole[] = ['coordinator', 'operations-manager', 'chair']

export type Approval = {
  personId: PersonId
  role: DirectoryRole
  listedBy?: PersonId | undefined
  /** Whoever presses, and whoever has said so where that is another. */
  pressing: readonly PersonId[]
  profile: AreaProfile
}

/**
 * Whether another person than the one who listed somebody must approve them: for each role that sends plans out, as
 * long as there is anybody else who may. A keeper who is alone approves them, and it stands on record that they did.
 */
export function needsAnother(directory: Directory, approval: Approval): boolean {
  const { role, listedBy, pressing } = approval
  if (!sending.includes(role) || listedBy === undefined || !pressing.includes(listedBy)) return false
  return [...directory.people.keys()].some((each) => mayApprove(directory, each, approval))
}

function mayApprove(directory: Directory, who: PersonId, { personId, role, listedBy, profile }: Approval): boolean {
  if (who === personId || who === listedBy || !isHere(directory, who)) return false
  const chairs = [...directory.people.keys()].some((each) => mayChairAtAll(directory, each))
  const forChair = approverOf(profile, role) === 'chair' && chairs
  return mayChairAtAll(directory, who) || (mayKeep(directory, who) && !forChair)
}

/** Nobody is waited for whose agency has left. */
function isHere({ people, agencies }: Directory, who: PersonId): boolean {
  const agencyId = people.get(who)?.agencyId
  return agencyId !== undefined && agencies.get(agencyId)?.withdrawn === false
}
