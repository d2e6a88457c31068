import type { Gap } from '../../src/contracts/case-view.ts'
import type { RoomRules } from '../../src/contracts/room-rules.ts'
import type { Wording } from '../wording/en.ts'

/** What a case leaves open, with the clause under which it is asked; ours to ask has none. */
export function gapWords(gap: Gap, { codes, frame }: Wording, { gapClauses }: RoomRules): string {
  const clause = gapClauses[gap]
  return clause === 'local' ? codes.gaps[gap] : `${codes.gaps[gap]} (${frame.refusedClause(clause)})`
}
