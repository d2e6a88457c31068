import assert from 'node:assert/strict'
import sinon from 'sinon'
import { problemSchema } from '../../../src/contracts/problem.ts'
import { meetingId, personId } from '../../support/http-caseroom.ts'
import { startServer, stopServers } from '../../support/http-server.ts'
import type { Running } from '../../support/http-server.ts'
import { fakeTeamsDesk } from '../../support/http-teams-desk.ts'

describe('what is asked of Teams over HTTP', () => {
  const teamsDesk = fakeTeamsDesk()
  const joinUrl = 'https://teams.microsoft.com/l/meetup-join/x/0'
  let server: Running
  before(async () => {
    server = await startServer({ teamsDesk })
  })
  afterEach(() => sinon.restore())
  after(stopServers)
  const code = async (answer: Response) => problemSchema.parse(await answer.json()).code

  it('is asked as the person of the token, of the meeting in the address', async () => {
    const look = sinon.spy(teamsDesk, 'look')
    const compare = sinon.stub(teamsDesk, 'compare').resolves({ refusal: { code: 'role-not-allowed' } })
    const nameCall = sinon.spy(teamsDesk, 'nameCall')
    assert.equal((await server.get('/api/meetings/meeting-1/teams')).status, 200)
    assert.equal((await server.get('/api/meetings/meeting-1/call')).status, 403)
    assert.equal((await server.post('/api/meetings/meeting-1/call', { joinUrl })).status, 200)
    sinon.assert.calledOnceWithExactly(look, personId, meetingId)
    sinon.assert.calledOnceWithExactly(compare, personId, meetingId)
    sinon.assert.calledOnceWithExactly(nameCall, personId, meetingId, joinUrl)
  })

  it('is nothing to whoever brings no token, whatever they ask', async () => {
    const asked = [sinon.spy(teamsDesk, 'look'), sinon.spy(teamsDesk, 'compare'), sinon.spy(teamsDesk, 'nameCall')]
    for (const path of ['teams', 'call'])
      assert.equal((await fetch(`${server.url}/api/meetings/meeting-1/${path}`)).status, 401)
    const body = JSON.stringify({ joinUrl })
    assert.equal((await fetch(`${server.url}/api/meetings/meeting-1/call`, { method: 'POST', body })).status, 401)
    for (const each of asked) sinon.assert.notCalled(each)
  })

  for (const body of [{}, { joinUrl: '' }, { joinUrl: 'no link' }, { joinUrl, more: 1 }, { joinUrl: 7 }]) {
    it(`takes ${JSON.stringify(body)} for no link`, async () => {
      const answer = await server.post('/api/meetings/meeting-1/call', body)
      assert.deepEqual([answer.status, await code(answer)], [422, 'join-link-unreadable'])
    })
  }

  it('knows no meeting whose id can be none', async () => {
    assert.equal((await server.get('/api/meetings/%3Cb%3E/teams')).status, 404)
  })
})
