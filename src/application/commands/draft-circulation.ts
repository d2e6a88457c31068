import type { Action } from '../../domain/actions/action.ts'
import { updatesDueAt } from '../../domain/actions/actions-master.ts'
import { decideDraftCirculation } from '../../domain/circulation/decide-lists.ts'
import { plansOf } from '../../domain/circulation/recipients.ts'
import type { CaseId, MeetingId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import type { Given, Outcome } from '../write/outcome.ts'
import { onStream } from '../write/outcome.ts'
import { sentBefore } from '../plans/sent-before.ts'
import { circulationStream } from '../write/streams.ts'
import { casesAround } from './meeting-ground.ts'
import type { MeetingGround } from './meeting-ground.ts'

/** Drafts one plan for each case heard, as the meeting ends, to exactly those whom the protocol names (R111, R112). */
export async function draftCirculation(given: Given, { meeting, directory }: MeetingGround): Promise<Outcome> {
  const { meetingId } = meeting
  const ended: Meeting = { ...meeting, status: 'ended', endedAt: given.at }
  const around = await casesAround(given, meeting)
  const { lastSentAt } = await sentBefore(given.world, { meeting, cases: around })
  const cases = plansOf({
    cases: around,
    lastSentAt,
    meeting: ended,
    directory,
    actions: await actionsOf(given, meetingId),
    profile: given.profile,
    holidays: given.holidays,
  })
  const circulation = await given.world.circulation(meetingId)
  const decision = decideDraftCirculation(circulation.state, {
    meetingId,
    startedAt: given.at,
    cases,
    updatesDueAt: updatesDueAt(given.profile, { from: given.at, holidays: given.holidays }),
    at: given.at,
  })
  return onStream(circulation, decision, { links: [{ meetingId, stream: circulationStream(meetingId) }] })
}

/** The actions that stand on one case in one meeting, or on all cases of it. */
export async function actionsOf(given: Given, meetingId: MeetingId, caseId?: CaseId): Promise<readonly Action[]> {
  const loaded = await Promise.all((await given.world.actionsOf(meetingId)).map((id) => given.world.action(id)))
  const actions = loaded.flatMap(({ state }) => (state ? [state] : []))
  return caseId ? actions.filter((action) => action.caseId === caseId) : actions
}
