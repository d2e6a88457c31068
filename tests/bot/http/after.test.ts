import assert from 'node:assert/strict'
import sinon from 'sinon'
import { problemSchema } from '../../../src/contracts/problem.ts'
import { meetingId, personId } from '../../support/http-caseroom.ts'
import { startServer, stopServers } from '../../support/http-server.ts'
import type { Running } from '../../support/http-server.ts'

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

  it('is how the area stands, or why not', async () => {
    const ask = sinon.stub(server.caseroom, 'governance').resolves({ refusal: { code: 'role-not-allowed' } })
    assert.equal(await code(await server.get('/api/governance')), 'role-not-allowed')
    sinon.assert.calledOnceWithExactly(ask, personId)
  })
})
