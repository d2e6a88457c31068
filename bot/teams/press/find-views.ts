import type { ActionInHand } from '../../../src/contracts/action-in-hand.ts'
import type { ActionView, MeetingSummary, MeetingView } from '../../../src/contracts/views.ts'
import type { ActionId, MeetingId, PersonId } from '../../../src/domain/ids.ts'
import type { BotDeps } from '../bot-deps.ts'

type Looking = Pick<BotDeps, 'caseroom'>

/** How many of the newest meetings are looked through for an action; those before are in the tab. */
const MEETINGS_LOOKED_THROUGH = 12

/** A meeting as this person may see it, or null where they may not, or where there is none. */
export async function viewFor(
  deps: Looking,
  look: { who: PersonId; meetingId: string | undefined },
): Promise<MeetingView | null> {
  if (!look.meetingId) return null
  const view = await deps.caseroom.meetingView(look.who, look.meetingId as MeetingId)
  return 'refusal' in view ? null : view
}

/**
 * This person's meetings: open ones first, then the planned ones as they come, then those that have ended, newest
 * first.
 */
export async function meetingsOf(deps: Looking, who: PersonId): Promise<readonly MeetingSummary[]> {
  const me = await deps.caseroom.me(who)
  if ('refusal' in me) return []
  const by = (status: MeetingSummary['status']) =>
    me.meetings.filter((meeting) => meeting.status === status).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  return [...by('open'), ...by('planned'), ...by('ended').reverse()]
}

/** The next meeting that this person has, open or planned. */
export async function nextMeeting(deps: Looking, who: PersonId): Promise<MeetingSummary | null> {
  return (await meetingsOf(deps, who)).find((meeting) => meeting.status !== 'ended') ?? null
}

/**
 * An action as this person may see it, or null: whether it exists is not said. Who may not see it in its own meeting
 * may still have it before them as an outstanding one of a later meeting.
 */
export async function findAction(
  deps: Looking,
  look: { who: PersonId; actionId: string | undefined },
): Promise<ActionInHand | null> {
  if (!look.actionId) return null
  const own = await deps.caseroom.actionFor(look.who, look.actionId as ActionId)
  if (own) return own
  for await (const { meetingId, actions } of actionsByMeeting(deps, look.who)) {
    const found = actions.find((action) => action.actionId === look.actionId)
    if (found) return { ...onlyLookedAt, action: found, meetingId }
  }
  return null
}

/** Nothing may be done from here about an action that is looked back at. */
const onlyLookedAt = {
  closeText: null,
  closeClause: '',
  agencies: [],
  mayRule: false,
  wishedAgency: null,
  ladder: null,
  mayReassess: false,
}

/** Every action that this person may see, once each. */
export async function actionsOf(deps: Looking, who: PersonId): Promise<readonly ActionView[]> {
  const found = new Map<string, ActionView>()
  for await (const { actions } of actionsByMeeting(deps, who))
    for (const action of actions) found.set(action.actionId, action)
  return [...found.values()]
}

type OfMeeting = { meetingId: string; actions: readonly ActionView[] }

async function* actionsByMeeting(deps: Looking, who: PersonId): AsyncGenerator<OfMeeting> {
  const meetings = await meetingsOf(deps, who)
  const open = meetings.filter((meeting) => meeting.status === 'open')
  const ended = meetings.filter((meeting) => meeting.status === 'ended')
  for (const { meetingId } of [...open, ...ended].slice(0, MEETINGS_LOOKED_THROUGH)) {
    const view = await viewFor(deps, { who, meetingId })
    if (view) yield { meetingId, actions: [...view.actions, ...view.outstanding.actions] }
  }
}
