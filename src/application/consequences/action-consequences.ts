import type { Action, ActionEvent, ActionTerms } from '../../domain/actions/action.ts'
import { ownerOf } from '../../domain/actions/action-owner.ts'
import { isLive } from '../../domain/actions/action-status.ts'
import { answered } from '../../domain/area-profile.ts'
import { mustNotHear } from '../../domain/cases/connection.ts'
import type { ActionId, PersonId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import { plusSeconds } from '../../domain/time.ts'
import type { Consequences, ConsequenceTable, Moment } from './consequences.ts'
import { tellingReviewers } from './follow-up-consequences.ts'
import { deputiesOf, uniquePeople } from '../people-of-agency.ts'
import { reminderTimers } from './reminders.ts'
import type { OutboxMessage, TimerSetting } from '../ports.ts'
import { idOf } from '../write/streams.ts'
import { telling } from './telling.ts'

/**
 * An agreed action is offered to its owner; one marked *today* goes to the deputy too and starts its own clock (R172).
 * Nobody who must not hear the case is told that there is anything (capability 1).
 */
export const actionConsequences: ConsequenceTable<ActionEvent> = {
  'action-agreed': async (_event, moment) => offered(moment, {}),
  /** Changed by the chair after it was agreed, or ruled to stand: its owner is asked anew, and the wait begins anew. */
  'action-changed': async (event, moment) => ((await isLiveNow(moment)) ? offered(moment, event) : {}),
  'action-ruled': async (event, moment) =>
    event.ruling === 'stands' ? offered(moment, {}) : { timers: stopped(moment) },
  'action-handed-over': async (event, moment) =>
    (await isLiveNow(moment)) ? offered(moment, { personId: event.to }) : {},
  'action-accepted': async (_event, moment) => ({ timers: urgentTimers(moment, 'stop') }),
  'action-withdrawn': async (event, moment) => ({
    outbox: event.stopped ? await tellingOwners(moment) : [],
    timers: stopped(moment),
  }),
  'action-restored': async (event, moment) => (event.as === 'agreed' ? offered(moment, {}) : {}),
  'action-finished': async ({ outcome }, moment) => ({
    outbox: outcome === 'not-possible' ? await tellingReviewers(moment) : [],
    timers: stopped(moment),
  }),
  'action-change-asked': async (_event, moment) => backToChair(moment),
  'action-refused': async (_event, moment) => backToChair(moment),
  'action-unaccepted-raised': async (event, moment) => {
    const { meeting, mayHear } = await around(moment)
    if (!meeting) return {}
    const people = event.to === 'chair' ? chairOf(meeting, mayHear) : meeting.coordinators.filter(mayHear)
    return {
      outbox: people.map((personId) =>
        telling(moment, {
          ...aboutOf(moment),
          personId,
          notice: 'action-today-unaccepted',
          meetingId: meeting.meetingId,
        }),
      ),
    }
  },
}

/** Offers an action with the terms that it has from now on. */
async function offered(moment: Moment, changed: Partial<ActionTerms>): Promise<Consequences> {
  const { action: before } = await around(moment)
  if (!before) return {}
  const action = { ...before, ...changed }
  const people = await ownersOf(moment, action)
  return {
    outbox: people.map((personId) =>
      offer(moment, { personId, actionId: action.actionId, ...(action.today && { today: 'true' }) }),
    ),
    timers: [...urgentTimers(moment, action.today ? 'start' : 'stop'), ...reminderTimers(moment, action)],
  }
}

/** Over: nobody is rung about it or reminded of it any more. */
function stopped(moment: Moment): readonly TimerSetting[] {
  return [...urgentTimers(moment, 'stop'), ...reminderTimers(moment, null)]
}

function aboutOf({ stream }: Moment): { actionId: ActionId } {
  return { actionId: idOf<ActionId>(stream) }
}

/** Everyone to whom an action is put: its owner, and the deputies too where it is for today. */
async function ownersOf(moment: Moment, action: Action): Promise<readonly PersonId[]> {
  const { meeting, caseFile, mayHear } = await around(moment)
  if (!caseFile) return []
  const directory = (await moment.world.directory()).state
  const owner = ownerOf(action, { directory, caseFile, meeting })
  const deputies = action.today ? deputiesOf(directory, action.agencyId).filter(mayHear) : []
  return uniquePeople(owner ? [owner, ...deputies] : deputies)
}

/** A death has stopped what they were asked to do: they are told that it is stopped, and not why (R097). */
async function tellingOwners(moment: Moment): Promise<readonly OutboxMessage[]> {
  const { action } = await around(moment)
  if (!action || !isLive(action)) return []
  return (await ownersOf(moment, action)).map((personId) =>
    telling(moment, { personId, notice: 'action-stopped', meetingId: action.meetingId }),
  )
}

function offer(moment: Moment, to: { personId: string; actionId: string; today?: 'true' }): OutboxMessage {
  return { key: `offer:${to.actionId}:${moment.version}:${to.personId}`, kind: 'offer-action', payload: to }
}

function urgentTimers(moment: Moment, what: 'start' | 'stop'): readonly TimerSetting[] {
  const actionId = idOf<ActionId>(moment.stream)
  const after = answered(moment.profile.urgent, { coordinatorAfterMinutes: 30, chairAfterMinutes: 60 })
  const rungs = { coordinator: after.coordinatorAfterMinutes, chair: after.chairAfterMinutes }
  return Object.entries(rungs).map(([to, minutes]) => ({
    key: `urgent:${actionId}:${to}`,
    dueAt: what === 'start' ? plusSeconds(moment.at, minutes * 60) : null,
    kind: 'urgent-action',
    payload: { actionId },
  }))
}

async function backToChair(moment: Moment): Promise<Consequences> {
  const { meeting, mayHear } = await around(moment)
  if (!meeting) return {}
  const people = uniquePeople([...chairOf(meeting, mayHear), ...meeting.coordinators.filter(mayHear)])
  return {
    outbox: people.map((personId) =>
      telling(moment, { ...aboutOf(moment), personId, notice: 'action-back-to-chair', meetingId: meeting.meetingId }),
    ),
  }
}

async function isLiveNow(moment: Moment): Promise<boolean> {
  const { action } = await around(moment)
  return action !== null && isLive(action)
}

/** Who chairs now, or else the first of those who may chair, where that person must not hear the case. */
function chairOf(meeting: Meeting, mayHear: (personId: PersonId) => boolean): readonly PersonId[] {
  return [meeting.chairing, meeting.chair, ...meeting.standIns].filter(mayHear).slice(0, 1)
}

/** The action that an event is about, with its meeting and its case. */
async function around({ world, stream }: Moment) {
  const action: Action | null = (await world.action(idOf<ActionId>(stream))).state
  const meeting = action ? (await world.meeting(action.meetingId)).state : null
  const caseFile = action ? (await world.case(action.caseId)).state : null
  return { action, meeting, caseFile, mayHear: (who: PersonId) => caseFile !== null && !mustNotHear(caseFile, who) }
}
