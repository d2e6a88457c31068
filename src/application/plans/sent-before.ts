import type { Case } from '../../domain/cases/case.ts'
import { mustNotHear } from '../../domain/cases/connection.ts'
import type { CasePlan, RecipientReason } from '../../domain/circulation/circulation.ts'
import type { CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import type { Instant } from '../../domain/time.ts'
import type { World } from '../write/world.ts'

/** A plan that was sent before: of which case, when, to whom, and why each of them was on its list. */
export type EarlierSending = {
  theCase: Case
  at: Instant
  people: ReadonlySet<PersonId>
  reasons: ReadonlyMap<PersonId, readonly RecipientReason[]>
}

/** What was sent before a meeting's plans: of each case the earlier plans of its pair, and the last meeting's plans. */
export type SentBefore = {
  /** When plans last went out in this area before these; null where they never did. */
  lastSentAt: Instant | null
  pairs: ReadonlyMap<CaseId, readonly EarlierSending[]>
  lastMeeting: readonly EarlierSending[]
}

/** Nothing was sent before. */
export const nothingBefore: SentBefore = { lastSentAt: null, pairs: new Map(), lastMeeting: [] }

/** Looks back from a meeting: no further than the last one whose plans went out, and the pairs' own hearings. */
export async function sentBefore(
  world: World,
  { meeting, cases }: { meeting: Meeting; cases: ReadonlyMap<CaseId, Case> },
): Promise<SentBefore> {
  const lastMeeting = await lastSendings(world, meeting)
  const pairs = await Promise.all(
    [...cases].map(async ([caseId, theCase]) => [caseId, await ofPair(world, meeting, theCase)] as const),
  )
  const lastSentAt =
    lastMeeting
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? null
  return { lastSentAt, lastMeeting, pairs: new Map(pairs) }
}

/** The last plan of a case's pair, of which this person may know; null where there was none. */
export function lastOfPair({ pairs }: SentBefore, caseId: CaseId, who: PersonId): EarlierSending | null {
  return pairs.get(caseId)?.find(({ theCase }) => !mustNotHear(theCase, who)) ?? null
}

async function lastSendings(world: World, meeting: Meeting): Promise<readonly EarlierSending[]> {
  for (const meetingId of (await world.meetings()).toReversed()) {
    if (meetingId === meeting.meetingId) continue
    const earlier = (await world.meeting(meetingId)).state
    if (!earlier || earlier.area !== meeting.area || earlier.startsAt >= meeting.startsAt) continue
    const sent = await sendingsOf(world, meetingId)
    if (sent.length > 0) return sent
  }
  return []
}

async function ofPair(world: World, meeting: Meeting, theCase: Case): Promise<readonly EarlierSending[]> {
  const found = theCase.repeatFound?.answer === 'new' ? [] : (theCase.repeatFound?.earlier ?? [])
  const others = await Promise.all(found.map(async ({ caseId }) => (await world.case(caseId)).state))
  const heard = [theCase, ...others.flatMap((each) => each ?? [])].flatMap(({ heardAt, caseId }) =>
    heardAt.filter(({ meetingId }) => meetingId !== meeting.meetingId).map(({ meetingId }) => ({ meetingId, caseId })),
  )
  const sent = await Promise.all(heard.map(({ meetingId, caseId }) => sendingsOf(world, meetingId, caseId)))
  return sent.flat().toSorted((a, b) => b.at.localeCompare(a.at))
}

/** A plan that was withdrawn went wrong: it is no measure of who should get the next. */
async function sendingsOf(world: World, meetingId: MeetingId, only?: CaseId): Promise<readonly EarlierSending[]> {
  const plans = [...((await world.circulation(meetingId)).state?.plans.values() ?? [])]
  const sending = plans.filter(({ sentAt, status }) => sentAt !== null && status !== 'withdrawn')
  const wanted = sending.filter(({ caseId }) => only === undefined || caseId === only)
  const sent = await Promise.all(wanted.map((plan) => sendingOf(world, plan)))
  return sent.flat()
}

async function sendingOf(world: World, plan: CasePlan): Promise<readonly EarlierSending[]> {
  const { caseId, sentAt, sentTo, recipients } = plan
  const theCase = (await world.case(caseId)).state
  const reasons = new Map(recipients.map((each) => [each.personId, each.reasons]))
  return theCase && sentAt !== null ? [{ theCase, at: sentAt, people: sentTo, reasons }] : []
}
