import assert from 'node:assert/strict'
import sinon from 'sinon'
import { problemSchema } from '../../../src/contracts/problem.ts'
import { meetingId } from '../../support/http-caseroom.ts'
import { startServer, stopServers } from '../../support/http-server.ts'
import type { Running } from '../../support/http-server.ts'

const file = { fileName: 'counts.csv', bytes: new TextEncoder().encode('a,b'), contentType: 'text/csv; charset=utf-8' }

describe('a table that is taken out', () => {
  let server: Running
  beforeEach(async () => {
    server = await startServer()
  })
  afterEach(async () => {
    await stopServers()
    sinon.restore()
  })
  const code = async (answer: Response) => problemSchema.parse(await answer.json()).code

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

  it('is whereabouts only by a request with a reason, which no address carries (V4)', async () => {
    const take = sinon.stub(server.caseroom, 'exportSheet').resolves(file)
    const path = '/api/meetings/meeting-1/exports/cases/json'
    assert.equal(await code(await server.post(path, { because: ' ' })), 'reason-missing')
    await server.post(path, { because: 'It is kept there' })
    const asked = { what: 'cases', format: 'json', meetingId, safeContactBecause: 'It is kept there' }
    assert.deepEqual(
      take.args.map(([, each]) => each),
      [asked],
    )
  })

  it('is nothing where the table, its form or the meeting is none', async () => {
    const take = sinon.stub(server.caseroom, 'exportSheet').resolves(file)
    for (const path of ['exports/everything/csv', 'exports/counts/pdf', 'meetings/a%20b/exports/counts/csv']) {
      assert.equal(await code(await server.get(`/api/${path}`)), 'not-found', path)
    }
    sinon.assert.notCalled(take)
  })
})
