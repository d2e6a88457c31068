import assert from 'node:assert/strict'
import { gather } from '../../../../src/adapters/store/gather.ts'

/** A run that records its batches and ends when the test says so. */
function recorded() {
  const batches: (readonly number[])[] = []
  let gate = Promise.withResolvers<void>()
  const run = async (items: readonly number[]): Promise<PromiseSettledResult<number>[]> => {
    batches.push(items)
    await gate.promise
    return items.map((item) =>
      item < 0 ? { status: 'rejected', reason: new Error(`${item}`) } : { status: 'fulfilled', value: item * 10 },
    )
  }
  return { batches, run, open: () => gate.resolve(), close: () => (gate = Promise.withResolvers<void>()) }
}

describe('gathering what arrives together', () => {
  it('makes one batch of one moment, and the next of all that came while it ran', async () => {
    const { batches, run, open } = recorded()
    const { add } = gather(run)
    const first = [add(1), add(2)]
    while (batches.length === 0) await new Promise((resolve) => setImmediate(resolve))
    const second = [add(3), add(4), add(5)]
    open()
    assert.deepEqual(await Promise.all([...first, ...second]), [10, 20, 30, 40, 50])
    assert.deepEqual(batches, [
      [1, 2],
      [3, 4, 5],
    ])
  })

  it('keeps batches to a bound, in the order of arrival', async () => {
    const { batches, run, open } = recorded()
    open()
    const { add } = gather(run, 2)
    await Promise.all([1, 2, 3, 4, 5].map((item) => add(item)))
    assert.deepEqual(batches, [[1, 2], [3, 4], [5]])
  })

  it('tells each its own outcome', async () => {
    const { run, open } = recorded()
    open()
    const { add } = gather(run)
    const outcomes = await Promise.allSettled([add(1), add(-2), add(3)])
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    )
  })

  it('tells every one of a batch that broke, and goes on with the next', async () => {
    let broken = true
    const { add } = gather<number, number>(async (items) => {
      if (broken) throw new Error('broken')
      return items.map((value) => ({ status: 'fulfilled', value }))
    })
    await assert.rejects(add(1), /broken/)
    broken = false
    assert.equal(await add(2), 2)
  })

  it('is idle only when nothing is left', async () => {
    const { run, open } = recorded()
    const { add, idle } = gather(run, 1)
    const done: string[] = []
    const ended = [add(1), add(2)].map((one) => one.then(() => done.push('item')))
    open()
    await idle()
    await Promise.all(ended)
    assert.equal(done.length, 2)
    await idle()
  })
})
