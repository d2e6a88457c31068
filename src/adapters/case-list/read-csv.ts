import { CsvError, parse } from 'csv-parse/sync'
import type { Refused } from '../../application/caseroom.ts'
import { columns, headerOf, isColumn } from '../../application/case-list/reader.ts'
import type { CaseListReader, CaseListRow, Column, ColumnHeaders } from '../../application/case-list/reader.ts'

const LARGEST_FILE = 2_000_000
const MOST_ROWS = 500
const delimiters = [',', ';', '\t'] as const
const columnNames = Object.keys(columns) as readonly Column[]

/**
 * Reads a case list from the text of a CSV file, whatever its delimiter and the order of its columns, under our names
 * for them or the area's own.
 */
export const readCsv: CaseListReader = (csv, headers = {}) => {
  if (Buffer.byteLength(csv) > LARGEST_FILE) return unreadable('larger than 2 MB')
  // What a reader of UTF-8 makes of another encoding or of a spreadsheet's own file: names in it would be damaged.
  if (/[\0\uFFFD]/.test(csv)) return unreadable('not a text file in UTF-8')
  const columnNamed = namesOf(headers)
  const records = recordsOf(csv, columnNamed)
  return 'refusal' in records ? records : tableOf(records.lines, columnNamed)
}

type Named = (header: string) => Column | undefined

/** Lines of any length, blank ones too, so that rows keep the numbers that they have in the file. */
const lenient = { bom: true, relax_column_count: true } as const

type Records = { lines: readonly (readonly string[])[] }

/** The file's lines under the delimiter that makes most columns known. */
function recordsOf(csv: string, columnNamed: Named): Records | Refused {
  const known = (delimiter: string): number => {
    const header = parsed(csv, { delimiter, to: 1 })
    if ('refusal' in header) return 0
    return (header.lines[0] ?? []).filter((name) => columnNamed(name) !== undefined).length
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

function tableOf([header = [], ...lines]: Records['lines'], columnNamed: Named): ReturnType<CaseListReader> {
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

/** The column that a header stands for: our own name for it goes before the area's. */
function namesOf(headers: ColumnHeaders): Named {
  const theirs = Object.entries(headers).flatMap(([column, written]) =>
    isColumn(column) ? written.map((header) => [headerOf(header), column] as const) : [],
  )
  const ours = columnNames.map((column) => [column as string, column] as const)
  const named = new Map<string, Column>([...theirs, ...ours])
  return (header) => named.get(headerOf(header))
}

function isFilled(cell: string): boolean {
  return cell.trim() !== ''
}

function unreadable(about: string): Refused {
  return { refusal: { code: 'case-list-unreadable', about } }
}
