import assert from 'node:assert/strict'
import type { CaseId, PersonId } from '../../../../src/domain/ids.ts'
import { overBothEngines } from '../../../support/store-suite.ts'

overBothEngines('the log of reads', (bench) => {
  it('notes every read, those of the same moment too, and lists them in order of time', async () => {
    const { reads } = await bench().open()
    const read = (second: number) => ({
      at: `2031-03-05T09:00:${String(second).padStart(2, '0')}Z`,
      personId: 'person-1' as PersonId,
      caseId: `case-${second}` as CaseId,
      what: 'plan-opened',
    })
    const seconds = Array.from({ length: 40 }, (_, index) => index)
    await Promise.all(seconds.toReversed().map((second) => reads.noteRead(read(second))))
    assert.deepEqual(await reads.all(), seconds.map(read))
  })

  it('says so where a read could not be noted, so that nothing is shown unnoted', async () => {
    const { reads } = await bench().open()
    await bench().database.directly('alter table reads rename to reads_away')
    const read = { at: '2031-03-05T09:00:00Z', personId: 'p' as PersonId, caseId: 'c' as CaseId, what: 'case-shown' }
    await assert.rejects(reads.noteRead(read))
  })
})
