import assert from 'node:assert/strict'
import { readSheet } from 'read-excel-file/node'
import { sheetWriter } from '../../../../src/adapters/documents/write-sheet.ts'

const dangerous = [
  '=1+1',
  '+44 7700',
  '-2',
  '@SUM(A1)',
  '\t=1',
  'a "quoted" word',
  'Ring her',
  '= 2',
  '＝1+1',
  '\u200B=1',
  '\u3164\uFE0F\u2800=1',
  '﹦1',
  'a\0b',
]
const sheet = { name: 'actions', columns: ['number', 'text'], rows: dangerous.map((text, index) => [index, text]) }

describe('a table as a file', () => {
  it('in CSV holds no cell that a spreadsheet would work out, and keeps its words', async () => {
    const { fileName, bytes, contentType } = await sheetWriter.write(sheet, 'csv')
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    assert.deepEqual([fileName, contentType], ['actions.csv', 'text/csv; charset=utf-8'])
    assert.ok(text.startsWith('\uFEFF"number","text"\r\n'))
    const cells = text.trim().split('\r\n').slice(1)
    assert.deepEqual(cells, [
      '"0","\'=1+1"',
      '"1","\'+44 7700"',
      '"2","\'-2"',
      '"3","\'@SUM(A1)"',
      '"4","\' =1"',
      '"5","a ""quoted"" word"',
      '"6","Ring her"',
      '"7","\'= 2"',
      '"8","\'＝1+1"',
      '"9","\'\u200B=1"',
      '"10","\'\u3164\uFE0F\u2800=1"',
      '"11","\'﹦1"',
      '"12","a b"',
    ])
  })

  it('in XLSX keeps every cell as the words or the number that it is, and none as a formula', async () => {
    const { fileName, bytes } = await sheetWriter.write(sheet, 'xlsx')
    assert.equal(fileName, 'actions.xlsx')
    const rows = await readSheet(Buffer.from(bytes))
    assert.deepEqual(rows[1], [0, '=1+1'])
    assert.deepEqual(rows[4], [3, '@SUM(A1)'])
    assert.equal(Buffer.from(bytes).includes('<f>'), false)
  })

  it('in JSON keeps every cell under the name of its column, and worked out by nobody', async () => {
    const { fileName, bytes, contentType } = await sheetWriter.write(sheet, 'json')
    assert.deepEqual([fileName, contentType], ['actions.json', 'application/json; charset=utf-8'])
    const read = JSON.parse(new TextDecoder().decode(bytes)) as { table: string; rows: unknown[] }
    assert.equal(read.table, 'actions')
    assert.deepEqual(
      read.rows,
      dangerous.map((text, number) => ({ number, text })),
    )
  })
})
