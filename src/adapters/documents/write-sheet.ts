import type { SheetData } from 'write-excel-file/node'
import type { SheetWriter } from '../../application/ports.ts'
import type { Sheet } from '../../application/sheet.ts'
import { printable } from './printable.ts'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const

const writers = { csv: csvOf, xlsx: xlsxOf, json: jsonOf }

/** Writes a table as CSV, XLSX or JSON. A cell that a spreadsheet would work out stays text (H16). */
export const sheetWriter: SheetWriter = {
  write: async (sheet, format) => ({
    fileName: `${sheet.name}.${format}`,
    bytes: await writers[format](sheet),
    contentType: types[format],
  }),
}

/** Every cell in quotation marks; the mark at the beginning tells a spreadsheet that the file is UTF-8. */
function csvOf({ columns, rows }: Sheet): Uint8Array {
  const lines = [columns, ...rows].map((cells) => cells.map((cell) => quoted(asText(cell))).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

/** Rows by the names of their columns, as `/api/openapi.json` describes them. */
function jsonOf({ name, columns, rows }: Sheet): Uint8Array {
  const named = rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])))
  return new TextEncoder().encode(JSON.stringify({ table: name, version: 1, rows: named }, null, 2))
}

/** Words are cells of text, which no spreadsheet works out; they are kept as they are. */
async function xlsxOf({ name, columns, rows }: Sheet): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/node')
  const header = columns.map((value) => ({ value, fontWeight: 'bold' as const }))
  const data: SheetData = [header, ...rows.map((cells) => cells.map(cellOf))]
  return new Uint8Array(await writeXlsx(data, { sheet: name.slice(0, 31) }).toBuffer())
}

function cellOf(value: string | number) {
  return typeof value === 'number' ? { value, type: Number } : { value, type: String }
}

/**
 * Words without control characters, at which an import breaks off; an apostrophe before what would begin a formula,
 * also in its wide form or behind spaces, line breaks and marks that nobody sees: it is then shown, not worked out.
 */
function asText(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const words = printable(cell)
  return beginsFormula.test(words) || words.startsWith('\n') ? `'${words}` : words
}

/** U+2800 is an empty braille cell: it counts as a sign, and nobody sees it. */
const beginsFormula = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
