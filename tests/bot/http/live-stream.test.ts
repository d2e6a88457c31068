import assert from 'node:assert/strict'
import sinon from 'sinon'
import type { MeetingView } from '../../../src/contracts/views.ts'
import { viewAt } from '../../support/http-caseroom.ts'
import { startServer, stopServers } from '../../support/http-server.ts'
import type { Running } from '../../support/http-server.ts'
import { openStream, until } from '../../support/http-stream.ts'

const live = '/api/meetings/meeting-1/live'
const marking = (event: { data: unknown }) => (event.data as MeetingView).marking

describe('the end of a live stream', () => {
  let server: Running
  let look: sinon.SinonStub
  const start = async (heartbeatMs: number) => {
    server = await startServer({ limits: { heartbeatMs } })
    look = sinon.stub(server.caseroom, 'meetingView').resolves(viewAt({ marking: 'first' }))
  }
  const endedBecause = (why: string) => assert.match(server.logged(), new RegExp(`"stream-ended".*"why":"${why}"`))
  afterEach(async () => {
    await stopServers()
    sinon.restore()
  })

  it('comes when the sign-in runs out, though nothing moves', async () => {
    await start(5)
    const stream = await openStream(server, live)
    await stream.next()
    server.clock.set('2031-03-04T10:00:00Z')
    await stream.ended
    endedBecause('expired')
  })

  it('comes when the sign-in has run out and the meeting moves, before anything more is seen', async () => {
    await start(60_000)
    const stream = await openStream(server, live)
    await stream.next()
    server.clock.set('2031-03-04T10:00:00Z')
    look.resolves(viewAt({ marking: 'second' }))
    server.caseroom.move('meeting-1')
    await stream.ended
    assert.doesNotMatch(stream.received(), /second/)
    assert.equal(look.callCount, 1)
  })

  it('comes with a reason in the reader’s language when the meeting is no longer theirs', async () => {
    await start(60_000)
    const stream = await openStream(server, live, { 'accept-language': 'cy' })
    await stream.next()
    look.resolves({ refusal: { code: 'not-approved' } })
    server.caseroom.move('meeting-1')
    const { event, data } = await stream.next()
    assert.equal(event, 'gone')
    assert.equal((data as { code: string }).code, 'not-approved')
    assert.match((data as { sentence: string }).sentence, /cydlynydd/)
    await stream.ended
    endedBecause('gone')
  })

  it('comes when the person leaves the directory, though nothing moves', async () => {
    await start(5)
    const stream = await openStream(server, live)
    await stream.next()
    sinon.stub(server.caseroom, 'whoIs').resolves(null)
    const { event, data } = await stream.next()
    assert.equal(event, 'gone')
    assert.equal((data as { code: string }).code, 'not-in-directory')
    await stream.ended
  })

  it('comes when the account is nobody’s any more and the meeting moves, before anything more is seen', async () => {
    await start(60_000)
    const stream = await openStream(server, live)
    await stream.next()
    sinon.stub(server.caseroom, 'whoIs').resolves(null)
    look.resolves(viewAt({ marking: 'second' }))
    server.caseroom.move('meeting-1')
    const { event, data } = await stream.next()
    assert.deepEqual([event, (data as { code: string }).code], ['gone', 'not-in-directory'])
    await stream.ended
    assert.doesNotMatch(stream.received(), /second/)
  })

  it('comes when a view cannot be worked out, and the server lives on', async () => {
    await start(60_000)
    const stream = await openStream(server, live)
    await stream.next()
    look.rejects(new Error('Aisha Invented'))
    server.caseroom.move('meeting-1')
    await stream.ended
    endedBecause('failed')
    assert.doesNotMatch(server.logged() + stream.received(), /Aisha/)
    assert.equal((await server.get('/healthz')).status, 200)
  })

  it('comes when the server stops, and no view after it', async () => {
    await start(60_000)
    const stream = await openStream(server, live)
    await stream.next()
    await stopServers()
    await stream.ended
    endedBecause('stopped')
  })
})

describe('a live stream that has nothing to say', () => {
  afterEach(async () => {
    await stopServers()
    sinon.restore()
  })

  it('shows that it is alive', async () => {
    const server = await startServer({ limits: { heartbeatMs: 5 } })
    sinon.stub(server.caseroom, 'meetingView').resolves(viewAt())
    const stream = await openStream(server, live)
    await stream.next()
    await until('three heartbeats have come', () => stream.received().endsWith(':\n\n:\n\n:\n\n'))
  })
})

describe('a slow reader', () => {
  afterEach(async () => {
    await stopServers()
    sinon.restore()
  })

  it('gets the newest view when they read on, and never a queue of old ones', async () => {
    const server = await startServer()
    let version = 1
    const filling = 'x'.repeat(4_000_000)
    const view = () => Promise.resolve(viewAt({ marking: `${version} ${filling}` }))
    const look = sinon.stub(server.caseroom, 'meetingView').callsFake(view)
    const stream = await openStream(server, live)
    await stream.next()
    stream.answer.pause()
    for (version = 2; version <= 60; version += 1) {
      server.caseroom.move('meeting-1')
      await server.get('/healthz')
    }
    version = 61
    server.caseroom.move('meeting-1')
    const lookedAt = look.callCount
    assert.ok(lookedAt < 20, `looked ${lookedAt} times`)
    stream.answer.resume()
    let last = ''
    while (!last.startsWith('61 ')) last = marking(await stream.next())
    assert.ok(look.callCount <= lookedAt + 2)
  })

  it('is cut off where the sign-in runs out meanwhile', async () => {
    const server = await startServer({ limits: { heartbeatMs: 5 } })
    let version = 1
    const filling = 'x'.repeat(8_000_000)
    const view = () => Promise.resolve(viewAt({ marking: `${version} ${filling}` }))
    sinon.stub(server.caseroom, 'meetingView').callsFake(view)
    const stream = await openStream(server, live)
    await stream.next()
    stream.answer.pause()
    for (version = 2; version <= 10; version += 1) {
      server.caseroom.move('meeting-1')
      await server.get('/healthz')
    }
    server.clock.set('2031-03-04T10:00:00Z')
    await until('it has ended', () => server.logged().includes('"why":"expired"'))
    stream.answer.resume()
    await stream.ended
    assert.equal(stream.answer.complete, false)
  })
})
