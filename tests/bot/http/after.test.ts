import assert from 'node:assert/strict'
import sinon from 'sinon'
import { problemSchema } from '../../../src/contracts/problem.ts'
import { meetingId, personId } from '../../support/http-caseroom.ts'
import { startServer, stopServers } from '../../support/http-server.ts'
import type { Running } from '../../support/http-server.ts'

const file = { fileName: 'counts.csv', bytes: new TextEncoder().encode('a,b'), contentType: 'text/csv; charset=utf-8' }

describe('what is asked once a meeting is over', () => {
  let server: Running
  beforeEach(async () => {
    server = await startServer()
  })
  afterEach(async () => {
    await stopServers()
    sinon.restore()
  })
  const code = async (answer: Response) => problemSchema.parse(await answer.json()).code

  it('is what follows a meeting, for the person of the token', async () => {
    const ask = sinon.stub(server.caseroom, 'followUp').resolves({ refusal: { code: 'not-in-directory' } })
    assert.equal((await server.get('/api/meetings/meeting-1/follow-up?seen=now')).status, 403)
    sinon.assert.calledOnceWithExactly(ask, personId, meetingId)
  })

  it('is a table of a meeting or of the area, as a file', async () => {
    const take = sinon.stub(server.caseroom, 'exportSheet').resolves(file)
    const answer = await server.get('/api/meetings/meeting-1/exports/counts/csv')
    assert.equal(await answer.text(), 'a,b')
    assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="counts.csv"')
    await server.get('/api/exports/attendance/xlsx')
    assert.deepEqual(
      take.args.map(([, wanted]) => wanted),
      [
        { what: 'counts', format: 'csv', meetingId },
        { what: 'attendance', format: 'xlsx', meetingId: null },
      ],
    )
  })

  it('is nothing where the table, its form or the meeting is none', async () => {
    const take = sinon.stub(server.caseroom, 'exportSheet').resolves(file)
    for (const path of ['exports/everything/csv', 'exports/counts/pdf', 'meetings/a%20b/exports/counts/csv']) {
      assert.equal(await code(await server.get(`/api/${path}`)), 'not-found', path)
    }
    sinon.assert.notCalled(take)
  })

  it('is how the area stands, or why not', async () => {
    const ask = sinon.stub(server.caseroom, 'governance').resolves({ refusal: { code: 'role-not-allowed' } })
    assert.equal(await code(await server.get('/api/governance')), 'role-not-allowed')
    sinon.assert.calledOnceWithExactly(ask, personId)
  })
})
