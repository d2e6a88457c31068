import assert from 'node:assert/strict'
import type { MeetingView } from '../../src/contracts/views.ts'
import type { Answer } from '../../tabs/api.ts'
import { type Link, followMeeting } from '../../tabs/live.ts'
import { scriptedView } from '../support/tab-views.ts'

const view = scriptedView('housing-rep')
const event = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
const stream = (...events: string[]): Answer<Response> => ({ kind: 'answer', value: new Response(events.join('')) })

/** Follows a meeting through scripted connections, until they are used up. */
async function follow(connections: Answer<Response>[]) {
  const views: MeetingView[] = []
  const links: Link[] = []
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const stop = followMeeting({
    meetingId: 'meeting-1',
    open: () => {
      const next = connections.shift()
      if (!next) resolve(undefined)
      return next ? Promise.resolve(next) : new Promise(() => undefined)
    },
    pause: () => ({ over: Promise.resolve(), end: () => undefined }),
    onView: (seen) => views.push(seen),
    onLink: (link) => links.push(link),
  })
  await promise
  stop()
  return { views, links }
}

describe('the live view', () => {
  it('shows each view as it comes', async () => {
    const { views } = await follow([stream(event('view', view), event('view', { ...view, bookedMinutes: 30 }))])
    assert.deepEqual(
      views.map(({ bookedMinutes }) => bookedMinutes),
      [view.bookedMinutes, 30],
    )
  })

  it('puts what has changed in the place of what was', async () => {
    const later = { now: '2031-03-04T10:00:00Z', bookedMinutes: 30 }
    const { views } = await follow([stream(event('view', view), event('change', later))])
    assert.deepEqual(views, [view, { ...view, ...later }])
  })

  it('says that the view is old when the connection breaks, and asks for the whole of it again', async () => {
    const { links, views } = await follow([stream(event('view', view)), stream(event('view', view))])
    assert.deepEqual(
      links.map(({ kind }) => kind),
      ['live', 'lost', 'live', 'lost'],
    )
    assert.deepEqual(views, [view, view])
  })

  it('tells apart no network and no sign-in from Teams', async () => {
    const expired: Answer<Response> = { kind: 'refused', problem: { code: 'token-expired', sentence: 'Expired.' } }
    const { links } = await follow([
      { kind: 'unreachable', why: 'network' },
      { kind: 'unreachable', why: 'sign-in' },
      expired,
    ])
    assert.deepEqual(links, [
      { kind: 'lost', why: 'network' },
      { kind: 'lost', why: 'sign-in' },
      { kind: 'lost', why: 'sign-in' },
    ])
  })

  it('shows the server’s sentence to somebody who may not follow, and lets them in when they are admitted', async () => {
    const problem = { code: 'not-approved', sentence: 'You have not been admitted yet.' }
    const { links, views } = await follow([{ kind: 'refused', problem }, stream(event('view', view))])
    assert.deepEqual(links[0], { kind: 'refused', problem })
    assert.equal(views.length, 1)
  })

  it('says that the line is lost when it falls silent, and takes it back when it speaks again', async () => {
    const links: Link[] = []
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const writer = writable.getWriter()
    const beat = () => void writer.write(new TextEncoder().encode(':\n\n'))
    const stop = followMeeting({
      meetingId: 'meeting-1',
      open: () => Promise.resolve({ kind: 'answer', value: new Response(readable) }),
      pause: () => ({ over: new Promise(() => undefined), end: () => undefined }),
      onView: () => undefined,
      onLink: (link) => {
        links.push(link)
        if (links.length === 2) beat()
        if (links.length === 3) resolve(undefined)
      },
      patience: { stale: 5, gone: 60_000 },
    })
    await promise
    stop()
    await writer.close()
    assert.deepEqual(
      links.slice(0, 3).map(({ kind }) => kind),
      ['live', 'lost', 'live'],
    )
  })

  it('opens another line in the place of one that stays silent', async () => {
    let opened = 0
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const stop = followMeeting({
      meetingId: 'meeting-1',
      open: (_path, { signal }) => {
        opened += 1
        if (opened === 2) resolve(undefined)
        const silent = new ReadableStream({ start: (to) => signal.addEventListener('abort', () => to.error()) })
        return Promise.resolve({ kind: 'answer', value: new Response(silent) })
      },
      pause: () => ({ over: Promise.resolve(), end: () => undefined }),
      onView: () => undefined,
      onLink: () => undefined,
      patience: { stale: 2, gone: 5 },
    })
    await promise
    stop()
    assert.equal(opened, 2)
  })

  it('stops showing a meeting to somebody who is taken out of it', async () => {
    const problem = { code: 'not-in-directory', sentence: 'You are in no directory here.' }
    const { links } = await follow([stream(event('view', view), event('gone', problem)), stream()])
    assert.deepEqual(links[1], { kind: 'refused', problem })
  })
})
