import assert from 'node:assert/strict'
import { z } from 'zod'
import { connectToGraph, read } from '../../../../src/adapters/graph/connect-to-graph.ts'
import { DeliveryFailed } from '../../../../src/adapters/graph/delivery-failed.ts'
import { failureOf } from '../../../support/graph-repeat.ts'
import { type GraphDesk, graphDesk } from '../../../support/graph-desk.ts'

const letter = { key: 'k', to: 'a@b.example', subject: 's', text: 't' }

describe('the connection to Graph', () => {
  let desk: GraphDesk
  beforeEach(async () => {
    desk = await graphDesk()
  })
  afterEach(() => desk.close())

  it('is refused with a wrong token, and a person is asked', async () => {
    await desk.close()
    desk = await graphDesk({ token: 'a-token-of-someone-else' })
    assert.deepEqual(await failureOf(() => desk.letters.send(letter)), { kind: 'dead', code: 'graph-401' })
    assert.deepEqual(desk.graph.sent(), [])
  })

  it('waits for a token that cannot be had now', async () => {
    const graph = connectToGraph({
      baseUrl: desk.graph.baseUrl,
      token: () => Promise.reject(new Error('the token service is away')),
      timeoutMs: 1000,
    })
    const failure = await failureOf(() => graph.ask({ method: 'get', path: '/users/x/messages' }))
    assert.deepEqual(failure, { kind: 'retry', afterSeconds: null, code: 'graph-token-unavailable' })
    assert.deepEqual(desk.graph.requests(), [])
  })

  it('tries again where nobody answers', async () => {
    const { baseUrl } = desk.graph
    const gone = await desk.restart()
    const graph = connectToGraph({ baseUrl, token: async () => 't', timeoutMs: 1000 })
    const failure = await failureOf(() => graph.ask({ method: 'get', path: '/users/x/messages' }))
    desk = gone
    assert.deepEqual(failure, { kind: 'retry', afterSeconds: null, code: 'graph-unreachable' })
  })

  it('gives its token to no other address', async () => {
    const graph = connectToGraph({ baseUrl: 'https://graph.microsoft.com', token: async () => 't', timeoutMs: 1000 })
    const failure = await failureOf(() => graph.askAddress({ method: 'GET', url: `${desk.graph.baseUrl}/upload/1` }))
    assert.deepEqual(failure, { kind: 'dead', code: 'graph-address-insecure' })
    assert.deepEqual(desk.graph.requests(), [])
  })

  it('refuses to run over plain http, but on this machine', async () => {
    assert.throws(() => connectToGraph({ baseUrl: 'http://graph.example', token: async () => 't', timeoutMs: 1 }))
  })

  it('never has words of a letter in what it throws', async () => {
    desk.graph.failNext({ match: /messages/, status: 400, times: 2 })
    const secret = { ...letter, to: 'canary@b.example', subject: 'canary', text: 'canary' }
    const error = await desk.letters.send(secret).catch((thrown: unknown) => thrown)
    assert.equal(error instanceof DeliveryFailed, true)
    assert.equal(/canary/.test(`${String(error)} ${JSON.stringify(error)} ${(error as Error).stack ?? ''}`), false)
  })

  it('takes an answer that it cannot read for none', () => {
    const answer = { status: 200, body: { other: 1 } }
    assert.throws(
      () => read(z.object({ id: z.string() }), answer),
      (error) => error instanceof DeliveryFailed && error.delivery.code === 'graph-answer-unreadable',
    )
  })
})
