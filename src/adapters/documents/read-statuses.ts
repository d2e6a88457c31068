import { CsvError, parse } from 'csv-parse/sync'
import type { Refused } from '../../application/caseroom.ts'
import type { StatusReader } from '../../application/statuses/reader.ts'

const columns = ['number', 'status', 'date', 'text'] as const
const MOST_ROWS = 5000
const delimiters = [',', ';', '\t'] as const

/** Reads the export of an area's own system: a CSV file with number, status, date and text, in any order (R119). */
export const readStatuses: StatusReader = (csv) => {
  // What a reader of UTF-8 makes of another encoding or of a spreadsheet's own file.
  if (/[\0\uFFFD]/.test(csv)) return unreadable('not a text file in UTF-8')
  const firstLine = csv.split(/\r?\n/, 1)[0] ?? ''
  const delimiter = delimiters.find((each) => firstLine.includes(each)) ?? ','
  const lines = linesOf(csv, delimiter)
  return 'refusal' in lines ? lines : tableOf(lines)
}

function linesOf(csv: string, delimiter: string): string[][] | Refused {
  try {
    return parse(csv, { bom: true, relax_column_count: true, delimiter })
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    return unreadable(`a quotation mark out of place near row ${Number(fault['records']) + 1}`)
  }
}

function tableOf([header = [], ...lines]: string[][]): ReturnType<StatusReader> {
  const named = header.map((name) => name.trim().toLowerCase())
  const missing = columns.filter((column) => column !== 'text' && !named.includes(column))
  if (missing.length > 0) return unreadable(`columns missing: ${missing.join(', ')}`)
  const twice = columns.filter((column) => named.filter((each) => each === column).length > 1)
  if (twice.length > 0) return unreadable(`columns twice: ${twice.join(', ')}`)
  const filled = lines.map((cells, index) => ({ row: index + 2, cells })).filter(({ cells }) => cells.some(isFilled))
  if (filled.length === 0) return unreadable('no rows')
  if (filled.length > MOST_ROWS) return unreadable(`more than ${MOST_ROWS} rows`)
  const cellOf = (cells: readonly string[], column: (typeof columns)[number]) => cells[named.indexOf(column)] ?? ''
  return {
    rows: filled.map(({ row, cells }) => ({
      row,
      number: cellOf(cells, 'number'),
      status: cellOf(cells, 'status'),
      date: cellOf(cells, 'date'),
      text: cellOf(cells, 'text'),
    })),
  }
}

function isFilled(cell: string): boolean {
  return cell.trim() !== ''
}

function unreadable(about: string): Refused {
  return { refusal: { code: 'statuses-unreadable', about } }
}
