import assert from 'node:assert/strict'
import { freshUntilOf, keepToken } from '../../tabs/token-keeper.ts'

const MINUTE = 60_000
const tokenUntil = (expires: number): string =>
  `head.${Buffer.from(JSON.stringify({ exp: expires / 1000 })).toString('base64url')}.signature`

function keeperAt(start: number) {
  const clock = { now: start }
  const asked: number[] = []
  const keeper = keepToken({
    now: () => clock.now,
    ask: () => {
      asked.push(clock.now)
      return Promise.resolve(tokenUntil(clock.now + 60 * MINUTE))
    },
  })
  return { clock, asked, keeper }
}

describe('the token keeper', () => {
  it('asks Teams once for many requests', async () => {
    const { asked, keeper } = keeperAt(0)
    const [one, two] = await Promise.all([keeper.token(), keeper.token()])
    assert.equal(one, two)
    assert.equal(asked.length, 1)
  })

  it('asks again before the token runs out', async () => {
    const { clock, asked, keeper } = keeperAt(0)
    await keeper.token()
    clock.now = 4 * MINUTE
    await keeper.token()
    assert.equal(asked.length, 1)
    clock.now = 6 * MINUTE
    await keeper.token()
    assert.deepEqual(asked, [0, 6 * MINUTE])
  })

  it('asks at once where the server has refused the token', async () => {
    const { asked, keeper } = keeperAt(0)
    await keeper.token()
    keeper.forget()
    await keeper.token()
    assert.equal(asked.length, 2)
  })

  it('asks again after Teams has failed to answer', async () => {
    let failing = true
    const ask = () => (failing ? Promise.reject(new Error('no consent')) : Promise.resolve('later'))
    const keeper = keepToken({ ask, now: () => 0 })
    await assert.rejects(keeper.token())
    failing = false
    assert.equal(await keeper.token(), 'later')
  })

  it('never uses the last two minutes of a token', () => {
    assert.equal(freshUntilOf(tokenUntil(10 * MINUTE), 0), 5 * MINUTE)
    assert.equal(freshUntilOf(tokenUntil(4 * MINUTE), 0), 2 * MINUTE)
  })

  it('keeps a token that it cannot read for five minutes', () => {
    assert.equal(freshUntilOf('not a token', 1000), 1000 + 5 * MINUTE)
  })
})
