import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import sinon from 'sinon'
import { problemSchema } from '../../../src/contracts/problem.ts'
import { sendRaw, startServer, stopServers } from '../../support/http-server.ts'
import type { Running } from '../../support/http-server.ts'

const address = '/api/case-list/preview'

describe('a body', () => {
  let server: Running
  let preview: sinon.SinonSpy
  beforeEach(async () => {
    server = await startServer({ limits: { caseListBytes: 1000 } })
    preview = sinon.spy(server.caseroom, 'previewCaseList')
  })
  afterEach(async () => {
    await stopServers()
    sinon.restore()
  })

  const refusedAs = async (answer: Response, status: number) => {
    assert.equal(answer.status, status)
    sinon.assert.notCalled(preview)
    return problemSchema.parse(await answer.json()).code
  }

  const unreadable = ['', '{', 'null', '"text"', '7', 'true', '{"csv":"a"', "{'csv':'a'}", '\u0000', '['.repeat(900)]
  for (const text of unreadable) {
    it(`is refused where it is ${JSON.stringify(text.slice(0, 10))}`, async () => {
      assert.equal(await refusedAs(await server.post(address, text), 400), 'body-malformed')
    })
  }

  for (const type of [
    'text/plain',
    'text/csv',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/xml',
  ]) {
    it(`is refused as ${type}`, async () => {
      const answer = await server.post(address, { csv: 'a' }, { 'content-type': type })
      assert.equal(await refusedAs(answer, 400), 'body-malformed')
    })
  }

  it('is taken as JSON that names its letters', async () => {
    const answer = await server.post(address, { csv: 'a' }, { 'content-type': 'application/json; charset=utf-8' })
    assert.equal(answer.status, 200)
  })

  it('is refused where its announced length is too long, without waiting for it', async () => {
    const head = ['POST ' + address + ' HTTP/1.1', 'Host: x', `Authorization: Bearer ${server.token}`]
    const lengths = ['Content-Type: application/json', 'Content-Length: 1001']
    const answer = await sendRaw(server.port, [...head, ...lengths, '', '{"csv'].join('\r\n'))
    assert.match(answer, /^HTTP\/1\.1 413 [\s\S]*"code":"body-too-large"/)
    sinon.assert.notCalled(preview)
  })

  it('is refused where it grows too long without having said so', async () => {
    const chunk = 'x'.repeat(0x400)
    const head = [
      'POST ' + address + ' HTTP/1.1',
      'Host: x',
      'Connection: close',
      `Authorization: Bearer ${server.token}`,
    ]
    const body = ['Transfer-Encoding: chunked', '', '400', chunk, '0', '', '']
    const answer = await sendRaw(server.port, [...head, 'Content-Type: application/json', ...body].join('\r\n'))
    assert.match(answer, /^HTTP\/1\.1 413 [\s\S]*"code":"body-too-large"/)
    sinon.assert.notCalled(preview)
  })

  it('is refused compressed, so that little cannot become much, and broken gzip cannot end the process', async () => {
    const headers = {
      authorization: `Bearer ${server.token}`,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    }
    for (const body of [gzipSync(JSON.stringify({ csv: 'x'.repeat(100_000) })), Buffer.from('no gzip')]) {
      const answer = await fetch(server.url + address, { method: 'POST', headers, body })
      assert.equal(await refusedAs(answer, 400), 'body-malformed')
    }
    assert.equal((await server.get('/healthz')).status, 200)
  })

  it('is not read at all before the token holds', async () => {
    const lengths = ['Content-Type: application/json', 'Content-Length: 900']
    const head = ['POST ' + address + ' HTTP/1.1', 'Host: x', 'Connection: close', ...lengths, '', '{"csv']
    assert.match(await sendRaw(server.port, head.join('\r\n')), /^HTTP\/1\.1 401 [\s\S]*"code":"token-missing"/)
  })

  it('that breaks off changes nothing, even where what came could be read', async () => {
    const head = ['POST ' + address + ' HTTP/1.1', 'Host: x', `Authorization: Bearer ${server.token}`]
    const lengths = ['Content-Type: application/json', 'Content-Length: 900']
    const socket = connect(server.port, '127.0.0.1')
    socket.end([...head, ...lengths, '', '{"csv":"a"}'].join('\r\n')).resume()
    await once(socket, 'close')
    assert.equal((await server.get('/healthz')).status, 200)
    sinon.assert.notCalled(preview)
  })
})
