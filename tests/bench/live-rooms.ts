import { fork, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Listening, Meeting, Memory, Spent } from './live-shape.ts'

/** One server under test, in a process of its own, and how a meeting is changed on it. */
export type Room = {
  change(meeting: Meeting): Promise<void>
  listening: Listening
  /** What it has spent so far, and at which moments it knew of a change since this was last asked. */
  spent(): Promise<Spent>
  memory(): Promise<Memory>
  close(): void
}

/** The product: the open slot is paused and resumed, turn about. */
export async function productRoom(): Promise<Room> {
  const room = await forked('./live-server.ts')
  const paused = new Set<string>()
  const change = async ({ meetingId, caseId }: Meeting) => {
    const type = paused.delete(meetingId) ? 'resume-slot' : 'pause-slot'
    if (type === 'pause-slot') paused.add(meetingId)
    const command = { type, meetingId, caseId }
    await post(`${room.listening.url}/api/commands`, { commandId: randomUUID(), command })
  }
  return { ...room, change }
}

/** The bare broadcaster, which sends as many bytes at first and of a change; `durable` puts each change on the disk. */
export async function bareRoom(size: { first: number; change: number }, kind: 'bare' | 'durable'): Promise<Room> {
  const room = await forked('./bare-broadcaster.ts', kind, filled(size.first))
  const view = { view: filled(size.change) }
  const change = ({ meetingId }: Meeting) => post(`${room.listening.url}/api/meetings/${meetingId}/change`, view)
  return { ...room, change }
}

function filled(bytes: number): string {
  return 'x'.repeat(Math.max(0, bytes - 40))
}

async function post(url: string, body: object): Promise<void> {
  const headers = { authorization: 'Bearer coordinator', 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`A change was answered ${answer.status}: ${await answer.text()}`)
  await answer.arrayBuffer()
}

async function forked(file: string, ...args: readonly string[]): Promise<Omit<Room, 'change'>> {
  const server = fork(fileURLToPath(new URL(file, import.meta.url)), args, { execArgv: ['--expose-gc'] })
  const [listening] = (await once(server, 'message')) as [Listening]
  return {
    listening,
    spent: () => told<Spent>(server, 'spent'),
    memory: () => told<Memory>(server, 'memory'),
    close: () => server.disconnect(),
  }
}

async function told<Answer>(server: ChildProcess, question: 'spent' | 'memory'): Promise<Answer> {
  server.send(question)
  const [answer] = (await once(server, 'message')) as [Answer]
  return answer
}
