/** A table on its way out: a neutral file name, one heading a column, and plain cells. */
export type Sheet = {
  name: string
  columns: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}
export type WrittenFile = { fileName: string; bytes: Uint8Array; contentType: string }
