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

  it('stops showing a meeting to somebody who is taken out of it', async () => {
    const problem = { code: 'not-in-directory', sentence: 'You are in no directory here.' }
    const { links } = await follow([stream(event('view', view), event('gone', problem)), stream()])
    assert.deepEqual(links[1], { kind: 'refused', problem })
  })
})
