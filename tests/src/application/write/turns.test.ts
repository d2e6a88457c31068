import assert from 'node:assert/strict'
import { createTurns } from '../../../../src/application/write/turns.ts'

/** Work that begins at once and ends when the test says so. */
function heldWork(log: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const work = async () => {
    log.push(`${name} begins`)
    await promise
    log.push(`${name} ends`)
    return name
  }
  return { work, end: resolve, fail: () => reject(new Error(`${name} failed`)) }
}

describe('work that takes turns', () => {
  it('of one name runs one after the other, in the order in which it came', async () => {
    const inTurn = createTurns()
    const log: string[] = []
    const [first, second, third] = ['first', 'second', 'third'].map((name) => heldWork(log, name))
    assert.ok(first && second && third)
    const all = [first, second, third].map(({ work }) => inTurn('meeting-1', work))
    third.end()
    second.end()
    first.end()
    assert.deepEqual(await Promise.all(all), ['first', 'second', 'third'])
    assert.deepEqual(log, ['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends'])
  })

  it('of another name does not wait', async () => {
    const inTurn = createTurns()
    const log: string[] = []
    const waiting = heldWork(log, 'waiting')
    const first = inTurn('meeting-1', waiting.work)
    assert.equal(await inTurn('meeting-2', async () => 'done'), 'done')
    waiting.end()
    await first
  })

  it('fails for the one who asked for it, and lets the next one go on', async () => {
    const inTurn = createTurns()
    const log: string[] = []
    const failing = heldWork(log, 'failing')
    const first = inTurn('meeting-1', failing.work)
    const second = inTurn('meeting-1', async () => 'went on')
    failing.fail()
    await assert.rejects(first, /failing failed/)
    assert.equal(await second, 'went on')
  })

  it('that comes while the last of its name is ending still waits for it', async () => {
    const inTurn = createTurns()
    const log: string[] = []
    const first = heldWork(log, 'first')
    const later = heldWork(log, 'later')
    const asked = inTurn('meeting-1', first.work).then(() => inTurn('meeting-1', async () => void log.push('last')))
    const second = inTurn('meeting-1', later.work)
    first.end()
    later.end()
    await Promise.all([asked, second])
    assert.deepEqual(log, ['first begins', 'first ends', 'later begins', 'later ends', 'last'])
  })
})
