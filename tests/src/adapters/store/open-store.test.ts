import assert from 'node:assert/strict'
import { openStore } from '../../../../src/adapters/store/open-store.ts'
import { heard, toStream } from '../../../support/store-appends.ts'
import { randomRing } from '../../../support/store-ring.ts'
import { overBothEngines, testNow } from '../../../support/store-suite.ts'

describe('the address of the store', () => {
  it('is refused where it names no engine', async () => {
    const options = { keyRing: randomRing(), now: () => testNow }
    await assert.rejects(openStore({ ...options, url: 'mysql://127.0.0.1/caseroom' }), /must begin with/)
  })

  it('is an error at once where nobody answers there', async () => {
    const options = { keyRing: randomRing(), now: () => testNow }
    await assert.rejects(openStore({ ...options, url: 'postgres://nobody:x@127.0.0.1:1/caseroom' }))
  })
})

overBothEngines('the store', (bench) => {
  it('finishes what was begun before it closes', async () => {
    const first = await bench().open()
    const begun = Promise.all([1, 2, 3].map((id) => first.events.append(toStream(`case-${id}`, 0, heard(`${id}`)))))
    await first.close()
    assert.deepEqual(
      (await begun).map(({ kind }) => kind),
      ['appended', 'appended', 'appended'],
    )
    assert.equal(await (await bench().open()).events.position(), 3)
  })

  it('keeps the time at which a command was taken, by the store’s clock', async () => {
    const { events } = await bench().open()
    await events.append({ ...toStream('case-1', 0, heard('1')), commandId: 'c' })
    assert.deepEqual(
      (await bench().database.directly('select at from commands')).map(({ at }) => at),
      [testNow],
    )
  })
})
