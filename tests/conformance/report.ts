import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { areas, ledgerOf, metIn, metSchema, resultsSchema, rowSchema, totalsOf } from './ledger.ts'
import type { Entry } from './ledger.ts'

const out = (line: string) => process.stdout.write(`${line}\n`)
const results = join(process.cwd(), 'node_modules/.cache/test-results.json')
const accepted = new URL('./met.json', import.meta.url)

if (!existsSync(results)) {
  out('There are no results yet: run npm test first. The table is read from what passed there.')
  process.exitCode = 1
} else {
  const rows = z.array(rowSchema).parse(readJson(new URL('./requirements.json', import.meta.url)))
  const ledger = ledgerOf(rows, resultsSchema.parse(readJson(results)).tests)
  print(ledger)
  if (process.argv.includes('--accept')) accept(metIn(ledger))
  else process.exitCode = compare(metIn(ledger), metSchema.parse(readJson(accepted)))
}

/** One line for each row: how it stands in each area, and the tests that prove it; then the totals. */
function print(ledger: readonly Entry[]): void {
  for (const { row, tests, marks } of ledger) {
    const standing = areas.map((area) => `${area} ${marks[area] === 'not-asked' ? '—' : marks[area]}`).join('  ')
    out(`${row.row} ${row.priority}  ${standing}  ${row.behaviour}`)
    for (const test of tests) out(`       ${test.passed ? 'passed' : 'FAILED'}  ${test.title}`)
  }
  for (const area of areas) out(totalsOf(ledger, area))
}

/** Fails where a row that was met for an area is not any more. */
function compare(met: readonly string[], before: readonly string[]): 0 | 1 {
  const lost = before.filter((each) => !met.includes(each))
  const gained = met.filter((each) => !before.includes(each))
  if (gained.length > 0) out(`Newly met: ${gained.join(', ')}. Keep them with npm run conformance -- --accept.`)
  if (lost.length === 0) return 0
  out(`No longer met: ${lost.join(', ')}. The table is read from the last npm test: was that the whole of it?`)
  return 1
}

function accept(met: readonly string[]): void {
  writeFileSync(accepted, `${JSON.stringify(met, null, 2)}\n`)
  out(`${met.length} rows, each with its area, are kept as met.`)
}

function readJson(file: URL | string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
