import { z } from 'zod'

/** The five areas whose protocols the requirements were read from. */
export const areas = ['somerset', 'cornwall', 'thurrock', 'gwent', 'nyy'] as const
export type Area = (typeof areas)[number]

const priorities = ['P1', 'P2', 'P3'] as const
export const rowSchema = z.object({
  row: z.string(),
  part: z.string(),
  behaviour: z.string(),
  priority: z.enum(priorities),
  areas: z.record(z.enum(areas), z.string().nullable()),
})
export const resultsSchema = z.object({ tests: z.array(z.object({ title: z.string(), passed: z.boolean() })) })
/** Each row with an area for which it was met when this list was last accepted, such as `R055 thurrock`. */
export const metSchema = z.array(z.string().regex(/^R\d{3} [a-z]+$/))

export type Row = z.infer<typeof rowSchema>
export type Result = z.infer<typeof resultsSchema>['tests'][number]
export type Mark = 'met' | 'not-met' | 'not-asked'
/** A row with the tests that name it, and how it stands in each area. */
export type Entry = { row: Row; tests: readonly Result[]; marks: Readonly<Record<Area, Mark>> }

/** How every row stands in every area. */
export function ledgerOf(rows: readonly Row[], tests: readonly Result[]): readonly Entry[] {
  return rows.map((row) => {
    const naming = tests.filter((test) => namesRow(test.title, row.row))
    const marks = Object.fromEntries(areas.map((area) => [area, markOf(row, naming, area)]))
    return { row, tests: naming, marks: marks as Record<Area, Mark> }
  })
}

/** Of the rows that an area's protocol asks for, how many are met: for each priority and for all of them. */
export function totalsOf(ledger: readonly Entry[], area: Area): string {
  const count = (entries: readonly Entry[]) => {
    const asked = entries.filter(({ row }) => row.areas[area] !== null)
    return `${asked.filter(({ marks }) => marks[area] === 'met').length} of ${asked.length}`
  }
  const each = priorities.map(
    (priority) => `${priority} ${count(ledger.filter(({ row }) => row.priority === priority))}`,
  )
  return `${area}: ${[...each, `all ${count(ledger)}`].join(', ')}`
}

/** The rows that are met, each with its area. */
export function metIn(ledger: readonly Entry[]): readonly string[] {
  return ledger.flatMap(({ row, marks }) => {
    return areas.filter((area) => marks[area] === 'met').map((area) => `${row.row} ${area}`)
  })
}

/** A title begins a claim with its rows, as in `R055 Thurrock 5.2:` or `R055, R056 Gwent 4.8, NYY 8:`. */
function namesRow(title: string, row: string): boolean {
  return new RegExp(`\\b${row}(?:, R\\d{3})* `).test(title)
}

/** A row is met for an area only where a test that names both passed, and none that names both failed. */
function markOf(row: Row, naming: readonly Result[], area: Area): Mark {
  const both = naming.filter((test) => nameOf[area].test(test.title))
  if (both.length > 0) return both.every((test) => test.passed) ? 'met' : 'not-met'
  return row.areas[area] === null ? 'not-asked' : 'not-met'
}

const nameOf: Record<Area, RegExp> = {
  somerset: /\bsomerset\b/i,
  cornwall: /\bcornwall\b/i,
  thurrock: /\bthurrock\b/i,
  gwent: /\bgwent\b/i,
  nyy: /\bnyy\b|\bnorth yorkshire\b/i,
}
