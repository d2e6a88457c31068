import type { AreaProfile } from '../area-profile.ts'
import type { CaseId, PersonId } from '../ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { accept, refuse, type Decision, type Refusal } from '../refusal.ts'
import { isBefore } from '../time.ts'
import type { Circulation, CirculationEvent, LaidOut } from './circulation.ts'
import { refusedLook, toLookAt, type CheckCirculation } from './decide-check.ts'
import { maySend } from './decide-lists.ts'
import { firstLookAt, isAnew, isTheFirst, type Waiting } from './first-look.ts'

/** `reasons` are the second person's own, for each flagged recipient of each plan that goes. */
export type SendCirculation = CheckCirculation & {
  meeting: Meeting
  /** Only these plans; every one that is ready where it is not said. */
  caseIds?: readonly CaseId[]
  /** Each plan as it stands now: its recipients open this, whatever becomes of the case afterwards. */
  laidOut: ReadonlyMap<CaseId, LaidOut>
}

/**
 * The second person sends every plan that is ready (capability 8). Neither of the two may be somebody who must not hear
 * a case: its plan waits for another pair, and goes by unseen. Whoever is barred is never sent to, and everyone else
 * with a flag needs a reason from both. Where the area says so, one of the two is the chair (R114, Gwent 4.9).
 */
export function decideSendCirculation(state: Circulation | null, order: SendCirculation): Decision<CirculationEvent> {
  const { actor, profile } = order
  if (!maySend(actor, profile.circulation)) return refuse('role-not-allowed')
  if (!state) return refuse('circulation-not-drafted')
  const chosen = toLookAt(state, order).filter(({ plan }) => order.caseIds?.includes(plan.caseId) ?? true)
  const waiting = chosen.filter(({ recipients }) => recipients.length > 0)
  if (waiting.length === 0) return refusedUnnamed(chosen, order)
  const looked = waiting.filter((each) => firstLookAt(each) !== null)
  if (looked.length === 0) return refuse('first-person-needed')
  const byTwo = looked.filter((each) => {
    const first = firstLookAt(each)
    return first !== null && !isTheFirst(each, { first, sender: actor.personId })
  })
  if (byTwo.length === 0) return refuse('second-person-needed')
  const ready = byTwo.filter(({ plan }) => isApproved([plan.checkedBy, actor.personId], order))
  if (ready.length === 0) return refuse('chair-approval-needed', { clause: profile.circulation.clause })
  return refusedLook(ready, order) ?? accept(...sendings(state, ready, order))
}

/** The chair's approval is the chair's being one of the two, as the first or as the second (R114). */
export function isApproved(
  people: readonly (PersonId | null)[],
  { profile, meeting }: { profile: Pick<AreaProfile, 'circulation'>; meeting: Meeting },
): boolean {
  const { value } = profile.circulation
  if (value === 'unanswered' || value.approve !== 'chair') return true
  return people.some((personId) => personId === meeting.chair || personId === meeting.chairing)
}

/** One event for each plan that goes: to whom, in which version, and whom a letter goes to. */
export function sendings(
  state: Circulation,
  ready: readonly Waiting[],
  { actor, at, reasons, laidOut, alone }: Omit<SendCirculation, 'profile' | 'meeting' | 'facts'> & { alone?: string },
): CirculationEvent[] {
  const owed = lettersFor(state, ready)
  return ready.map(({ plan, recipients }) => {
    const { caseId, dueAt } = plan
    const anew = isAnew(plan)
    const flagged = recipients.filter(({ flags }) => flags.length > 0)
    const given = flagged.map(({ personId }) => [personId, (reasons[`${caseId}/${personId}`] ?? '').trim()])
    const to = recipients.map(({ personId }) => personId)
    return {
      type: 'plan-sent' as const,
      at,
      by: actor.personId,
      checkedBy: alone === undefined ? (plan.checkedBy ?? actor.personId) : actor.personId,
      caseId,
      version: anew ? plan.version + 1 : plan.version,
      recipients: to,
      letters: Object.fromEntries(to.flatMap((personId) => [[personId, owed.get(personId) ?? 0]]).filter(([, n]) => n)),
      ...(dueAt !== null && !plan.correcting && !isBefore(at, dueAt) && { late: true as const }),
      ...(alone !== undefined && { alone: true as const }),
      personal: {
        reasons: Object.fromEntries(given) as Record<string, string>,
        laidOut: anew ? (laidOut.get(caseId) ?? null) : null,
        ...(alone !== undefined && { alone }),
      },
    }
  })
}

/**
 * One letter for each person and meeting, however many plans (R116); another one only for a plan that takes the place
 * of one that they may have: a corrected version, or one that was withdrawn.
 */
function lettersFor(state: Circulation, ready: readonly Waiting[]): ReadonlyMap<PersonId, number> {
  const letters = new Map<PersonId, number>()
  for (const { plan, recipients } of ready) {
    for (const { personId } of recipients) {
      const had = state.letters.get(personId) ?? 0
      if (had === 0 || (isAnew(plan) && plan.had.has(personId))) letters.set(personId, had + 1)
    }
  }
  return letters
}

/**
 * Where the protocol names no recipients, nobody is guessed: the coordinator names them first (Somerset 13.1, Cornwall
 * 14.10). A plan that whoever sends must not know of is not told of.
 */
function refusedUnnamed(known: readonly Waiting[], { profile }: SendCirculation): { refusal: Refusal } {
  const nobody = known.some(({ plan }) => plan.status === 'drafted' && plan.recipients.length === 0)
  const { clause } = profile.circulation
  return nobody ? refuse('recipients-not-named', { clause }) : refuse('circulation-already-sent')
}
