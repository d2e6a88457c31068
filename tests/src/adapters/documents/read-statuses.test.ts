import assert from 'node:assert/strict'
import { readStatuses } from '../../../../src/adapters/documents/read-statuses.ts'

const about = (csv: string) => {
  const read = readStatuses(csv)
  return 'refusal' in read ? [read.refusal.code, read.refusal.about] : read.rows
}

describe('the export of an area’s own system (R119)', () => {
  it('is read in any order of columns and with any usual delimiter, each row by its number in the file', () => {
    const expected = [{ row: 2, number: '2027-02-10/1.1', status: 'done', date: '2027-02-12', text: 'Seen; done' }]
    assert.deepEqual(about('number,status,date,text\n2027-02-10/1.1,done,2027-02-12,Seen; done'), expected)
    assert.deepEqual(
      about('\uFEFFStatus;Number;Date;Text;More\ndone;2027-02-10/1.1;2027-02-12;"Seen; done";x\n'),
      expected,
    )
    assert.deepEqual(about('status\tnumber\tdate\ttext\n\n"done"\t2027-02-10/1.1\t2027-02-12\tSeen; done').length, 1)
  })

  it('needs no column of text', () => {
    assert.deepEqual(about('number,status,date\n1,open,2027-02-12'), [
      { row: 2, number: '1', status: 'open', date: '2027-02-12', text: '' },
    ])
  })

  it('is refused where it is no such list, and never in the words of a cell', () => {
    assert.deepEqual(about('name,when\nAnn,now'), ['statuses-unreadable', 'columns missing: number, status, date'])
    assert.deepEqual(about('number,status,date,date\n1,open,a,b'), ['statuses-unreadable', 'columns twice: date'])
    assert.deepEqual(about('number,status,date\n'), ['statuses-unreadable', 'no rows'])
    assert.deepEqual(about('PK\0\0'), ['statuses-unreadable', 'not a text file in UTF-8'])
    assert.deepEqual(about('number,status,date\n"1,open'), [
      'statuses-unreadable',
      'a quotation mark out of place near row 2',
    ])
    const many = Array.from({ length: 5001 }, (_, index) => `${index},open,2027-02-12`).join('\n')
    assert.deepEqual(about(`number,status,date\n${many}`), ['statuses-unreadable', 'more than 5000 rows'])
  })
})
