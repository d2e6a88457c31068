import assert from 'node:assert/strict'
import sinon from 'sinon'
import { problemSchema } from '../../../src/contracts/problem.ts'
import { startServer, stopServers } from '../../support/http-server.ts'

const secret = 'Aisha Invented of 14 Nowhere Road'

describe('an answer that refuses', () => {
  afterEach(async () => {
    await stopServers()
    sinon.restore()
  })

  it('is a code and a sentence with the status of the table', async () => {
    const server = await startServer()
    sinon
      .stub(server.caseroom, 'me')
      .resolves({ refusal: { code: 'not-approved', clause: 'Thurrock 3.1', about: 'x-1' } })
    const answer = await server.get('/api/me')
    assert.equal(answer.status, 403)
    assert.equal(answer.headers.get('content-type'), 'application/json')
    assert.deepEqual(await answer.json(), {
      code: 'not-approved',
      sentence: 'You have not been approved for this MARAC yet. Please speak to the coordinator.',
      clause: 'Thurrock 3.1',
      about: 'x-1',
    })
  })

  it('speaks Welsh to whoever asks for it', async () => {
    const server = await startServer()
    const answer = await server.get('/api/nothing', { 'accept-language': 'cy-GB, en;q=0.5' })
    assert.equal(answer.headers.get('content-language'), 'cy')
    assert.equal(answer.headers.get('vary'), 'Accept-Language')
    assert.deepEqual(await answer.json(), { code: 'not-found', sentence: 'Nid oes dim yn y cyfeiriad hwn.' })
  })

  it('says nothing of an exception, to the reader or to the log, but that there was one', async () => {
    const server = await startServer()
    sinon.stub(server.caseroom, 'me').rejects(new RangeError(secret))
    const answer = await server.get('/api/me')
    assert.equal(answer.status, 500)
    const text = await answer.text()
    assert.equal(problemSchema.parse(JSON.parse(text)).code, 'internal')
    assert.doesNotMatch(text + server.logged(), /Invented|Nowhere/)
    assert.match(server.logged(), /"message":"unexpected-error","where":"\/api\/me","name":"RangeError"/)
  })

  it('says nothing of an exception of a route beside the product, either', async () => {
    const server = await startServer({
      extraRoutes: (restify) => {
        restify.get('/text', (_req, res, next) => {
          res.setHeader('content-type', 'text/plain')
          next(new Error(secret))
        })
        restify.get('/status', (_req, _res, next) => next(Object.assign(new Error(secret), { statusCode: 404 })))
        restify.get('/silent', (_req, _res, next) => next())
        restify.get('/words', (_req, res, next) => {
          res.status(500)
          res.send(secret)
          next()
        })
        restify.get('/typed', (_req, res, next) => {
          res.status(401)
          res.setHeader('content-type', 'text/plain')
          res.send(secret)
          next()
        })
      },
    })
    const expected = {
      text: 'internal',
      status: 'not-found',
      silent: 'internal',
      words: 'internal',
      typed: 'token-invalid',
    }
    for (const [path, code] of Object.entries(expected)) {
      const answer = await server.get(`/${path}`, { accept: 'application/javascript' })
      assert.equal(answer.headers.get('content-type'), 'application/json', path)
      const text = await answer.text()
      assert.equal(problemSchema.parse(JSON.parse(text)).code, code, path)
      assert.doesNotMatch(text + server.logged(), /Invented|Nowhere/)
    }
  })

  it('ends a response that broke half-way, and lives on', async () => {
    const server = await startServer({
      extraRoutes: (restify) => {
        restify.get('/half', (_req, res, next) => {
          res.writeHead(200, { 'content-type': 'text/plain' })
          res.write('half of it')
          next(new Error(secret))
        })
      },
    })
    const answer = await server.get('/half')
    await assert.rejects(answer.text())
    assert.equal((await server.get('/healthz')).status, 200)
  })

  it('notes the code and the template of the route, never the path', async () => {
    const server = await startServer()
    await server.get('/api/meetings/Aisha')
    assert.match(server.logged(), /"route":"\/api\/meetings\/:meetingId","code":"no-such-meeting","status":404/)
    assert.doesNotMatch(server.logged(), /Aisha/)
  })
})
