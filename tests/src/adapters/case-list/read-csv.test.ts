import assert from 'node:assert/strict'
import { readCsv } from '../../../../src/adapters/case-list/read-csv.ts'
import type { CaseListTable } from '../../../../src/application/case-list/reader.ts'

const needed =
  'reference,received,referring_agency,grounds,victim_first_name,victim_last_name,perpetrator_first_name,perpetrator_last_name'
const header = `${needed},risks`
const row = 'T-1,2026-11-20,Police,repeat,Ismerie,Quellbrook,Oswane,Trevanter,"fire; weapons, both"'

function read(csv: string): CaseListTable {
  const table = readCsv(csv)
  assert.ok('rows' in table, JSON.stringify(table))
  return table
}

function refusedAbout(csv: string): string | undefined {
  const table = readCsv(csv)
  assert.ok('refusal' in table)
  assert.equal(table.refusal.code, 'case-list-unreadable')
  return table.refusal.about
}

describe('a case list as CSV', () => {
  it('is read with commas, semicolons or tabs', () => {
    const [plain, semicolons, tabs] = [',', ';', '\t'].map((mark) => {
      const cells = [
        'T-1',
        '2026-11-20',
        'Police',
        'repeat',
        'Ismerie',
        'Quellbrook',
        'Oswane',
        'Trevanter',
        '"fire; weapons, both"',
      ]
      return read(`${header.replaceAll(',', mark)}\n${cells.join(mark)}\n`)
    })
    assert.equal(plain?.rows[0]?.cells.risks, 'fire; weapons, both')
    assert.deepEqual(semicolons, plain)
    assert.deepEqual(tabs, plain)
  })

  it('is read under the names that the area has for its columns, and under ours as well', () => {
    const theirs = header.replace('victim_first_name', 'Client  forename').replace('received', 'DATE-IN')
    const headers = { victim_first_name: ['Client forename'], received: ['Date in', 'Came in'] }
    const table = readCsv(`${theirs}\n${row}\n`, headers)
    assert.ok('rows' in table)
    const { victim_first_name: victim, received } = table.rows[0]?.cells ?? {}
    assert.deepEqual([victim, received, table.ignoredColumns], ['Ismerie', '2026-11-20', []])
    assert.deepEqual(readCsv(`${header}\n${row}\n`, headers), readCsv(`${header}\n${row}\n`))
    assert.equal(refusedAbout(`${theirs}\n${row}\n`), 'columns missing: received, victim_first_name')
  })

  it('is read where every cell stands in quotation marks', () => {
    const quoted = [header, row.replace('"fire; weapons, both"', 'fire')].map((line) =>
      line
        .split(',')
        .map((cell) => `"${cell}"`)
        .join(','),
    )
    assert.equal(read(quoted.join('\r\n')).rows[0]?.cells.risks, 'fire')
  })

  it('is read with a byte order mark, with Windows line ends and with a header in any case and order', () => {
    const shuffled =
      'Risks,PERPETRATOR_LAST_NAME,perpetrator first name,Victim Last Name,victim-first-name,Grounds,Referring_Agency,Received,Reference'
    const cells = '"fire; weapons, both",Trevanter,Oswane,Quellbrook,Ismerie,repeat,Police,2026-11-20,T-1'
    assert.deepEqual(read(`\uFEFF${shuffled}\r\n${cells}\r\n`), read(`${header}\n${row}`))
  })

  it('numbers rows as the file does, where the header is row 1 and blank rows count', () => {
    const lines = [header, row, '', ',,,,,,,,', row.replace('fire', 'two\nlines'), row]
    assert.deepEqual(
      read(lines.join('\r\n')).rows.map((each) => each.row),
      [2, 5, 6],
    )
  })

  it('names columns that no case list has, and reads nothing from them', () => {
    const table = read(`${header},Favourite colour,\n${row},green,\n`)
    assert.deepEqual(table.ignoredColumns, ['Favourite colour'])
    assert.equal(JSON.stringify(table.rows).includes('green'), false)
  })

  it('takes a row that stops early for blanks', () => {
    assert.equal(read(`${header}\nT-1,2026-11-20`).rows[0]?.cells.risks, '')
  })

  it('keeps text as it is written, formulas and markup too', () => {
    const cell = read(`${header}\n${row.replace('"fire; weapons, both"', '"=1+1 <b>""x""</b>"')}`).rows[0]?.cells.risks
    assert.equal(cell, '=1+1 <b>"x"</b>')
  })

  it('is refused without a column that is needed, and says which', () => {
    assert.equal(
      refusedAbout(header.replace('received,', '').replace('grounds,', '')),
      'columns missing: received, grounds',
    )
    assert.match(refusedAbout('') ?? '', /^columns missing: reference, received, /)
    assert.match(refusedAbout('%PDF-1.7') ?? '', /^columns missing: reference, received, /)
  })

  it('is refused where a column stands twice', () => {
    assert.equal(refusedAbout(`${header},Risks\n${row},fire`), 'columns twice: risks')
  })

  it('is refused with no rows and with more than two hundred', () => {
    assert.equal(refusedAbout(`${header}\n\n`), 'no rows')
    assert.equal(refusedAbout([header, ...Array(501).fill(row)].join('\n')), 'more than 500 rows')
    assert.equal(read([header, ...Array(200).fill(row)].join('\n')).rows.length, 200)
  })

  it('is refused where a row has more cells than columns, which would move every cell', () => {
    assert.equal(refusedAbout(`${header}\n${row}\n${row},more`), 'more cells than columns in row 3')
    assert.equal(read(`${header}\n${row},,`).rows.length, 1)
  })

  it('is refused where a quotation mark is out of place, and does not repeat the cell', () => {
    const about = 'a quotation mark out of place near row 3'
    assert.equal(refusedAbout(`${header}\n${row}\nT-2,"Ismerie`), about)
    assert.equal(refusedAbout(`${header}\n${row}\nT-2,Ismerie "the" Second`), about)
    assert.equal(refusedAbout(`"${header}`), 'a quotation mark out of place near row 1')
  })

  it('is refused where its letters are not UTF-8 or it is no text at all', () => {
    const damaged = Buffer.from(`${header}\n${row.replace('Ismerie', 'Zo\u00e9')}`, 'latin1').toString('utf8')
    assert.equal(refusedAbout(damaged), 'not a text file in UTF-8')
    assert.equal(refusedAbout(`PK\u0003\u0004\u0000${header}`), 'not a text file in UTF-8')
  })

  it('is refused above two megabytes', () => {
    assert.equal(refusedAbout(`${header}\n${'é'.repeat(1_000_001)}`), 'larger than 2 MB')
  })
})
