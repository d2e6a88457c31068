import { isFinished, isLive } from '../actions/action-status.ts'
import type { Action } from '../actions/action.ts'
import { isKnownOverdue, masterElsewhere } from '../actions/actions-master.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Instant } from '../time.ts'
import type { Clock } from './clock.ts'
import { profileOf, type ClockFacts } from './clock-facts.ts'
import { amberOf, secondsOf, type Reckoner } from './reckoning.ts'

/**
 * The clocks of actions: the date agreed, the update that the area wants, and the next step of the ladder. Nothing is
 * chased from here where the area follows its actions up in a system of its own, save what came back from it (R119).
 */
export function actionClocks(facts: ClockFacts, reckoner: Reckoner): readonly Clock[] {
  const ended = new Map(facts.meetings.map((meeting) => [meeting.meetingId, meeting]))
  return facts.actions.flatMap((action) => {
    const profile = profileOf(facts, action.meetingId)
    const kept = masterElsewhere(profile) === null
    return [
      ...(kept ? agreedDate(action, profile) : []),
      ...(kept ? update(action, { profile, reckoner, meeting: ended.get(action.meetingId) }) : []),
      ...escalation(action, { profile, reckoner, at: facts.at }),
    ]
  })
}

/**
 * Agreed with its date in the meeting, under the clause by which the area has actions agreed (R090); and under the one
 * that has them updated by that very time, where the area does (R121, Somerset 15.2).
 */
function agreedDate(action: Action, { stages, actionUpdate }: AreaProfile): Clock[] {
  const { due, agreedAt } = action
  if (due === null || agreedAt === null || (!isLive(action) && !isFinished(action))) return []
  const from = agreedAt
  const { clause } = actionUpdate.value === 'as-agreed' ? actionUpdate : stages
  const clock = { from, amberAt: amberOf(from, due), dueAt: due, clause }
  return [{ kind: 'action', about: aboutOf(action), ...clock, done: isFinished(action) }]
}

type Around = { profile: AreaProfile; reckoner: Reckoner }

/** An update is due so long after the meeting, whatever the action's own date (R121, NYY: within seven days). */
function update(action: Action, of: Around & { meeting: Meeting | undefined }): Clock[] {
  const { value, clause } = of.profile.actionUpdate
  const from = of.meeting?.endedAt ?? null
  if (value === 'unanswered' || value === 'as-agreed' || from === null || (!isLive(action) && !isFinished(action)))
    return []
  const dueAt = of.reckoner.after(value, from)
  const done = isFinished(action) || action.updates.length > 0
  return [{ kind: 'action-update', about: aboutOf(action), from, amberAt: amberOf(from, dueAt), dueAt, clause, done }]
}

/** To whom a person may take an overdue action next, and since when; nobody is told of it by a machine (R125, H29). */
function escalation(action: Action, { profile, reckoner, at }: Around & { at: Instant }): Clock[] {
  const { value, clause } = profile.escalation
  const { due, ladder } = action
  if (value === 'unanswered' || due === null || !isLive(action) || secondsOf(due) > secondsOf(at)) return []
  if (masterElsewhere(profile) !== null && !isKnownOverdue(action, { profile, now: at })) return []
  const taken = ladder.filter(({ to }) => to !== null)
  const next = value[taken.length]
  if (!next) return []
  const from = taken.at(-1)?.at ?? due
  const dueAt = next.after === 'unanswered' ? from : reckoner.after(next.after, from)
  const rung = { to: next.to, step: taken.length + 1, of: value.length }
  return [{ kind: 'escalation', about: aboutOf(action), from, amberAt: dueAt, dueAt, clause, done: false, rung }]
}

function aboutOf({ meetingId, caseId, actionId }: Action): Clock['about'] {
  return { meetingId, caseId, actionId }
}
