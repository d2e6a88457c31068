import { useState } from 'react'
import { useView } from '../meeting/meeting-context.ts'
import { type Order, useOrder } from '../parts/use-order.ts'
import { type Planned, isSame, itemsOf, plannedFrom } from './agenda-order.ts'

export type AgendaDraft = {
  planned: readonly Planned[]
  change: (planned: readonly Planned[]) => void
  save: () => Promise<void>
  order: Order
  /** When this order was kept, and how many cases it has; null before. */
  kept: { at: string; cases: number } | null
  changed: boolean
}
type Draft = { planned: readonly Planned[]; before: string }

/** The order that is being built. Until somebody changes it here it is the agenda as it stands, whoever set that. */
export function useAgenda(): AgendaDraft {
  const view = useView()
  const order = useOrder()
  const [draft, setDraft] = useState<Draft | null>(null)
  const [kept, setKept] = useState<{ planned: readonly Planned[]; at: string } | null>(null)
  const standing = plannedFrom(view)
  const now = standing.map(({ caseId }) => caseId).join()
  const isKept = kept !== null && draft !== null && isSame(kept.planned, draft.planned)
  const overtaken = isKept && now !== kept.planned.map(({ caseId }) => caseId).join() && now !== draft.before
  const headings = new Map(view.agenda.map((entry) => [entry.caseId, entry]))
  const planned = (draft && !overtaken ? draft.planned : standing).map((each) => {
    const { number, victim, perpetrator } = headings.get(each.caseId) ?? each
    return { ...each, number, victim, perpetrator }
  })
  const save = async (): Promise<void> => {
    if (order.busy || planned.length === 0) return
    const command = { type: 'set-agenda', meetingId: view.meetingId, items: itemsOf(planned) } as const
    setDraft({ planned, before: now })
    if (await order.give(command, view.meetingVersion ?? undefined)) setKept({ planned, at: view.now })
  }
  return {
    planned,
    change: (next) => setDraft({ planned: next, before: now }),
    save,
    order,
    kept: kept && { at: kept.at, cases: kept.planned.length },
    changed: kept !== null && !isSame(kept.planned, planned),
  }
}
