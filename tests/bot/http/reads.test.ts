import assert from 'node:assert/strict'
import sinon from 'sinon'
import { problemSchema } from '../../../src/contracts/problem.ts'
import { meetingId, personId, viewAt } from '../../support/http-caseroom.ts'
import { startServer, stopServers } from '../../support/http-server.ts'
import type { Running } from '../../support/http-server.ts'

describe('what is read', () => {
  let server: Running
  beforeEach(async () => {
    server = await startServer()
  })
  afterEach(async () => {
    await stopServers()
    sinon.restore()
  })

  it('is who I am', async () => {
    const answer = await server.get('/api/me')
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.equal((await answer.json()).personId, personId)
  })

  it('is a meeting as the person of the token may see it', async () => {
    const look = sinon.stub(server.caseroom, 'meetingView').resolves(viewAt())
    assert.deepEqual(await (await server.get('/api/meetings/meeting-1')).json(), viewAt())
    sinon.assert.calledOnceWithExactly(look, personId, meetingId)
  })

  for (const [path, view] of [
    ['/api/typing', 'typing'],
    ['/api/board', 'board'],
    ['/api/my', 'my'],
    ['/api/directory', 'directoryView'],
    ['/api/due', 'dueView'],
    ['/api/area', 'areaView'],
  ] as const)
    it(`is ${path} for the person of the token, or why not`, async () => {
      const ask = sinon.stub(server.caseroom, view).resolves({ refusal: { code: 'role-not-allowed' } })
      const answer = await server.get(path)
      assert.equal(answer.status, 403)
      assert.equal(problemSchema.parse(await answer.json()).code, 'role-not-allowed')
      sinon.assert.calledOnceWithExactly(ask, personId)
    })

  it('is the list of plans that this person was sent', async () => {
    const links = [
      { caseId: 'case-1', number: 1, version: 1, replaces: false, status: 'sent' as const, openedAt: null },
    ]
    const ask = sinon.stub(server.caseroom, 'plansFor').resolves(links)
    assert.deepEqual(await (await server.get('/api/circulations/meeting-1/mine')).json(), links)
    sinon.assert.calledOnceWithExactly(ask, personId, meetingId)
  })

  it('is this person’s copy of a plan, byte for byte, under a name that is only a name', async () => {
    const bytes = new Uint8Array([9, 9, 1, 2, 255, 0, 9]).subarray(2, 6)
    const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    const file = { fileName: 'plan 1"\r\nX: y.docx', bytes, contentType }
    const open = sinon.stub(server.caseroom, 'openPlan').resolves(file)
    const answer = await server.get('/api/circulations/meeting-1/cases/case-1/document')
    assert.equal(answer.headers.get('content-type'), contentType)
    assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="plan_1___X__y.docx"')
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), new Uint8Array([1, 2, 255, 0]))
    const caseId = 'case-1' as Parameters<typeof open>[2]
    sinon.assert.calledOnceWithExactly(open, personId, meetingId, caseId, { language: 'en' })
  })

  it('is no plan once it has been withdrawn', async () => {
    sinon.stub(server.caseroom, 'openPlan').resolves({ refusal: { code: 'plan-withdrawn' } })
    const answer = await server.get('/api/circulations/meeting-1/cases/case-1/document')
    assert.equal(answer.status, 410)
    assert.equal(problemSchema.parse(await answer.json()).code, 'plan-withdrawn')
  })

  it('is nothing where the address names what can be no id', async () => {
    const asks = [sinon.spy(server.caseroom, 'meetingView'), sinon.spy(server.caseroom, 'openPlan')]
    const long = 'x'.repeat(65)
    const paths = ['/api/meetings/a_b', `/api/meetings/${long}`, '/api/circulations/a/cases/%2e%2e%2fb/document']
    for (const path of paths) {
      const answer = await server.get(path)
      assert.equal(answer.status, 404)
      assert.equal(problemSchema.parse(await answer.json()).code, 'not-found')
    }
    for (const ask of asks) sinon.assert.notCalled(ask)
  })
})
