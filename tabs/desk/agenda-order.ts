import type { CommandOf } from '../../src/contracts/commands.ts'
import type { CaseHeading } from '../../src/contracts/case-view.ts'
import type { DeskView, MeetingView } from '../../src/contracts/views.ts'

/** What a case takes where nothing is known of the area's own slot yet. */
const USUAL = 15

/** A case in the order that is being built; `minutes` is empty where the area's own slot applies. */
export type Planned = CaseHeading & { minutes: string }

/** The agenda as it stands, to begin with. */
export function plannedFrom(view: MeetingView): readonly Planned[] {
  return view.agenda
    .filter(({ status }) => status !== 'off')
    .map(({ caseId, number, victim, perpetrator }) => ({ caseId, number, victim, perpetrator, minutes: '' }))
}

/** The order with one case a place earlier (`-1`) or later (`1`); at either end it stays. */
export function moved(order: readonly Planned[], { from, by }: { from: number; by: -1 | 1 }): readonly Planned[] {
  const to = from + by
  const picked = order[from]
  if (!picked || to < 0 || to >= order.length) return order
  return order.toSpliced(from, 1).toSpliced(to, 0, picked)
}

/** Cases that can still be added: on no agenda yet, waiting for no decision, and not in this order. */
export function addable(desk: DeskView, order: readonly Planned[]): DeskView['unlisted'] {
  const taken = new Set(order.map(({ caseId }) => caseId))
  return desk.unlisted.filter(({ caseId, heldForDecision }) => !heldForDecision && !taken.has(caseId))
}

/** The items of the order to keep this agenda. */
export function itemsOf(order: readonly Planned[]): CommandOf<'set-agenda'>['items'] {
  return order.map(({ caseId, minutes }) => (minutes === '' ? { caseId } : { caseId, minutes: Number(minutes) }))
}

/** The order with one case put into another's place, as it is dragged. */
export function placed(order: readonly Planned[], { from, to }: { from: number; to: number }): readonly Planned[] {
  const picked = order[from]
  if (!picked || from === to || to < 0 || to >= order.length) return order
  return order.toSpliced(from, 1).toSpliced(to, 0, picked)
}

/**
 * About how many minutes this order takes: what the agenda that is kept takes, with each case that came or went and
 * each minute that was set. The opening and the breaks stay as they were reckoned.
 */
export function minutesOf(order: readonly Planned[], view: Pick<MeetingView, 'agenda'> & { desk: DeskView }): number {
  const slots = new Map(view.agenda.map(({ caseId, slotSeconds }) => [caseId, slotSeconds / 60]))
  const kept = view.agenda.filter(({ status }) => status !== 'off')
  const inCases = kept.reduce((sum, { slotSeconds }) => sum + slotSeconds / 60, 0)
  const usual = kept.length > 0 ? inCases / kept.length : USUAL
  const minutes = order.map((each) => (each.minutes === '' ? (slots.get(each.caseId) ?? usual) : Number(each.minutes)))
  return Math.round(view.desk.capacity.neededMinutes - inCases + minutes.reduce((sum, each) => sum + each, 0))
}

/** Whether two orders hear the same cases in the same places, in the same minutes. */
export function isSame(one: readonly Planned[], other: readonly Planned[]): boolean {
  const written = (order: readonly Planned[]): string => JSON.stringify(itemsOf(order))
  return written(one) === written(other)
}
