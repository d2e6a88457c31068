import { CsvError, parse } from 'csv-parse/sync'
import type { Refused } from '../../application/caseroom.ts'
import { columns } from '../../application/case-list/reader.ts'
import type { CaseListReader, CaseListRow, Column } from '../../application/case-list/reader.ts'

const LARGEST_FILE = 2_000_000
const MOST_ROWS = 500
const delimiters = [',', ';', '\t'] as const
const columnNames = Object.keys(columns) as readonly Column[]

/** Reads a case list from the text of a CSV file, whatever its delimiter and the order of its columns. */
export const readCsv: CaseListReader = (csv) => {
  if (Buffer.byteLength(csv) > LARGEST_FILE) return unreadable('larger than 2 MB')
  // What a reader of UTF-8 makes of another encoding or of a spreadsheet's own file: names in it would be damaged.
  if (/[\0\uFFFD]/.test(csv)) return unreadable('not a text file in UTF-8')
  const records = recordsOf(csv)
  return 'refusal' in records ? records : tableOf(records.lines)
}

/** Lines of any length, blank ones too, so that rows keep the numbers that they have in the file. */
const lenient = { bom: true, relax_column_count: true } as const

type Records = { lines: readonly (readonly string[])[] }

/** The file's lines under the delimiter that makes most columns known. */
function recordsOf(csv: string): Records | Refused {
  const known = (delimiter: string): number => {
    const header = parsed(csv, { delimiter, to: 1 })
    return 'refusal' in header ? 0 : knownColumns(header.lines)
  }
  const [delimiter = ','] = delimiters.toSorted((a, b) => known(b) - known(a))
  return parsed(csv, { delimiter })
}

function parsed(csv: string, by: { delimiter: string; to?: number }): Records | Refused {
  try {
    return { lines: parse(csv, { ...lenient, ...by }) }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    return unreadable(`a quotation mark out of place near row ${Number(fault['records']) + 1}`)
  }
}

function knownColumns([header = []]: Records['lines']): number {
  return header.filter((name) => columnNamed(name) !== undefined).length
}

function tableOf([header = [], ...lines]: Records['lines']): ReturnType<CaseListReader> {
  const named = header.map(columnNamed)
  const missing = columnNames.filter((column) => columns[column] === 'needed' && !named.includes(column))
  if (missing.length > 0) return unreadable(`columns missing: ${missing.join(', ')}`)
  const twice = columnNames.filter((column) => named.filter((each) => each === column).length > 1)
  if (twice.length > 0) return unreadable(`columns twice: ${twice.join(', ')}`)
  const filled = lines.map((cells, index) => ({ row: index + 2, cells })).filter(({ cells }) => cells.some(isFilled))
  if (filled.length === 0) return unreadable('no rows')
  if (filled.length > MOST_ROWS) return unreadable(`more than ${MOST_ROWS} rows`)
  const ragged = filled.find(({ cells }) => cells.slice(header.length).some(isFilled))
  if (ragged) return unreadable(`more cells than columns in row ${ragged.row}`)
  return {
    rows: filled.map(({ row, cells }) => rowOf(row, named, cells)),
    ignoredColumns: header.filter((name, index) => isFilled(name) && named[index] === undefined),
  }
}

function rowOf(row: number, named: readonly (Column | undefined)[], cells: readonly string[]): CaseListRow {
  const byColumn = columnNames.map((column) => {
    const at = named.indexOf(column)
    return [column, at < 0 ? '' : (cells[at] ?? '')] as const
  })
  return { row, cells: Object.fromEntries(byColumn) as CaseListRow['cells'] }
}

/** Headers are read without capitals, and with a space or a dash for an underscore. */
function columnNamed(header: string): Column | undefined {
  const name = header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
  return columnNames.find((column) => column === name)
}

function isFilled(cell: string): boolean {
  return cell.trim() !== ''
}

function unreadable(about: string): Refused {
  return { refusal: { code: 'case-list-unreadable', about } }
}
