import assert from 'node:assert/strict'
import { oneForAll } from '../../../../src/application/write/one-for-all.ts'

/** Looks that end when the test says so, each with its number. */
function heldLooks() {
  const begun: { end: () => void; fail: () => void }[] = []
  const look = () => {
    const { promise, resolve, reject } = Promise.withResolvers<number>()
    const mine = begun.length + 1
    begun.push({ end: () => resolve(mine), fail: () => reject(new Error(`look ${mine} failed`)) })
    return promise
  }
  const until = async (count: number) => {
    while (begun.length < count) await new Promise((resolve) => setImmediate(resolve))
  }
  return { begun, look, until }
}

describe('one look for all who ask', () => {
  it('is shared by those who ask together', async () => {
    const { begun, look, until } = heldLooks()
    const ask = oneForAll(look)
    const answers = [ask(), ask(), ask()]
    await until(1)
    begun[0]?.end()
    assert.deepEqual([await Promise.all(answers), begun.length], [[1, 1, 1], 1])
  })

  it('is not the one that had begun before they asked: those who come meanwhile share the next', async () => {
    const { begun, look, until } = heldLooks()
    const ask = oneForAll(look)
    const early = ask()
    await until(1)
    const late = [ask(), ask()]
    begun[0]?.end()
    assert.equal(await early, 1)
    await until(2)
    begun[1]?.end()
    assert.deepEqual(await Promise.all(late), [2, 2])
  })

  it('fails for those who shared it, and the next one looks again', async () => {
    const { begun, look, until } = heldLooks()
    const ask = oneForAll(look)
    const failing = [ask(), ask()]
    await until(1)
    const later = ask()
    begun[0]?.fail()
    for (const each of failing) await assert.rejects(each, /look 1 failed/)
    await until(2)
    begun[1]?.end()
    assert.equal(await later, 2)
  })
})
