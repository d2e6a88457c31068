import type { ActionView, MeetingView } from '../../src/contracts/views.ts'

export type SheetAction = ActionView & { earlier: boolean }
export type AgencySheet = { agencyId: string; agency: string; actions: readonly SheetAction[] }

/** The actions of each agency that has any, drafts aside: this meeting's, and what is open from earlier ones. */
export function agencySheets({
  actions,
  outstanding,
}: Pick<MeetingView, 'actions' | 'outstanding'>): readonly AgencySheet[] {
  const here = new Set(actions.map(({ actionId }) => actionId))
  const earlier = outstanding.actions.filter(({ actionId }) => !here.has(actionId))
  const all = [
    ...actions.map((action) => ({ ...action, earlier: false })),
    ...earlier.map((action) => ({ ...action, earlier: true })),
  ].filter(({ status }) => status !== 'draft' && status !== 'withdrawn')
  const sheets = Map.groupBy(all, ({ agencyId }) => agencyId ?? '')
  return [...sheets]
    .flatMap(([agencyId, owned]) =>
      agencyId === '' ? [] : [{ agencyId, agency: owned[0]?.agency ?? '', actions: owned.toSorted(byCase) }],
    )
    .toSorted((a, b) => a.agency.localeCompare(b.agency))
}

/** Still to be done. */
export function isOpen({ status }: Pick<ActionView, 'status'>): boolean {
  return status === 'agreed' || status === 'accepted' || status === 'change-asked' || status === 'refused'
}

function byCase(a: SheetAction, b: SheetAction): number {
  return Number(a.earlier) - Number(b.earlier) || (a.number ?? 0) - (b.number ?? 0) || a.actionNumber - b.actionNumber
}
