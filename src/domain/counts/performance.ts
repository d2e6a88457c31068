import type { Action } from '../actions/action.ts'
import { isOverdue } from '../actions/action-status.ts'
import type { AreaProfile } from '../area-profile.ts'
import type { Case } from '../cases/case.ts'
import { isWithinLimit } from '../cases/listing.ts'
import type { CasePlan } from '../circulation/circulation.ts'
import { londonDate, type Holidays, type Instant } from '../time.ts'
import { isRepeat } from './meeting-counts.ts'

/** How many were in time, how many were not, and how many the protocol gives no time for. */
export type Timely = { inTime: number; late: number; noLimit: number }
/** The measures that a steering group asks for, as counts (R145, Thurrock 2). */
export type Performance = {
  cases: number
  repeats: number
  heard: Timely
  plans: Timely
  actions: Timely
}

/** The cases heard, with their plans and their actions. */
export type Measured = {
  heard: readonly { caseFile: Case; at: Instant }[]
  plans: readonly CasePlan[]
  actions: readonly Action[]
  profile: Pick<AreaProfile, 'hearWithin'>
  holidays: Holidays
  now: Instant
}

/** Counts over the cases heard. */
export function performance(of: Measured): Performance {
  const { heard, plans, actions, profile, holidays, now } = of
  return {
    cases: heard.length,
    repeats: heard.filter(({ caseFile }) => isRepeat(caseFile)).length,
    heard: timely(
      heard.map(({ caseFile, at }) =>
        isWithinLimit({
          received: caseFile.referral.received,
          hearing: londonDate(at),
          rule: profile.hearWithin,
          holidays,
        }),
      ),
    ),
    plans: timely(plans.flatMap((plan) => planInTime(plan, now))),
    actions: timely(actions.flatMap((action) => actionInTime(action, now))),
  }
}

/** A plan that has not gone yet is late once its time is over, and before that nothing. */
function planInTime({ sentAt, dueAt }: CasePlan, now: Instant): (boolean | 'unanswered')[] {
  if (dueAt === null) return ['unanswered']
  if (sentAt !== null) return [sentAt <= dueAt]
  return dueAt <= now ? [false] : []
}

function actionInTime(action: Action, now: Instant): boolean[] {
  const { status, due, finishedOn } = action
  if (due === null || status === 'draft' || status === 'withdrawn' || status === 'done-already') return []
  if (status === 'done' && finishedOn !== null) return [finishedOn <= londonDate(due)]
  return isOverdue(action, now) || status === 'not-done' ? [false] : []
}

function timely(all: readonly (boolean | 'unanswered')[]): Timely {
  const count = (wanted: boolean | 'unanswered') => all.filter((each) => each === wanted).length
  return { inTime: count(true), late: count(false), noLimit: count('unanswered') }
}
