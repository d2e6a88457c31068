import type { CaseView } from '../../contracts/case-view.ts'
import type { Action } from '../../domain/actions/action.ts'
import type { Case } from '../../domain/cases/case.ts'
import { isBefore } from '../../domain/time.ts'
import type { Scene } from './scene.ts'

/** The plan that was worked on before the meeting, and whether it has reduced the risk (R162). */
export function beforehandOf(
  { meeting, profile }: Scene,
  { riskReduced }: Case,
  actions: readonly Action[],
): CaseView['beforehand'] {
  const { openedAt } = meeting
  const before = actions.filter(
    ({ status, agreedAt }) =>
      openedAt !== null && status !== 'draft' && agreedAt !== null && isBefore(agreedAt, openedAt),
  )
  return {
    clause: profile.beforehand.clause,
    actionIds: before.map(({ actionId }) => actionId),
    answer: riskReduced?.answer ?? null,
    note: riskReduced?.note ?? '',
  }
}
