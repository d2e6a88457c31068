import assert from 'node:assert/strict'
import sinon from 'sinon'
import { problemSchema } from '../../../src/contracts/problem.ts'
import { meetingId, personId } from '../../support/http-caseroom.ts'
import { startServer, stopServers } from '../../support/http-server.ts'
import type { Running } from '../../support/http-server.ts'

const file = {
  fileName: 'run-record-eeting1.docx',
  bytes: new Uint8Array([80, 75]),
  contentType: 'application/invented',
}
const addresses = [
  ['/api/papers/attendance-return', { paper: 'attendance-return' }],
  ['/api/meetings/meeting-1/papers/run-record', { paper: 'run-record', meetingId }],
  [
    '/api/meetings/meeting-1/cases/case-1/papers/transfer-pack',
    { paper: 'transfer-pack', meetingId, caseId: 'case-1' },
  ],
  ['/api/meetings/meeting-1/cases/case-1/papers/review-pack', { paper: 'review-pack', meetingId, caseId: 'case-1' }],
] as const

describe('the papers beside the plans, over HTTP', () => {
  let server: Running
  beforeEach(async () => {
    server = await startServer()
  })
  afterEach(async () => {
    await stopServers()
    sinon.restore()
  })

  for (const [path, wanted] of addresses) {
    it(`are asked for as the person of the token, in the language of their screen: ${path}`, async () => {
      const open = sinon.stub(server.caseroom, 'openPaper').resolves(file)
      const answer = await server.get(path)
      assert.deepEqual([answer.status, answer.headers.get('cache-control')], [200, 'no-store'])
      assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="run-record-eeting1.docx"')
      const asked = { ...wanted, language: 'en' } as Parameters<typeof open>[1]
      sinon.assert.calledOnceWithExactly(open, personId, asked)
    })
  }

  it('are refused as the product refuses them, and are none by any other name', async () => {
    sinon.stub(server.caseroom, 'openPaper').resolves({ refusal: { code: 'role-not-allowed' } })
    const answer = await server.get('/api/papers/attendance-return')
    assert.equal(problemSchema.parse(await answer.json()).code, 'role-not-allowed')
    for (const path of ['/api/meetings/meeting-1/cases/case-1/papers/minutes', '/api/meetings/a_b/papers/run-record'])
      assert.equal((await server.get(path)).status, 404)
  })
})
