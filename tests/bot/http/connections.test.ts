import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Agent, get, request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import sinon from 'sinon'
import type { MeView } from '../../../src/contracts/views.ts'
import { personId } from '../../support/http-caseroom.ts'
import { sendRaw, startServer, stopServers } from '../../support/http-server.ts'
import type { Running } from '../../support/http-server.ts'
import { until } from '../../support/http-stream.ts'

const me: MeView = { personId, name: '', agency: '', rehearsal: true, meetings: [], mayPlan: false }

describe('the door', () => {
  let server: Running
  beforeEach(async () => {
    server = await startServer()
  })
  afterEach(async () => {
    await stopServers()
    sinon.restore()
  })

  it('answers what is no HTTP as it answers everything else', async () => {
    for (const text of [
      'nothing of the kind\r\n\r\n',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    ]) {
      const answer = await sendRaw(server.port, text)
      assert.match(answer, /^HTTP\/1\.1 400 Bad Request\r\n/)
      assert.match(answer, /X-Content-Type-Options: nosniff/)
      assert.match(answer, /\{"code":"body-malformed","sentence":"[^"]+"\}$/)
    }
    assert.equal((await server.get('/healthz')).status, 200)
  })

  it('takes no other protocol, and is not held open by whoever asks for one', async () => {
    const asked = request(server.url, { headers: { connection: 'Upgrade', upgrade: 'websocket' } })
    asked.end()
    await assert.rejects(once(asked, 'response'))
    await stopServers()
  })

  it('says that a port is taken', async () => {
    await assert.rejects(startServer({ port: server.port }), { code: 'EADDRINUSE' })
  })

  it('finishes what is under way before it closes, and takes nothing new', async () => {
    const slow = Promise.withResolvers<MeView>()
    const ask = sinon.stub(server.caseroom, 'me').returns(slow.promise)
    const underWay = server.get('/api/me')
    await until('it is asked', () => ask.called)
    let closed = false
    const closing = stopServers().then(() => (closed = true))
    await assert.rejects(fetch(`${server.url}/healthz`))
    assert.equal(closed, false)
    slow.resolve(me)
    assert.equal((await underWay).status, 200)
    await closing
  })

  it('closes at once connections that are only kept for later', async () => {
    const agent = new Agent({ keepAlive: true })
    const [answer] = (await once(get(`${server.url}/healthz`, { agent }), 'response')) as [IncomingMessage]
    answer.resume()
    await once(answer, 'end')
    await stopServers()
    agent.destroy()
  })

  it('closes a connection as soon as what is under way on it is finished', async () => {
    const patient = await startServer({ limits: { closeMs: 60_000 } })
    const slow = Promise.withResolvers<MeView>()
    const ask = sinon.stub(patient.caseroom, 'me').returns(slow.promise)
    const agent = new Agent({ keepAlive: true })
    const headers = { authorization: `Bearer ${patient.token}` }
    const underWay = once(get(`${patient.url}/api/me`, { agent, headers }), 'response')
    await until('it is asked', () => ask.called)
    const closing = stopServers()
    slow.resolve(me)
    const [answer] = (await underWay) as [IncomingMessage]
    answer.resume()
    await closing
    assert.equal(answer.statusCode, 200)
    agent.destroy()
  })

  it('cuts in the end what will not finish', async () => {
    const stuck = await startServer({ limits: { closeMs: 20 } })
    const ask = sinon.stub(stuck.caseroom, 'me').returns(new Promise(() => {}))
    const underWay = stuck.get('/api/me').catch(() => 'cut')
    await until('it is asked', () => ask.called)
    const silent = connect(stuck.port, '127.0.0.1')
    silent.on('error', () => {})
    await stopServers()
    assert.equal(await underWay, 'cut')
  })
})
