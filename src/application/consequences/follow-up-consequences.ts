import type { Action } from '../../domain/actions/action.ts'
import { ownerOf } from '../../domain/actions/action-owner.ts'
import type { FollowUpEvent, Reminder } from '../../domain/actions/follow-up.ts'
import type { AreaRole } from '../../domain/area-rules.ts'
import type { AfterHearingEvent } from '../../domain/cases/after-hearing.ts'
import { mustNotHear } from '../../domain/cases/connection.ts'
import type { ActionId, MeetingId, PersonId } from '../../domain/ids.ts'
import type { Instant } from '../../domain/time.ts'
import type { ConsequenceTable, Moment } from './consequences.ts'
import type { Notice, OutboxMessage, TimerSetting } from '../ports.ts'
import { idOf } from '../write/streams.ts'
import { telling } from './telling.ts'

/**
 * Whoever a person took an action to is told, neutrally, that something waits; who is not here is told by that person.
 * Nothing goes up a ladder by itself (R125, H29).
 */
export const followUpConsequences: ConsequenceTable<FollowUpEvent | AfterHearingEvent> = {
  'action-escalated': async ({ to }, moment) => ({ outbox: await tellingOf(moment, asked[to] ?? nobody) }),
  'action-status-imported': async ({ status }, moment) => ({
    outbox: status === 'not-possible' ? await tellingReviewers(moment) : [],
  }),
  'action-update-asked': async (_event, moment) => ({ outbox: await tellingOf(moment, owners) }),
  'action-reminded': async ({ when }, moment) => ({ outbox: await tellingOf(moment, reminded[when]) }),
  'incident-shared': async ({ recipients, meetingId }, moment) => ({
    outbox: recipients.map((personId) => telling(moment, { personId, notice: 'case-updated', meetingId })),
  }),
}

/**
 * When the owners of a meeting's actions are asked how far they have come; never where the area gives no time (R121).
 */
export function updateTimers(meetingId: MeetingId, dueAt: Instant | null): readonly TimerSetting[] {
  return dueAt === null ? [] : [{ key: `updates:${meetingId}`, dueAt, kind: 'action-updates', payload: { meetingId } }]
}

/** `first` where only the first of them who may hear the case is told. */
type Found = { notice: Notice; people: readonly PersonId[]; first?: true }
type Find = (moment: Moment, action: Action) => Promise<Found>

const nobody: Find = () => Promise.resolve({ notice: 'action-asked-after', people: [] })

const owners: Find = async (moment, action) => {
  const directory = (await moment.world.directory()).state
  const meeting = (await moment.world.meeting(action.meetingId)).state
  const caseFile = (await moment.world.case(action.caseId)).state
  const owner = caseFile && ownerOf(action, { directory, caseFile, meeting })
  return { notice: 'action-asked-after', people: owner ? [owner] : [] }
}

const chair: Find = async (moment, action) => {
  const meeting = (await moment.world.meeting(action.meetingId)).state
  return { notice: 'action-taken-to-you', people: meeting ? [meeting.chair, ...meeting.standIns] : [], first: true }
}

const managers: Find = async (moment) => {
  const people = [...(await moment.world.directory()).state.people.values()]
  const active = people.filter(({ role, active: is }) => is && role === 'operations-manager')
  return { notice: 'action-taken-to-you', people: active.map(({ personId }) => personId) }
}

/**
 * Whoever looks at the risk again is told at once that something waits; an owner who says so knows it already (R124).
 */
export async function tellingReviewers(moment: Moment): Promise<readonly OutboxMessage[]> {
  const { value } = moment.profile.notPossible
  const by = value === 'unanswered' ? 'chair' : value.reviewedBy
  return by === 'representative' ? [] : tellingOf(moment, reviewers[by])
}

const coordinators: Find = async (moment, action) => {
  const meeting = (await moment.world.meeting(action.meetingId)).state
  return { notice: 'action-not-possible', people: meeting?.coordinators ?? [] }
}
const looking = (find: Find): Find => {
  return async (moment, action) => ({ ...(await find(moment, action)), notice: 'action-not-possible' })
}
const reviewers = { 'operations-manager': looking(managers), chair: looking(chair), coordinator: coordinators }

const askedOf = (notice: Notice): Find => {
  return async (moment, action) => ({ ...(await owners(moment, action)), notice })
}
/** The desk begins the ladder; where nobody of it may hear the case, whoever chairs does (R125). */
const deciders: Find = async (moment, action) => {
  const meeting = (await moment.world.meeting(action.meetingId)).state
  const people = meeting ? [...meeting.coordinators, meeting.chair, ...meeting.standIns] : []
  return { notice: 'action-overdue', people, first: true }
}
const reminded: Record<Reminder, Find> = {
  before: askedOf('action-due-soon'),
  'on-the-day': askedOf('action-due-today'),
  overdue: deciders,
}

const asked: Partial<Record<AreaRole, Find>> = { representative: owners, chair, 'operations-manager': managers }

/** Never to whoever must not hear the case: to them there is nothing. */
async function tellingOf(moment: Moment, find: Find): Promise<readonly OutboxMessage[]> {
  const action = (await moment.world.action(idOf<ActionId>(moment.stream))).state
  const caseFile = action && (await moment.world.case(action.caseId)).state
  if (!action || !caseFile) return []
  const { notice, people, first } = await find(moment, action)
  const { meetingId, actionId } = action
  const may = people.filter((personId) => !mustNotHear(caseFile, personId))
  return (first ? may.slice(0, 1) : may).map((personId) => telling(moment, { personId, notice, meetingId, actionId }))
}
