import { mustNotHear } from '../../domain/cases/connection.ts'
import type { PersonId } from '../../domain/ids.ts'
import { londonDate } from '../../domain/time.ts'
import type { Given } from '../outcome.ts'
import type { EarlierHearing, ListFacts } from './list-facts.ts'
import { identitiesToFind } from './preview.ts'
import type { CaseListTable } from './reader.ts'
import { referenceIdentity } from './identities.ts'

/** What a case list's facts are gathered from. */
export type FactSource = Pick<Given, 'at' | 'world' | 'hash' | 'profile' | 'holidays' | 'findIdentities'> & {
  who: PersonId
}

/** Gathers what a case list is looked at against: agencies, the meeting it is for, and cases that were kept before. */
export async function factsFor(source: FactSource, table: CaseListTable): Promise<ListFacts> {
  const agencies = [...(await source.world.directory()).state.agencies.values()]
  return {
    agencies,
    profile: source.profile,
    holidays: source.holidays,
    today: londonDate(source.at),
    meetingOn: await nextMeetingOf(source),
    earlier: await earlierHearings(source, table),
    waiting: await waitingReferences(source, table),
  }
}

/** The day of the next planned meeting whose desk this person keeps. */
async function nextMeetingOf({ world, who }: FactSource): Promise<string | null> {
  const loaded = await Promise.all((await world.meetings()).map((id) => world.meeting(id)))
  const planned = loaded.flatMap(({ state }) =>
    state?.status === 'planned' && state.coordinators.includes(who) ? [state.startsAt] : [],
  )
  const first = planned.toSorted()[0]
  return first ? londonDate(first) : null
}

async function earlierHearings(source: FactSource, table: CaseListTable): Promise<readonly EarlierHearing[]> {
  const identities = new Map(identitiesToFind(table.rows).map((identity) => [source.hash(identity), identity]))
  const found = await source.findIdentities([...identities.keys()])
  const hearings = await Promise.all(
    found.map(async ({ caseId, hash, role }) => {
      const known = (await source.world.case(caseId)).state
      const identity = identities.get(hash)
      if (!known || identity === undefined || role === 'reference' || mustNotHear(known, source.who)) return []
      return known.heardAt.map(({ at }) => ({
        role,
        identity,
        heardOn: londonDate(at),
        received: known.referral.received,
      }))
    }),
  )
  return hearings.flat()
}

/** References of cases that were kept before, heard or not; a case that this person must not know of has left no trace. */
async function waitingReferences(source: FactSource, table: CaseListTable): Promise<ReadonlySet<string>> {
  const hashes = table.rows.map((row) => source.hash(referenceIdentity(row.cells.reference)))
  const found = (await source.findIdentities(hashes)).filter(({ role }) => role === 'reference')
  const cases = await Promise.all(found.map(async ({ caseId }) => (await source.world.case(caseId)).state))
  return new Set(cases.flatMap((known) => (known && !mustNotHear(known, source.who) ? [known.referral.reference] : [])))
}
