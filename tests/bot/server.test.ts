import assert from 'node:assert/strict'
import { problemSchema } from '../../src/contracts/problem.ts'
import { sendRaw, startServer, stopServers } from '../support/http-server.ts'
import type { Running } from '../support/http-server.ts'
import { claimsAt, forged, signed, signedWithThePublicKey, tenantId, unsecured } from '../support/http-tokens.ts'

const addresses = [
  ['GET', '/api/me'],
  ['GET', '/api/meetings/meeting-1'],
  ['GET', '/api/meetings/meeting-1/live'],
  ['GET', '/api/circulations/meeting-1/mine'],
  ['GET', '/api/circulations/meeting-1/cases/case-1/document'],
  ['POST', '/api/commands'],
  ['POST', '/api/case-list/preview'],
] as const

describe('the way in', () => {
  let server: Running
  beforeEach(async () => {
    server = await startServer()
  })
  afterEach(stopServers)

  const codeFor = async (method: string, path: string, authorization: string) => {
    const answer = await fetch(server.url + path, { method, headers: { authorization } })
    assert.equal(answer.status, 401)
    assert.equal(answer.headers.get('www-authenticate'), 'Bearer')
    return problemSchema.parse(await answer.json()).code
  }

  for (const [method, path] of addresses) {
    it(`lets nobody in at ${method} ${path} without a good token`, async () => {
      const claims = claimsAt(server.clock.now())
      const late = { ...claims, exp: Number(claims.iat) - 1 }
      const other = '99999999-9999-4999-8999-999999999999'
      assert.equal(await codeFor(method, path, ''), 'token-missing')
      assert.equal(await codeFor(method, path, 'Basic bmFtZTp3b3Jk'), 'token-missing')
      assert.equal(await codeFor(method, path, 'Bearer x'), 'token-invalid')
      assert.equal(await codeFor(method, path, `Bearer ${await forged(claims)}`), 'token-invalid')
      assert.equal(await codeFor(method, path, `Bearer ${unsecured(claims)}`), 'token-invalid')
      assert.equal(await codeFor(method, path, `Bearer ${await signedWithThePublicKey(claims)}`), 'token-invalid')
      assert.equal(await codeFor(method, path, `Bearer ${await signed(late)}`), 'token-expired')
      assert.equal(
        await codeFor(method, path, `Bearer ${await signed({ ...claims, aud: other })}`),
        'token-wrong-audience',
      )
      assert.equal(
        await codeFor(method, path, `Bearer ${await signed({ ...claims, tid: other })}`),
        'token-wrong-tenant',
      )
    })
  }

  it('gives an outsider with a good token nothing', async () => {
    const token = await signed(claimsAt(server.clock.now(), { oid: 'an-outsider', tid: tenantId }))
    const answer = await server.get('/api/me', { authorization: `Bearer ${token}` })
    assert.equal(answer.status, 403)
    assert.equal(problemSchema.parse(await answer.json()).code, 'not-in-directory')
  })

  it('takes no token from the address', async () => {
    const answer = await fetch(`${server.url}/api/me?access_token=${server.token}&token=${server.token}`)
    assert.equal(answer.status, 401)
  })

  it('says that there is nothing where there is nothing', async () => {
    const paths = ['/', '/api', '/api/nothing', '/api/meetings/%zz', '/api/meetings/a%20b', '//', '/api/messages']
    for (const path of paths) {
      const answer = await server.get(path)
      assert.equal(answer.status, 404, path)
      assert.deepEqual(await answer.json(), { code: 'not-found', sentence: 'There is nothing at this address.' })
    }
  })

  it('says which methods an address takes', async () => {
    const answer = await server.get('/api/commands')
    assert.equal(answer.status, 405)
    assert.equal(answer.headers.get('allow'), 'POST')
    assert.equal(problemSchema.parse(await answer.json()).code, 'method-not-allowed')
  })

  it('stays up where host or address cannot be read', async () => {
    for (const head of [
      'GET /healthz HTTP/1.1\r\nHost: [',
      'GET http://[/ HTTP/1.1\r\nHost: x',
      'GET /tab HTTP/1.1\r\nHost: a b',
    ]) {
      const answer = await sendRaw(server.port, `${head}\r\nConnection: close\r\n\r\n`)
      assert.match(answer, /^HTTP\/1\.1 400 [\s\S]*"code":"body-malformed"/)
    }
    assert.equal((await server.get('/healthz')).status, 200)
  })

  it('is up, and ready', async () => {
    assert.deepEqual(await (await fetch(`${server.url}/healthz`)).json(), { status: 'up' })
    assert.deepEqual(await (await fetch(`${server.url}/readyz`)).json(), { status: 'ready' })
  })
})

describe('a server that is not ready', () => {
  afterEach(stopServers)

  it('says so, and is up all the same', async () => {
    const server = await startServer({ ready: () => Promise.resolve(false) })
    const answer = await fetch(`${server.url}/readyz`)
    assert.equal(answer.status, 503)
    assert.equal(problemSchema.parse(await answer.json()).code, 'service-unavailable')
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200)
  })
})

describe('routes beside those of the product', () => {
  afterEach(stopServers)

  it('answer under the same headers', async () => {
    const server = await startServer({
      extraRoutes: (restify) => {
        restify.get('/rehearsal', (_req, res, next) => {
          res.send(200, { here: true })
          next()
        })
      },
    })
    const answer = await fetch(`${server.url}/rehearsal`)
    assert.deepEqual(await answer.json(), { here: true })
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
  })
})

describe('a sign-in', () => {
  afterEach(stopServers)

  it('is good until it expires by our clock', async () => {
    const server = await startServer()
    server.clock.set('2031-03-04T09:59:59Z')
    assert.equal((await server.get('/api/me')).status, 200)
    server.clock.set('2031-03-04T10:00:00Z')
    assert.equal((await server.get('/api/me')).status, 401)
  })

  it('is not called bad while the keys of its issuer cannot be read', async () => {
    const server = await startServer({ verify: () => Promise.resolve({ code: 'service-unavailable' }) })
    assert.equal((await server.get('/api/me')).status, 503)
  })

  it('lets nobody in when the check itself breaks', async () => {
    const server = await startServer({ verify: () => Promise.reject(new Error('broken')) })
    const answer = await server.get('/api/me')
    assert.equal(answer.status, 500)
    assert.equal(problemSchema.parse(await answer.json()).code, 'internal')
  })
})
