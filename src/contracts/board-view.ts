/** A count as it leaves: the number, `<5`, or `withheld` so that a smaller one cannot be worked out (H16). */
export type ShownCount = number | '<5' | 'withheld'
export type BoardPart = { label: 'in-time' | 'late' | 'no-limit' | 'repeat' | 'first-time'; shown: ShownCount }

/** `GET /api/board`: counts of the last twelve months for a board or a steering group; no case, and no person. */
export type BoardView = {
  area: string
  from: string
  to: string
  cases: ShownCount
  repeats: readonly BoardPart[]
  heard: readonly BoardPart[]
  plans: readonly BoardPart[]
  actions: readonly BoardPart[]
  attendance: {
    meetings: number
    agencies: readonly { agency: string; core: boolean; attended: number; missedInARow: number }[]
  }
  /**
   * Half of the cases of a meeting took so many minutes or fewer; no single case stands out, which could be known
   * again.
   */
  meetings: readonly { on: string; cases: ShownCount; median: number | null }[]
}
