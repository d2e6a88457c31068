import type { Action, ActionEvent } from '../../domain/actions/action.ts'
import { decideAskForUpdate } from '../../domain/actions/ask-for-update.ts'
import type { Reminder } from '../../domain/actions/follow-up.ts'
import { decideRemind } from '../../domain/actions/reminders.ts'
import { decideUrgentRaise } from '../../domain/actions/urgent.ts'
import type { AreaProfile } from '../../domain/area-profile.ts'
import { decideClockWarn } from '../../domain/circulation/circulation-clock.ts'
import type { ActionId, MeetingId } from '../../domain/ids.ts'
import type { Decision } from '../../domain/refusal.ts'
import { lookInTheMorning } from './morning-look.ts'
import { onStream, onStreams } from '../write/outcome.ts'
import type { Outcome } from '../write/outcome.ts'
import type { TimerKind, TimerSetting } from '../ports.ts'
import type { SendDeps } from './send-outbox.ts'
import { write } from '../write/write.ts'

type Wake = (deps: SendDeps, timer: TimerSetting) => Promise<{ outcome: Outcome; meetingId: MeetingId } | null>

/**
 * Looks again at a moment that was set, and writes down what has become due; nothing where it was seen to meanwhile.
 */
export async function wakeTimer(deps: SendDeps, timer: TimerSetting): Promise<void> {
  const { kind } = timer
  if (kind === 'morning-look') return lookInTheMorning(deps, timer)
  for (;;) {
    const woken = await wakes[kind](deps, timer)
    if (!woken || 'refusal' in woken.outcome) return
    const meeting = (await deps.world.meeting(woken.meetingId)).state
    if (!meeting) return
    const profile = deps.profiles.versioned(meeting.area, meeting.profileVersion)
    const commandId = `timer:${timer.key}:${timer.dueAt}`
    const written = await write(deps.store, deps.world, {
      commandId,
      by: 'clock',
      at: deps.clock.now(),
      profile,
      writes: woken.outcome,
    })
    if (written.kind !== 'conflict') return
  }
}

const wakes: Record<Exclude<TimerKind, 'morning-look'>, Wake> = {
  'action-reminder': (deps, { payload }) =>
    onAction(deps, payload.actionId, (action, profile) =>
      decideRemind(action, { profile, when: payload.when as Reminder, at: deps.clock.now() }),
    ),
  'action-updates': async (deps, { payload }) => {
    const meetingId = payload.meetingId as MeetingId
    const meeting = (await deps.world.meeting(meetingId)).state
    if (!meeting) return null
    const profile = deps.profiles.versioned(meeting.area, meeting.profileVersion)
    const actions = await Promise.all((await deps.world.actionsOf(meetingId)).map((id) => deps.world.action(id)))
    const at = deps.clock.now()
    return {
      meetingId,
      outcome: onStreams(actions.map((each) => onStream(each, decideAskForUpdate(each.state, { profile, at })))),
    }
  },
  'circulation-clock': async (deps, { payload }) => {
    const meetingId = payload.meetingId as MeetingId
    const circulation = await deps.world.circulation(meetingId)
    if (!circulation.state) return null
    return { meetingId, outcome: onStream(circulation, decideClockWarn(circulation.state, deps.clock.now())) }
  },
  'urgent-action': (deps, { payload }) =>
    onAction(deps, payload.actionId, (action, profile) =>
      decideUrgentRaise(action, { now: deps.clock.now(), profile }),
    ),
}

/** What has become due of one action, under the profile of the meeting that agreed it. */
async function onAction(
  deps: SendDeps,
  actionId: string | undefined,
  decide: (action: Action, profile: AreaProfile) => Decision<ActionEvent>,
): ReturnType<Wake> {
  const action = await deps.world.action(actionId as ActionId)
  if (!action.state) return null
  const { meetingId } = action.state
  const meeting = (await deps.world.meeting(meetingId)).state
  if (!meeting) return null
  const profile = deps.profiles.versioned(meeting.area, meeting.profileVersion)
  return { meetingId, outcome: onStream(action, decide(action.state, profile)) }
}
