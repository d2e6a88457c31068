import type { CaseView } from '../../contracts/case-view.ts'
import type { Action } from '../../domain/actions/action.ts'
import type { Case } from '../../domain/cases/case.ts'
import { mustNotHear } from '../../domain/cases/connection.ts'
import { repeatsSafeAddress, safeOf } from '../../domain/cases/safe-address.ts'
import type { CaseId, MeetingId, PersonId } from '../../domain/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.ts'
import { londonDate, type LocalDate } from '../../domain/time.ts'
import type { World } from '../write/world.ts'
import { agencyOf } from './names.ts'
import type { Scene } from './scene.ts'

/** What one earlier hearing of the same victim agreed. */
export type EarlierPlan = { theCase: Case; heardOn: LocalDate; actions: readonly Action[] }

/**
 * The earlier plans of the case that is open: its own hearings, and those of the same victim's earlier cases (R026).
 */
export async function earlierPlans(world: World, meeting: Meeting): Promise<readonly EarlierPlan[]> {
  const open = meeting.openCase ? (await world.case(meeting.openCase)).state : null
  if (!open) return []
  const found = open.repeatFound?.answer === 'new' ? [] : (open.repeatFound?.earlier ?? [])
  const others = await Promise.all(found.map(async ({ caseId }) => (await world.case(caseId)).state))
  const cases = [open, ...others.filter((each) => each !== null)]
  const plans = await Promise.all(cases.map((theCase) => plansOf(world, { theCase, now: meeting.meetingId })))
  return plans.flat().toSorted((a, b) => b.heardOn.localeCompare(a.heardOn))
}

async function plansOf(world: World, of: { theCase: Case; now: MeetingId }): Promise<readonly EarlierPlan[]> {
  const { theCase, now } = of
  const before = theCase.heardAt.filter(({ meetingId }) => meetingId !== now)
  return Promise.all(
    before.map(async ({ meetingId, at }) => {
      return {
        theCase,
        heardOn: londonDate(at),
        actions: await actionsOf(world, { meetingId, caseId: theCase.caseId }),
      }
    }),
  )
}

async function actionsOf(world: World, of: { meetingId: MeetingId; caseId: CaseId }): Promise<readonly Action[]> {
  const loaded = await Promise.all((await world.actionsOf(of.meetingId)).map((id) => world.action(id)))
  const actions = loaded.flatMap(({ state }) => (state ? [state] : []))
  return actions.filter((each) => each.caseId === of.caseId && each.status !== 'withdrawn' && each.status !== 'draft')
}

/** The earlier cases that somebody must not know of (H43). */
export function barredFrom({ earlier }: Scene, personId: PersonId): readonly CaseId[] {
  const cases = new Set(earlier.map(({ theCase }) => theCase))
  return [...cases].filter((each) => mustNotHear(each, personId)).map(({ caseId }) => caseId)
}

/**
 * The newest earlier plan; of a case from which its reader is barred there is nothing (H43).
 * An action of then that tells where she is now is left out (H41).
 */
export function earlierView(
  { earlier, directory, cases, meeting }: Scene,
  barred: readonly CaseId[],
): CaseView['earlier'] {
  const theirs = earlier.filter(({ theCase }) => !barred.includes(theCase.caseId))
  const [newest] = theirs
  if (!newest) return null
  const actions = theirs.flatMap((each) => each.actions)
  const open = meeting.openCase ? cases.get(meeting.openCase) : undefined
  const safe = open && safeOf(open.referral)
  return {
    heardOn: newest.heardOn,
    actions: actions
      .filter(({ what }) => !safe || !repeatsSafeAddress(what, safe))
      .map(({ what, agencyId, status }) => ({ what, agency: agencyOf(directory, agencyId), status })),
  }
}
