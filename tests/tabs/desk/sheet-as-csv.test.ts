import assert from 'node:assert/strict'
import writeExcelFile from 'write-excel-file/node'
import { rehearsalCaseList } from '../../../bot/rehearsal/cases/case-list.ts'
import { readCsv } from '../../../src/adapters/case-list/read-csv.ts'
import { sheetAsCsv } from '../../../tabs/desk/sheet-as-csv.ts'

type Cell = { value: string | number | boolean | Date; type?: typeof Date; format?: string }

const sheet = async (rows: Cell[][]): Promise<Blob> => new Blob([new Uint8Array(await writeExcelFile(rows).toBuffer())])
const said = (value: string): Cell => ({ value })

describe('a case list as a spreadsheet', () => {
  it('is read as the same list in CSV is', async () => {
    const csv = rehearsalCaseList('2026-12-09')
    const table = readCsv(csv)
    assert.ok('rows' in table)
    const columns = Object.keys(table.rows[0]?.cells ?? {}) as (keyof (typeof table.rows)[0]['cells'])[]
    const rows = table.rows.map(({ cells }) => columns.map((column) => said(cells[column])))
    const read = readCsv((await sheetAsCsv(await sheet([columns.map(said), ...rows]))) ?? '')
    assert.deepEqual(read, { ...table, ignoredColumns: [] })
  })

  it('gives a date cell as a date, a number as it stands, and quotation marks and line breaks as text', async () => {
    const born = { value: new Date('1990-03-31T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' }
    const row = [born, { value: 14 }, { value: true }, said('said "no",\ntwice'), said('=1+1')]
    assert.equal(await sheetAsCsv(await sheet([row])), '"1990-03-31","14","yes","said ""no"",\ntwice","=1+1"')
  })

  it('is nothing where the file is no spreadsheet', async () => {
    assert.equal(await sheetAsCsv(new Blob(['reference,received'])), null)
    assert.equal(await sheetAsCsv(new Blob([])), null)
  })
})
