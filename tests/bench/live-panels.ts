import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import type { Listening, Meeting } from './live-shape.ts'

/** Everybody's streams. */
export type Panels = {
  /** When the last panel of a meeting has had one message more, by the machine's clock. */
  next(meeting: Meeting): Promise<bigint>
  /** The size of the last message. */
  bytes(): number
  /** Breaks every connection, opens them all again at once, and answers when the last panel has been answered. */
  storm(): Promise<void>
}
type Heard = (meetingId: string, bytes: number) => void

/** Opens every panel of every meeting. */
export async function watch(listening: Listening): Promise<Panels> {
  const waiting = new Map<string, { left: number; done: (at: bigint) => void }>()
  let size = 0
  const heard: Heard = (meetingId, bytes) => {
    size = bytes
    const wait = waiting.get(meetingId)
    if (wait && (wait.left -= 1) === 0) wait.done(process.hrtime.bigint())
  }
  const next: Panels['next'] = ({ meetingId, panels }) =>
    new Promise((done) => waiting.set(meetingId, { left: panels.length, done }))
  let answers = await openAll(listening, heard)
  return {
    next,
    bytes: () => size,
    storm: async () => {
      await Promise.all(answers.map((answer) => once(answer.destroy(), 'close')))
      answers = await openAll(listening, heard)
    },
  }
}

/** Answers once each panel has had its first event. */
async function openAll({ url, meetings }: Listening, heard: Heard): Promise<readonly IncomingMessage[]> {
  const agent = new Agent({ keepAlive: true })
  const all = meetings.flatMap((meeting) => meeting.panels.map((panel) => ({ meeting, panel })))
  return Promise.all(all.map(({ meeting, panel }) => openPanel(url, { agent, meeting, panel, heard })))
}

type Panel = { agent: Agent; meeting: Meeting; panel: string; heard: Heard }

async function openPanel(url: string, { agent, meeting, panel, heard }: Panel): Promise<IncomingMessage> {
  const { meetingId } = meeting
  const asked = request(`${url}/api/meetings/${meetingId}/live`, {
    agent,
    headers: { authorization: `Bearer ${panel}` },
  }).end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  if (answer.statusCode !== 200) throw new Error(`A panel was answered ${answer.statusCode ?? 0}`)
  let bytes = 0
  return new Promise((resolve) => {
    answer.on('data', (part: Buffer) => {
      bytes += part.length
      if (!part.subarray(-2).equals(Buffer.from('\n\n')) || bytes < 10) return
      resolve(answer)
      heard(meetingId, bytes)
      bytes = 0
    })
    answer.on('error', () => {})
  })
}
