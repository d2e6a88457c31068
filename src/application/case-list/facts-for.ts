import { mustNotHear } from '../../domain/cases/connection.ts'
import type { MeetingId, PersonId } from '../../domain/ids.ts'
import type { Referral } from '../../domain/cases/case.ts'
import { londonDate } from '../../domain/time.ts'
import type { Given } from '../write/outcome.ts'
import type { EarlierCase, ListFacts } from './list-facts.ts'
import { identitiesToFind } from './preview.ts'
import type { CaseListTable } from './reader.ts'
import { referenceIdentity } from './identities.ts'

/** What a case list's facts are gathered from. */
export type FactSource = Pick<Given, 'at' | 'world' | 'hash' | 'profile' | 'holidays' | 'findIdentities'> & {
  who: PersonId
  /** For which of their meetings it is brought; the next one where none is said. */
  meetingId?: MeetingId | undefined
}

/** Gathers what a case list is looked at against: agencies, the meeting it is for, and cases that were kept before. */
export async function factsFor(source: FactSource, table: CaseListTable): Promise<ListFacts> {
  const agencies = [...(await source.world.directory()).state.agencies.values()]
  return {
    agencies,
    profile: source.profile,
    holidays: source.holidays,
    today: londonDate(source.at),
    ...(await meetingDaysOf(source)),
    earlier: await earlierCases(source, table),
    waiting: await waitingReferences(source, table),
  }
}

/**
 * The day of the meeting that is named, or of the next one, among those planned whose desk this person keeps; and of
 * the last one of all.
 */
async function meetingDaysOf({
  world,
  who,
  meetingId,
}: FactSource): Promise<Pick<ListFacts, 'meetingOn' | 'lastMeeting'>> {
  const loaded = await Promise.all((await world.meetings()).map((id) => world.meeting(id)))
  const last = loaded.flatMap(({ state }) => state?.startsAt ?? []).toSorted()
  const planned = loaded.flatMap(({ state }) =>
    state && state.status !== 'ended' && state.coordinators.includes(who) ? [state] : [],
  )
  const named = planned.find((meeting) => meeting.meetingId === meetingId)
  const waiting = planned.filter((meeting) => meeting.status === 'planned').map((meeting) => meeting.startsAt)
  const day = named?.startsAt ?? waiting.toSorted()[0]
  const dateOf = (moment: string | undefined) => (moment ? londonDate(moment) : null)
  return { meetingOn: dateOf(day), lastMeeting: dateOf(last.at(-1)) }
}

/** Cases of the same people, heard or not; a case that this person must not know of has left no trace. */
async function earlierCases(source: FactSource, table: CaseListTable): Promise<readonly EarlierCase[]> {
  const identities = new Map(identitiesToFind(table.rows).map((identity) => [source.hash(identity), identity]))
  const found = await source.findIdentities([...identities.keys()])
  const cases = await Promise.all(
    found.map(async ({ caseId, hash, role }): Promise<readonly EarlierCase[]> => {
      const known = (await source.world.case(caseId)).state
      const identity = identities.get(hash)
      if (!known || identity === undefined || role === 'reference' || mustNotHear(known, source.who)) return []
      const heardOn = known.heardAt.map(({ at }) => londonDate(at))
      const { received, grounds, dashScore } = known.referral
      return [{ caseId, role, identity, received, heardOn, highRisk: isHighRisk({ grounds, dashScore }, source) }]
    }),
  )
  return cases.flat()
}

/** By the ground that the referrer gave, or by the area's own threshold (Somerset and Cornwall 7.3.1.1). */
function isHighRisk({ grounds, dashScore }: Pick<Referral, 'grounds' | 'dashScore'>, { profile }: FactSource): boolean {
  const { value } = profile.dash
  const meets = value !== 'unanswered' && dashScore !== null && dashScore >= value.threshold
  return meets || grounds === 'visible-high-risk'
}

/**
 * References of cases that were kept before, heard or not; a case that this person must not know of has left no trace.
 */
async function waitingReferences(source: FactSource, table: CaseListTable): Promise<ReadonlySet<string>> {
  const hashes = table.rows.map((row) => source.hash(referenceIdentity(row.cells.reference)))
  const found = (await source.findIdentities(hashes)).filter(({ role }) => role === 'reference')
  const cases = await Promise.all(found.map(async ({ caseId }) => (await source.world.case(caseId)).state))
  return new Set(cases.flatMap((known) => (known && !mustNotHear(known, source.who) ? [known.referral.reference] : [])))
}
