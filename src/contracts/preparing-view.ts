import type { CaseHeading } from './case-view.ts'

/** A case that this reader's agency prepares: what it has sent for it, and by when its research is due. */
export type PreparedCase = CaseHeading & {
  sent: 'supplied' | 'nothing-known' | null
  researchDue: string | null
}

/** What one person still has to do before a meeting, as far as they may know of its cases (R012, R027, R029). */
export type PreparingView = {
  /** The last moment for a written update, where the area gives one, and its clause. */
  updateDue: string | null
  updateClause: string
  /** Only for those who speak for an agency, and only cases whose stub they have answered. */
  cases: readonly PreparedCase[]
}
