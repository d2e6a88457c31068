import type { Action } from '../../domain/actions/action.ts'
import { masterElsewhere } from '../../domain/actions/actions-master.ts'
import { reminderMoments } from '../../domain/actions/reminders.ts'
import type { Reminder } from '../../domain/actions/follow-up.ts'
import type { ActionId } from '../../domain/ids.ts'
import type { Moment } from './consequences.ts'
import type { TimerSetting } from '../ports.ts'
import { idOf } from '../write/streams.ts'

const kinds: readonly Reminder[] = ['before', 'on-the-day', 'overdue']

/** When an action with these terms is called to mind; with null, every reminder of it is taken away. */
export function reminderTimers(
  { stream, at, profile }: Pick<Moment, 'stream' | 'at' | 'profile'>,
  action: Pick<Action, 'due' | 'today'> | null,
): readonly TimerSetting[] {
  const actionId = idOf<ActionId>(stream)
  const kept = action !== null && masterElsewhere(profile) === null ? action : { due: null, today: false }
  const moments = new Map(reminderMoments(kept, at).map(({ when, at: dueAt }) => [when, dueAt]))
  return kinds.map((when) => ({
    key: `reminder:${actionId}:${when}`,
    dueAt: moments.get(when) ?? null,
    kind: 'action-reminder',
    payload: { actionId, when },
  }))
}
