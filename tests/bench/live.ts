import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { MEETINGS, PANELS, type Listening, type Meeting, type Spent } from './live-shape.ts'
import { figure, percentile, turnAbout, type Figure } from './measure.ts'

const CHANGES = 60
const REPEATS = 5

/** Milliseconds to the last panel of a meeting, at the middle and the slowest hundredth; processor per message, in µs. */
type Spread = { p50: number; p99: number; cpu: number }
type Room = { change(meeting: Meeting): Promise<void>; listening: Listening; server: ChildProcess }

/**
 * A change reaches the last of thirty panels in each of ten meetings, beside a bare broadcaster that writes as many bytes
 * of a change to as many. The product's time begins when the order is sent: it is parsed, decided, sealed and on the disk before
 * anybody hears of it, and each panel gets a view of its own.
 */
export async function benchLive(): Promise<readonly Figure[]> {
  const product = await productRoom()
  const panels = await watch(product)
  const whole = panels.bytes()
  await changes(product, panels)
  const size = panels.bytes()
  const floor = await bareRoom(size)
  const bare = await watch(floor)
  const spread = await turnAbout(
    { product: () => changes(product, panels), floor: () => changes(floor, bare) },
    REPEATS,
  )
  const rss = { product: await spentBy(product.server), floor: await spentBy(floor.server) }
  for (const { server } of [product, floor]) server.disconnect()
  const of = (part: keyof Spread) => ({
    product: spread.product.map((each) => each[part]),
    floor: spread.floor.map((each) => each[part]),
  })
  const twice = { of: 'ratio', is: 'at most', value: 2 } as const
  const name = `a change to the last of ${PANELS} panels, ${MEETINGS} meetings at once`
  return [
    figure({ name: `${name}, p50`, unit: 'ms', target: twice, ...of('p50') }),
    figure({ name: `${name}, p99`, unit: 'ms', target: twice, ...of('p99') }),
    figure({ name: 'processor for a message to one panel', unit: 'µs', target: twice, ...of('cpu') }),
    figure({
      name: `memory of the server with ${MEETINGS * PANELS} panels`,
      unit: 'MB',
      target: null,
      product: [rss.product.rss / 1e6],
      floor: [rss.floor.rss / 1e6],
    }),
    figure({ name: 'a view as a panel gets it first', unit: 'bytes', target: null, product: [whole] }),
    figure({ name: 'what a panel gets of a change', unit: 'bytes', target: null, product: [size] }),
  ]
}

/** Everybody's streams; `next` answers once every panel of a meeting has had one message more. */
type Panels = { next(meeting: Meeting): Promise<void>; bytes(): number }

async function watch({ listening }: Room): Promise<Panels> {
  const waiting = new Map<string, { left: number; done: () => void }>()
  let size = 0
  const heard = (meetingId: string, bytes: number) => {
    size = bytes
    const wait = waiting.get(meetingId)
    if (wait && (wait.left -= 1) === 0) wait.done()
  }
  const agent = new Agent({ keepAlive: true })
  for (const meeting of listening.meetings)
    for (const panel of meeting.panels) await openPanel(listening.url, { agent, meeting, panel, heard })
  return {
    next: (meeting) =>
      new Promise((resolve) => waiting.set(meeting.meetingId, { left: meeting.panels.length, done: resolve })),
    bytes: () => size,
  }
}

type Panel = { agent: Agent; meeting: Meeting; panel: string; heard: (meetingId: string, bytes: number) => void }

async function openPanel(url: string, { agent, meeting, panel, heard }: Panel): Promise<void> {
  const { meetingId } = meeting
  const asked = request(`${url}/api/meetings/${meetingId}/live`, {
    agent,
    headers: { authorization: `Bearer ${panel}` },
  }).end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  if (answer.statusCode !== 200) throw new Error(`A panel was answered ${answer.statusCode ?? 0}`)
  let bytes = 0
  answer.on('data', (part: Buffer) => {
    bytes += part.length
    if (!part.subarray(-2).equals(Buffer.from('\n\n')) || bytes < 10) return
    heard(meetingId, bytes)
    bytes = 0
  })
}

/** Every meeting changes in turn, spread out as in life; the one before has reached everybody when the next begins. */
async function changes({ change, listening, server }: Room, panels: Panels): Promise<Spread> {
  const times: number[] = []
  const before = await spentBy(server)
  for (let round = 0; round < CHANGES; round += 1) {
    for (const meeting of listening.meetings.slice(0, 1 + (round % MEETINGS))) {
      const all = panels.next(meeting)
      const began = performance.now()
      await change(meeting)
      await all
      times.push(performance.now() - began)
    }
  }
  const after = await spentBy(server)
  const cpu = after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), cpu: cpu / (times.length * PANELS) }
}

async function productRoom(): Promise<Room> {
  const { server, listening } = await forked('./live-server.ts')
  const paused = new Set<string>()
  const change = async ({ meetingId, caseId }: Meeting) => {
    const type = paused.delete(meetingId) ? 'resume-slot' : 'pause-slot'
    if (type === 'pause-slot') paused.add(meetingId)
    await post(`${listening.url}/api/commands`, { commandId: randomUUID(), command: { type, meetingId, caseId } })
  }
  return { server, listening, change }
}

async function bareRoom(bytes: number): Promise<Room> {
  const { server, listening } = await forked('./bare-broadcaster.ts')
  const view = { view: 'x'.repeat(Math.max(0, bytes - 40)) }
  return {
    server,
    listening,
    change: ({ meetingId }) => post(`${listening.url}/api/meetings/${meetingId}/change`, view),
  }
}

async function post(url: string, body: object): Promise<void> {
  const headers = { authorization: 'Bearer coordinator', 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`A change was answered ${answer.status}: ${await answer.text()}`)
  await answer.arrayBuffer()
}

async function forked(file: string): Promise<{ server: ChildProcess; listening: Listening }> {
  const server = fork(fileURLToPath(new URL(file, import.meta.url)))
  const [listening] = (await once(server, 'message')) as [Listening]
  return { server, listening }
}

async function spentBy(server: ChildProcess): Promise<Spent> {
  server.send('spent')
  const [spent] = (await once(server, 'message')) as [Spent]
  return spent
}
