import assert from 'node:assert/strict'
import { heard, toStream } from '../../../support/store-appends.ts'
import { appendUntilKilled } from '../../../support/store-kill.ts'
import { overBothEngines } from '../../../support/store-suite.ts'

const steps = 'select name from kysely_migration order by name'

overBothEngines('the tables', (bench) => {
  it('are made at the first start and left alone at the second', async () => {
    const first = await bench().open()
    await first.events.append(toStream('case-1', 0, heard('1')))
    const before = await bench().database.directly(steps)
    await first.close()
    const second = await bench().open()
    assert.equal((await second.events.load('case-1', 0)).length, 1)
    assert.deepEqual(await bench().database.directly(steps), before)
    assert.deepEqual(
      before.map(({ name }) => name),
      ['0001-events', '0002-work', '0003-notes', '0004-area-profiles', '0005-digests-and-erasures', '0006-urgency'],
    )
  })

  it('are made once where several processes start together', async function () {
    this.timeout(120_000)
    await Promise.all([1, 2, 3, 4].map(() => appendUntilKilled({ url: bench().database.url, after: 1 })))
    assert.equal((await bench().database.directly(steps)).length, 6)
  })
})
