import assert from 'node:assert/strict'
import sinon from 'sinon'
import type { Envelope } from '../../../src/contracts/commands.ts'
import { problemSchema } from '../../../src/contracts/problem.ts'
import { parseEnvelope } from '../../../bot/http/commands.ts'
import { personId } from '../../support/http-caseroom.ts'
import { startServer, stopServers } from '../../support/http-server.ts'
import type { Running } from '../../support/http-server.ts'
import type { MeetingId } from '../../../src/domain/ids.ts'

const commandId = '44444444-4444-4444-8444-444444444444'
const order: Envelope = { commandId, command: { type: 'open-meeting', meetingId: 'meeting-1' } }
const caseList = (letters: number) => ({
  commandId,
  command: { type: 'accept-case-list', meetingId: 'meeting-1', csv: 'x'.repeat(letters), rows: [1], agencies: {} },
})

describe('an order', () => {
  let server: Running
  beforeEach(async () => {
    server = await startServer({ limits: { bodyBytes: 2000, caseListBytes: 5000 } })
  })
  afterEach(async () => {
    await stopServers()
    sinon.restore()
  })

  it('goes down the one write path as the person of the token, and answers with what it made', async () => {
    const handle = sinon.stub(server.caseroom, 'handle').resolves({ accepted: true, made: { meetingId: 'meeting-2' } })
    const answer = await server.post('/api/commands', order)
    assert.equal(answer.status, 200)
    assert.deepEqual(await answer.json(), { accepted: true, made: { meetingId: 'meeting-2' } })
    sinon.assert.calledOnceWithExactly(handle, personId, order)
  })

  it('that the domain refuses answers with its code', async () => {
    sinon.stub(server.caseroom, 'handle').resolves({ refusal: { code: 'stale-version' } })
    const answer = await server.post('/api/commands', order)
    assert.equal(answer.status, 409)
    assert.equal(problemSchema.parse(await answer.json()).code, 'stale-version')
  })

  it('is noted by its type and ids, accepted or not, and never by its words', async () => {
    const words = { type: 'refuse-action', actionId: 'action-1', reason: 'Aisha asked me to' }
    await server.post('/api/commands', { commandId, command: words })
    assert.match(server.logged(), /"message":"command-accepted","commandType":"refuse-action"/)
    sinon.stub(server.caseroom, 'handle').resolves({ refusal: { code: 'not-your-action' } })
    await server.post('/api/commands', { commandId, command: words })
    assert.match(server.logged(), /"message":"command-refused",.*"code":"not-your-action"/)
    assert.doesNotMatch(server.logged(), /Aisha/)
  })

  it('is refused as too large where it is, unless it is a case list', async () => {
    const handle = sinon.spy(server.caseroom, 'handle')
    const long = { commandId, command: { type: 'post-agenda', meetingId: 'x'.repeat(3000) } }
    assert.equal((await server.post('/api/commands', long)).status, 413)
    assert.equal((await server.post('/api/commands', caseList(6000))).status, 413)
    sinon.assert.notCalled(handle)
    assert.equal((await server.post('/api/commands', caseList(3000))).status, 200)
  })

  it('is refused, and the domain never asked, where it is not as agreed', async () => {
    const handle = sinon.spy(server.caseroom, 'handle')
    const answer = await server.post('/api/commands', { ...order, by: 'person-2' })
    assert.equal(answer.status, 400)
    sinon.assert.notCalled(handle)
  })
})

describe('the reading of an order', () => {
  const refused = (value: unknown) => {
    const parsed = parseEnvelope(value)
    return 'refusal' in parsed ? parsed.refusal : null
  }

  it('accepts one that is as agreed', () => {
    assert.deepEqual(parseEnvelope(order), order)
  })

  it('tells an unknown order from a known one with wrong fields', () => {
    const known = { code: 'command-malformed', about: 'command.meetingId' }
    assert.deepEqual(refused({ commandId, command: { type: 'release-plan' } }), { code: 'unknown-command' })
    assert.deepEqual(refused({ commandId, command: { type: 'toString' } }), { code: 'unknown-command' })
    assert.deepEqual(refused({ commandId, command: { type: 'open-meeting' } }), known)
    assert.deepEqual(refused({ commandId, command: { type: 'open-meeting', meetingId: '../x' } }), known)
  })

  it('refuses every shape that is no envelope', () => {
    const shapes = [{}, [], [order], { ...order, commandId: 'x' }, { ...order, extra: 1 }, { commandId, command: null }]
    for (const shape of shapes) assert.equal(refused(shape)?.code, 'command-malformed', JSON.stringify(shape))
    for (const type of [7, null, ['open-meeting'], {}]) {
      assert.equal(refused({ commandId, command: { type } })?.code, 'command-malformed', JSON.stringify(type))
    }
  })

  it('names the field and never what stands in it, nor a name that somebody chose', () => {
    const agencies = { 'Aisha Invented': '../x' }
    const list = { type: 'accept-case-list', meetingId: 'meeting-1', csv: 'x', rows: [1], agencies }
    assert.deepEqual(refused({ commandId, command: list }), {
      code: 'command-malformed',
      about: 'command.agencies',
    })
    assert.deepEqual(refused({ commandId, command: { ...order.command, Aisha: 1 } }), {
      code: 'command-malformed',
      about: 'command',
    })
  })
})

describe('a case list that is looked at', () => {
  afterEach(async () => {
    await stopServers()
    sinon.restore()
  })

  it('is shown as the person of the token, and nothing is kept', async () => {
    const server = await startServer()
    const preview = sinon
      .stub(server.caseroom, 'previewCaseList')
      .resolves({ rows: [], agencyQuestions: ['Unheard Of'], ignoredColumns: [], unanswered: [] })
    const handle = sinon.spy(server.caseroom, 'handle')
    const answer = await server.post('/api/case-list/preview', { csv: 'a,b' })
    assert.deepEqual(await answer.json(), {
      rows: [],
      agencyQuestions: ['Unheard Of'],
      ignoredColumns: [],
      unanswered: [],
    })
    sinon.assert.calledOnceWithExactly(preview, personId, { csv: 'a,b' })
    await server.post('/api/case-list/preview', { csv: 'a,b', meetingId: 'm-2' })
    sinon.assert.calledWithExactly(preview, personId, { csv: 'a,b', meetingId: 'm-2' as MeetingId })
    sinon.assert.notCalled(handle)
  })

  it('is refused where it is none', async () => {
    const server = await startServer()
    sinon.stub(server.caseroom, 'previewCaseList').resolves({ refusal: { code: 'case-list-unreadable' } })
    assert.equal((await server.post('/api/case-list/preview', { csv: 'x' })).status, 422)
    for (const body of [{}, { csv: 7 }, { csv: '' }, { csv: 'x', more: 1 }]) {
      const answer = await server.post('/api/case-list/preview', body)
      assert.equal(answer.status, 400)
      assert.equal(problemSchema.parse(await answer.json()).code, 'command-malformed')
    }
  })
})
