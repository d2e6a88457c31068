import assert from 'node:assert/strict'
import type { CaseId } from '../../../../src/domain/ids.ts'
import { heard, listed, toStream, update } from '../../../support/store-appends.ts'
import { overBothEngines } from '../../../support/store-suite.ts'

overBothEngines('the table of keys', (bench) => {
  const keys = async () => {
    const rows = await bench().database.directly('select key_id, area, erased_at from case_keys order by key_id')
    return rows.map(({ key_id, area, erased_at }) => [key_id, area, erased_at])
  }

  it('holds one key for each case with words, and one for the directory', async () => {
    const { events } = await bench().open()
    await events.append(toStream('case-1', 0, update('1', 'words'), update('1', 'words')))
    await events.append(toStream('case-2', 0, heard('2')))
    await events.append(toStream('directory', 0, listed('person-1', 'Invented Person')))
    assert.deepEqual(await keys(), [
      ['1', 'open', null],
      ['directory', 'directory', null],
    ])
  })

  it('keeps the moment at which a key was erased', async () => {
    const { events, eraseCase } = await bench().open()
    await events.append(toStream('case-1', 0, update('1', 'words')))
    await eraseCase('1' as CaseId)
    assert.deepEqual(await keys(), [['1', 'open', '2031-03-05T09:00:00Z']])
  })

  it('holds no key twice, and none that is not wrapped', async () => {
    const { events } = await bench().open()
    const cases = Array.from({ length: 20 }, (_, index) => `${index}`)
    await Promise.all(cases.map((id) => events.append(toStream(`case-${id}`, 0, update(id, 'words')))))
    const rows = await bench().database.directly('select wrapped from case_keys')
    const wrapped = rows.map((row) => Buffer.from(row['wrapped'] as Uint8Array))
    assert.equal(new Set(wrapped.map((bytes) => bytes.toString('hex'))).size, 20)
    for (const bytes of wrapped) assert.equal(bytes.length, 12 + 32 + 16)
  })
})
