import assert from 'node:assert/strict'
import sinon from 'sinon'
import { problemSchema } from '../../../src/contracts/problem.ts'
import type { MeetingView } from '../../../src/contracts/views.ts'
import type { PersonId } from '../../../src/domain/ids.ts'
import { meetingId, personId, viewAt } from '../../support/http-caseroom.ts'
import { startServer, stopServers } from '../../support/http-server.ts'
import type { Running } from '../../support/http-server.ts'
import { openStream, until } from '../../support/http-stream.ts'
import { accountId, claimsAt, signed } from '../../support/http-tokens.ts'

const live = '/api/meetings/meeting-1/live'

describe('a live stream', () => {
  let server: Running
  let look: sinon.SinonStub
  beforeEach(async () => {
    server = await startServer()
    look = sinon.stub(server.caseroom, 'meetingView').resolves(viewAt({ marking: 'first' }))
  })
  afterEach(async () => {
    await stopServers()
    sinon.restore()
  })

  it('begins with the whole view', async () => {
    const stream = await openStream(server, live)
    assert.equal(stream.answer.statusCode, 200)
    assert.equal(stream.answer.headers['content-type'], 'text/event-stream')
    assert.equal(stream.answer.headers['cache-control'], 'no-store')
    assert.deepEqual(await stream.next(), { event: 'view', data: viewAt({ marking: 'first' }) })
    sinon.assert.alwaysCalledWithExactly(look, personId, meetingId)
  })

  it('sends what has changed of the view, and nothing else, when the meeting has', async () => {
    const stream = await openStream(server, live)
    await stream.next()
    look.resolves(viewAt({ marking: 'second' }))
    server.caseroom.move('meeting-0', 'meeting-1')
    const { now } = viewAt()
    assert.deepEqual(await stream.next(), { event: 'change', data: { now, marking: 'second' } })
  })

  it('sends nothing when nothing has changed for this person, whatever happened elsewhere in the log', async () => {
    const stream = await openStream(server, live)
    await stream.next()
    look.resolves(viewAt({ marking: 'first', now: '2031-03-04T09:30:00Z' }))
    server.caseroom.move('meeting-1')
    await until('it has looked', () => look.callCount === 2)
    look.resolves(viewAt({ marking: 'second' }))
    server.caseroom.move('meeting-1')
    assert.equal(await stream.nextMarking(), 'second')
  })

  it('does not look when another meeting moves', async () => {
    const stream = await openStream(server, live)
    await stream.next()
    server.caseroom.move('meeting-2')
    look.resolves(viewAt({ marking: 'second' }))
    server.caseroom.move('meeting-1')
    await stream.next()
    assert.equal(look.callCount, 2)
  })

  it('makes one look of many moves, and one more of all that come while it looks', async () => {
    const stream = await openStream(server, live)
    await stream.next()
    const slow = Promise.withResolvers<MeetingView>()
    look.onSecondCall().returns(slow.promise)
    look.onThirdCall().resolves(viewAt({ marking: 'newest' }))
    for (let turn = 0; turn < 100; turn += 1) server.caseroom.move('meeting-1')
    await until('it looks', () => look.callCount === 2)
    for (let turn = 0; turn < 100; turn += 1) server.caseroom.move('meeting-1')
    assert.equal(look.callCount, 2)
    slow.resolve(viewAt({ marking: 'half-way' }))
    assert.equal(await stream.nextMarking(), 'half-way')
    assert.equal(await stream.nextMarking(), 'newest')
    assert.equal(look.callCount, 3)
  })

  it('loses no move that comes while the first view is worked out', async () => {
    const slow = Promise.withResolvers<MeetingView>()
    look.onFirstCall().returns(slow.promise)
    look.onSecondCall().resolves(viewAt({ marking: 'second' }))
    const opening = openStream(server, live)
    await until('it looks', () => look.callCount === 1)
    server.caseroom.move('meeting-1')
    slow.resolve(viewAt({ marking: 'first' }))
    const stream = await opening
    assert.equal(await stream.nextMarking(), 'first')
    assert.equal(await stream.nextMarking(), 'second')
  })

  it('has no number that moves while others are served, and none by which somebody could ask what they missed', async () => {
    const stream = await openStream(server, `${live}?from=1`, { 'last-event-id': '1' })
    assert.equal(await stream.nextMarking(), 'first')
    assert.doesNotMatch(stream.received(), /^id:|"position"/m)
  })

  it('is each person’s own', async () => {
    const other = 'person-2' as PersonId
    sinon
      .stub(server.caseroom, 'whoIs')
      .callsFake(({ accountId: account }) => Promise.resolve(account === accountId ? personId : other))
    look.callsFake((who: PersonId) => Promise.resolve(viewAt({ marking: `of ${who}` })))
    const token = await signed(claimsAt(server.clock.now(), { oid: 'another-account' }))
    const mine = await openStream(server, live)
    const theirs = await openStream(server, live, { authorization: `Bearer ${token}` })
    assert.equal(await mine.nextMarking(), 'of person-1')
    assert.equal(await theirs.nextMarking(), 'of person-2')
  })

  it('is refused like any other request to whoever may not see the meeting', async () => {
    look.resolves({ refusal: { code: 'role-not-allowed' } })
    const answer = await server.get(live)
    assert.equal(answer.status, 403)
    assert.equal(problemSchema.parse(await answer.json()).code, 'role-not-allowed')
    assert.equal((await server.get('/api/meetings/a_b/live')).status, 404)
  })

  it('does not begin any more where the server stops meanwhile', async () => {
    const slow = Promise.withResolvers<MeetingView>()
    look.returns(slow.promise)
    const opening = server.get(live)
    await until('it looks', () => look.callCount === 1)
    const closing = stopServers()
    slow.resolve(viewAt())
    assert.equal((await opening).status, 503)
    await closing
  })

  it('is forgotten when its reader leaves', async () => {
    const stream = await openStream(server, live)
    await stream.next()
    stream.leave()
    await until('it is noted', () => /"message":"stream-ended".*"why":"left"/.test(server.logged()))
    server.caseroom.move('meeting-1')
    assert.equal((await server.get('/healthz')).status, 200)
    assert.equal(look.callCount, 1)
  })

  it('listens to the product once, however many are watching', async () => {
    for (const _ of [1, 2, 3]) await (await openStream(server, live)).next()
    assert.equal(server.caseroom.listeners(), 1)
    await stopServers()
    assert.equal(server.caseroom.listeners(), 0)
  })

  it('is open six times at most for one person: the oldest gives way and is told so', async () => {
    const streams = []
    for (let opened = 0; opened < 7; opened += 1) {
      streams.push(await openStream(server, live))
      await streams.at(-1)?.next()
    }
    const [oldest, ...others] = streams
    const last = await oldest?.next()
    assert.equal(last?.event, 'gone')
    assert.equal(problemSchema.parse(last?.data).code, 'too-many-streams')
    await oldest?.ended
    look.resolves(viewAt({ marking: 'second' }))
    server.caseroom.move('meeting-1')
    for (const each of others) assert.equal(await each.nextMarking(), 'second')
  })

  it('takes no place from those who watch where the same person’s others were closed before', async () => {
    const kept = await openStream(server, live)
    await kept.next()
    for (let opened = 0; opened < 9; opened += 1) {
      const other = await openStream(server, live)
      await other.next()
      other.leave()
      await until('it is noted', () => server.logged().split('"why":"left"').length === opened + 2)
    }
    look.resolves(viewAt({ marking: 'second' }))
    server.caseroom.move('meeting-1')
    assert.equal(await kept.nextMarking(), 'second')
  })
})
