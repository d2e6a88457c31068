import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const areas = ['somerset', 'cornwall', 'thurrock', 'gwent', 'nyy'] as const
const rowSchema = z.object({
  row: z.string(),
  part: z.string(),
  behaviour: z.string(),
  priority: z.enum(['P1', 'P2', 'P3']),
  areas: z.record(z.enum(areas), z.string().nullable()),
})
const resultsSchema = z.object({ tests: z.array(z.object({ title: z.string(), passed: z.boolean() })) })

type Row = z.infer<typeof rowSchema>
type Result = z.infer<typeof resultsSchema>['tests'][number]

const out = (line: string) => process.stdout.write(`${line}\n`)
const results = join(process.cwd(), 'node_modules/.cache/test-results.json')

if (!existsSync(results)) {
  out('There are no results yet: run npm test first. The table is read from what passed there.')
  process.exitCode = 1
} else {
  print(readRows(), resultsSchema.parse(JSON.parse(readFileSync(results, 'utf8'))).tests)
}

/** One line for each row: proven or not for each area that asks for it, and the tests that prove it. */
function print(rows: readonly Row[], tests: readonly Result[]): void {
  const counted = rows.map((row) => ({ row, tests: tests.filter((test) => test.title.includes(`${row.row} `)) }))
  for (const { row, tests: found } of counted) {
    const marks = areas.map((area) => `${area} ${markOf(row, found, area)}`).join('  ')
    out(`${row.row} ${row.priority}  ${marks}  ${row.behaviour}`)
    for (const test of found) out(`       ${test.passed ? 'passed' : 'FAILED'}  ${test.title}`)
  }
  for (const area of areas) {
    const asked = counted.filter(({ row }) => row.areas[area] !== null)
    const met = asked.filter(({ row, tests: found }) => markOf(row, found, area) === 'met')
    const first = asked.filter(({ row }) => row.priority === 'P1')
    out(
      `${area}: ${met.length} of ${asked.length} rows met, ${met.filter(({ row }) => row.priority === 'P1').length} of ${first.length} P1`,
    )
  }
}

/** A row is met for an area only where a test that names both passed, and none failed. */
function markOf(row: Row, tests: readonly Result[], area: string): 'met' | 'not-met' | '—' {
  const naming = tests.filter((test) => test.title.toLowerCase().includes(area))
  if (naming.length === 0) return row.areas[area as (typeof areas)[number]] === null ? '—' : 'not-met'
  return naming.every((test) => test.passed) ? 'met' : 'not-met'
}

function readRows(): readonly Row[] {
  return z.array(rowSchema).parse(JSON.parse(readFileSync(new URL('./requirements.json', import.meta.url), 'utf8')))
}
