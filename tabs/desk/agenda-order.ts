import type { CommandOf } from '../../src/contracts/commands.ts'
import type { CaseHeading } from '../../src/contracts/case-view.ts'
import type { DeskView, MeetingView } from '../../src/contracts/views.ts'

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
