import { mayOpenPlan } from '../../domain/access.ts'
import { recordShared } from '../../domain/circulation/decide-delivery.ts'
import type { Directory, Person } from '../../domain/directory/directory.ts'
import type { CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import { note } from './note-sent.ts'
import { isReferrerOnly } from '../plans/plan-access.ts'
import type { PlanDocument } from '../plans/plan-document.ts'
import type { Clock, EventStore, OutboxMessage, Profiles } from '../ports.ts'
import type { World } from '../write/world.ts'

/**
 * Somebody who may open a record copy in the library: their account there, and the address by which it is asked for.
 */
export type CopyReader = { accountId: string; address: string }

/** Who may open a record copy in the library itself, through Graph: an option of the profile. Safe to repeat. */
export type ItemAccess = {
  /** The tenant whose members and guests can be given it, and nobody else. */
  tenantId: string
  /** Sees to it that these have it, once each, and reads back that nobody else does. */
  share(it: { itemId: string; readers: readonly CopyReader[] }): Promise<void>
}

type ShareDeps = { store: EventStore; world: World; clock: Clock; profiles: Profiles; access: ItemAccess | null }
type Of = { meetingId: MeetingId; caseId: CaseId; version: number }
type Shared = { itemId: string; readers: readonly Person[]; elsewhere: readonly PersonId[] }

/**
 * Lets those open a record copy in the library who may have all of it, and nobody else: what was given before is taken
 * away and read back. What changed meanwhile is looked at again, so that the last to come leaves what is true.
 */
export async function shareCopy(deps: ShareDeps, { payload, key }: OutboxMessage): Promise<void> {
  const { meetingId, caseId } = payload as { meetingId: MeetingId; caseId: CaseId }
  const of = { meetingId, caseId, version: Number(payload.version) }
  const { access } = deps
  if (!access) return
  for (;;) {
    const shared = await readersNow(deps, access, of)
    if (!shared) return
    const { itemId, readers, elsewhere } = shared
    await access.share({ itemId, readers: readers.map(({ accountId, mail }) => ({ accountId, address: mail })) })
    const after = await readersNow(deps, access, of)
    if (after?.readers.map(accountAt).join() !== readers.map(accountAt).join()) continue
    const people = readers.map(({ personId }) => personId)
    const now = { caseId, version: of.version, readers: people, elsewhere }
    await note(deps, { meetingId, key }, (at, state) => recordShared(state, { ...now, at }))
    return
  }
}

/**
 * Of the version that stands, those who may open it at this moment. Nobody where the record says more than their copies
 * do, and not whoever is there as the referrer alone: theirs shows no number by which cases could be counted (R083,
 * R113).
 */
async function readersNow(
  { world, profiles }: ShareDeps,
  { tenantId }: ItemAccess,
  { meetingId, caseId, version }: Of,
): Promise<Shared | null> {
  const plan = (await world.circulation(meetingId)).state?.plans.get(caseId)
  const meeting = (await world.meeting(meetingId)).state
  const caseFile = (await world.case(caseId)).state
  const copy = plan?.copies.get(version)
  if (!plan || !copy || !meeting || !caseFile) return null
  const directory = (await world.directory()).state
  const profile = profiles.versioned(meeting.area, meeting.profileVersion)
  const { value } = profile.circulation
  const shares = value !== 'unanswered' && value.itemPermissions === true
  const recordSaysMore = (plan.laidOut as PlanDocument | null)?.disclosure.length !== 0
  const stands = plan.version === version && plan.status !== 'withdrawn'
  const mayOpen = (who: PersonId) =>
    'granted' in mayOpenPlan({ who, plan, directory, meeting, caseFile, profile }) && !isReferrerOnly(plan, who)
  const people = shares && stands && !recordSaysMore ? [...plan.sentTo].filter(mayOpen) : []
  const known = people.flatMap((personId) => addressed(directory, personId))
  const isOurs = (person: Person) => person.tenantId === tenantId
  const elsewhere = known.filter((person) => !isOurs(person)).map(({ personId }) => personId)
  return { itemId: copy.itemId, readers: known.filter(isOurs), elsewhere }
}

function accountAt({ accountId, mail }: Person): string {
  return `${accountId} ${mail}`
}

/** Whoever has no address is on the desk already, since no letter reaches them either. */
function addressed({ people }: Directory, personId: PersonId): readonly Person[] {
  const person = people.get(personId)
  return person?.mail.includes('@') ? [person] : []
}
