import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import type { Listening, Meeting } from './live-shape.ts'

/** Everybody's streams; `next` answers when the last panel of a meeting has had one message more, by the machine's clock. */
export type Panels = { next(meeting: Meeting): Promise<bigint>; bytes(): number }

/** Opens every panel of every meeting. */
export async function watch({ url, meetings }: Listening): Promise<Panels> {
  const waiting = new Map<string, { left: number; done: (at: bigint) => void }>()
  let size = 0
  const heard = (meetingId: string, bytes: number) => {
    size = bytes
    const wait = waiting.get(meetingId)
    if (wait && (wait.left -= 1) === 0) wait.done(process.hrtime.bigint())
  }
  const agent = new Agent({ keepAlive: true })
  for (const meeting of meetings)
    for (const panel of meeting.panels) await openPanel(url, { agent, meeting, panel, heard })
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
