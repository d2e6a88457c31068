import type { Action, ActionEvent, ActionTerms } from '../domain/actions/action.ts'
import { isLive } from '../domain/actions/action-status.ts'
import { answered } from '../domain/area-profile.ts'
import type { ActionId } from '../domain/ids.ts'
import { plusSeconds } from '../domain/time.ts'
import type { Consequences, ConsequenceTable, Moment } from './consequences.ts'
import { deputiesOf, representativesOf, uniquePeople } from './people-of-agency.ts'
import type { OutboxMessage, TimerSetting } from './ports.ts'
import { idOf } from './streams.ts'
import { telling } from './telling.ts'

/** An agreed action is offered to its owner; one marked *today* goes to the deputy too and starts its own clock (R172). */
export const actionConsequences: ConsequenceTable<ActionEvent> = {
  'action-agreed': async (_event, moment) => offered(moment, {}),
  /** Changed by the chair after it was agreed, or ruled to stand: its owner is asked anew, and the wait begins anew. */
  'action-changed': async (event, moment) => ((await isLiveNow(moment)) ? offered(moment, event) : {}),
  'action-ruled': async (event, moment) =>
    event.ruling === 'stands' ? offered(moment, {}) : { timers: urgentTimers(moment, 'stop') },
  'action-accepted': async (_event, moment) => ({ timers: urgentTimers(moment, 'stop') }),
  'action-withdrawn': async (_event, moment) => ({ timers: urgentTimers(moment, 'stop') }),
  'action-finished': async (_event, moment) => ({ timers: urgentTimers(moment, 'stop') }),
  'action-change-asked': async (_event, moment) => backToChair(moment),
  'action-refused': async (_event, moment) => backToChair(moment),
  'action-unaccepted-raised': async (event, moment) => {
    const { meeting } = await actionAndMeeting(moment)
    if (!meeting) return {}
    const people = event.to === 'chair' ? [meeting.chairing] : meeting.coordinators
    return {
      outbox: people.map((personId) =>
        telling(moment, { personId, notice: 'action-today-unaccepted', meetingId: meeting.meetingId }),
      ),
    }
  },
}

/** Offers an action with the terms that it has from now on. */
async function offered(moment: Moment, changed: Partial<ActionTerms>): Promise<Consequences> {
  const { action: before } = await actionAndMeeting(moment)
  if (!before) return {}
  const action = { ...before, ...changed }
  const directory = (await moment.world.directory()).state
  const owners = action.personId ? [action.personId] : representativesOf(directory, action.agencyId)
  const people = action.today ? [...owners, ...deputiesOf(directory, action.agencyId)] : owners
  return {
    outbox: uniquePeople(people).map((personId) => offer(moment, { personId, actionId: action.actionId })),
    timers: action.today ? urgentTimers(moment, 'start') : [],
  }
}

function offer(moment: Moment, to: { personId: string; actionId: string }): OutboxMessage {
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
  const { meeting } = await actionAndMeeting(moment)
  if (!meeting) return {}
  const people = uniquePeople([meeting.chairing, ...meeting.coordinators])
  return {
    outbox: people.map((personId) =>
      telling(moment, { personId, notice: 'action-back-to-chair', meetingId: meeting.meetingId }),
    ),
  }
}

async function isLiveNow(moment: Moment): Promise<boolean> {
  const { action } = await actionAndMeeting(moment)
  return action !== null && isLive(action)
}

async function actionAndMeeting(
  moment: Moment,
): Promise<{ action: Action | null; meeting: Awaited<ReturnType<Moment['world']['meeting']>>['state'] }> {
  const action = (await moment.world.action(idOf<ActionId>(moment.stream))).state
  const meeting = action ? (await moment.world.meeting(action.meetingId)).state : null
  return { action, meeting }
}
