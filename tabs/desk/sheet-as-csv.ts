/** A cell as a spreadsheet holds it. */
type Cell = string | number | boolean | Date | null

/**
 * The first sheet of an XLSX file as CSV text, which the server reads as any case list; null where the file is no
 * spreadsheet. A date cell becomes an ISO date. The reader is loaded when a spreadsheet is first chosen.
 */
export async function sheetAsCsv(file: Blob): Promise<string | null> {
  const { readSheet } = await import('read-excel-file/universal')
  try {
    const rows = (await readSheet(await file.arrayBuffer())) as readonly (readonly Cell[])[]
    return rows.map((row) => row.map((cell) => quoted(wordsOf(cell))).join(',')).join('\r\n')
  } catch {
    return null
  }
}

function wordsOf(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  return String(cell)
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
