import assert from 'node:assert/strict'
import sinon from 'sinon'
import { problemSchema } from '../../../src/contracts/problem.ts'
import type { BotMessages } from '../../../bot/http/messages.ts'
import { startServer, stopServers } from '../../support/http-server.ts'

const activity = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'agree' } } }

/** Writes as botbuilder's adapter does: a status, a body where there is one, and an end in any case. */
const answeringWith =
  (status: number, body?: unknown): BotMessages =>
  (_req, res) => {
    res.status(status)
    if (body) res.send(body)
    res.end()
    return Promise.resolve()
  }

describe('a message to the bot', () => {
  afterEach(async () => {
    await stopServers()
    sinon.restore()
  })

  it('reaches the bot parsed, with its token, and the bot’s answer goes back as it is', async () => {
    const bot = { botMessages: sinon.spy(answeringWith(200, { statusCode: 200, type: 'a', value: {} })) }
    const server = await startServer(bot)
    const answer = await server.post('/api/messages', activity)
    assert.equal(answer.status, 200)
    assert.deepEqual(await answer.json(), { statusCode: 200, type: 'a', value: {} })
    const [req] = bot.botMessages.firstCall.args
    assert.deepEqual(req.body, activity)
    assert.equal(req.method, 'POST')
    assert.match(req.headers.authorization ?? '', /^Bearer /)
  })

  it('may be answered with nothing, or refused in the bot’s own shape', async () => {
    const empty = await startServer({ botMessages: answeringWith(202) })
    const taken = await empty.post('/api/messages', activity)
    assert.equal(taken.status, 202)
    assert.equal(await taken.text(), '')
    const invalid = await startServer({ botMessages: answeringWith(400, { statusCode: 400, value: { code: 'x' } }) })
    const refused = await invalid.post('/api/messages', activity)
    assert.equal(refused.status, 400)
    assert.deepEqual(await refused.json(), { statusCode: 400, value: { code: 'x' } })
  })

  it('that goes wrong in the adapter leaves without the adapter’s words', async () => {
    for (const [status, code] of [
      [401, 'token-invalid'],
      [500, 'internal'],
      [418, 'internal'],
    ] as const) {
      const server = await startServer({ botMessages: answeringWith(status, 'Unauthorized. Aisha Invented') })
      const answer = await server.post('/api/messages', activity, { accept: 'text/html' })
      const text = await answer.text()
      assert.equal(problemSchema.parse(JSON.parse(text)).code, code)
      assert.doesNotMatch(text + server.logged(), /Aisha/)
    }
  })

  it('that breaks the bot answers `internal`', async () => {
    const server = await startServer({ botMessages: () => Promise.reject(new Error('Aisha Invented')) })
    const answer = await server.post('/api/messages', activity)
    assert.equal(answer.status, 500)
    assert.doesNotMatch((await answer.text()) + server.logged(), /Aisha/)
  })

  it('never reaches the bot without a token, a body or a type', async () => {
    const botMessages = sinon.spy(answeringWith(200))
    const server = await startServer({ botMessages, limits: { bodyBytes: 500 } })
    assert.equal((await server.post('/api/messages', activity, { authorization: '' })).status, 401)
    assert.equal((await server.post('/api/messages', '{')).status, 400)
    assert.equal((await server.post('/api/messages', [activity])).status, 400)
    assert.equal((await server.post('/api/messages', { type: 7 })).status, 400)
    assert.equal((await server.post('/api/messages', { ...activity, text: 'x'.repeat(500) })).status, 413)
    sinon.assert.notCalled(botMessages)
  })
})
