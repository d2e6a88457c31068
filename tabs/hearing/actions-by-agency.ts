import type { ActionView } from '../../src/contracts/views.ts'

/** Actions as they are read back: agency by agency, without those that were withdrawn. */
export function actionsByAgency(
  actions: readonly ActionView[],
): readonly { agency: string; actions: readonly ActionView[] }[] {
  const live = actions.filter(({ status }) => status !== 'withdrawn')
  const agencies = [...new Set(live.map(({ agency }) => agency))].toSorted((a, b) => a.localeCompare(b))
  return agencies.map((agency) => ({ agency, actions: live.filter((action) => action.agency === agency) }))
}
