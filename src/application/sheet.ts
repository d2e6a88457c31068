/** A table on its way out: a neutral file name, one heading a column, and plain cells. */
export type Sheet = {
  name: string
  columns: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}
export type WrittenFile = { fileName: string; bytes: Uint8Array; contentType: string }

type Row = Readonly<Record<string, string | number>>

/** The columns that a contract gives a table, in its order. */
export function columnsOf(row: { shape: object }): readonly string[] {
  return Object.keys(row.shape)
}

/** A table of rows that are kept by the name of each column. */
export function sheetOf(name: string, { columns, rows }: { columns: readonly string[]; rows: readonly Row[] }): Sheet {
  return { name, columns, rows: rows.map((row) => columns.map((column) => row[column] ?? '')) }
}
