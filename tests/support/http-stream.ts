import { once } from 'node:events'
import { get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { MeetingView } from '../../src/contracts/views.ts'
import type { Running } from './http-server.ts'

export type StreamEvent = { event: string; data: unknown }
export type OpenStream = {
  answer: IncomingMessage
  /** The next event that has not been taken yet. */
  next(): Promise<StreamEvent>
  /** The marking of the next view, which is where the tests write what has changed. */
  nextMarking(): Promise<string>
  /** All that has arrived, comments included. */
  received(): string
  ended: Promise<unknown>
  leave(): void
}

/** Reads a live stream as a page does, event by event. */
export async function openStream(server: Running, path: string, headers = {}): Promise<OpenStream> {
  const request = get(server.url + path, { headers: { authorization: `Bearer ${server.token}`, ...headers } })
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  const events: StreamEvent[] = []
  let received = ''
  let unread = ''
  let taken = 0
  answer.setEncoding('utf8').on('data', (text: string) => {
    received += text
    const blocks = (unread + text).split('\n\n')
    unread = blocks.pop() ?? ''
    events.push(...blocks.filter((block) => !block.startsWith(':')).map(readEvent))
  })
  answer.on('error', () => {})
  const ended = new Promise((resolve) => void answer.once('close', resolve))
  const next = async (): Promise<StreamEvent> => {
    while (events.length <= taken) {
      if (answer.destroyed) throw new Error('The stream has ended.')
      await Promise.race([new Promise((resolve) => void answer.once('data', resolve)), ended])
    }
    taken += 1
    return events[taken - 1] as StreamEvent
  }
  return {
    answer,
    next,
    ended,
    received: () => received,
    nextMarking: async () => ((await next()).data as Pick<MeetingView, 'marking'>).marking,
    leave: () => void request.destroy(),
  }
}

/** Waits until something holds, and says what did not where it never does. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 2000; turn += 1) {
    if (holds()) return
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  throw new Error(`Waited in vain until ${what}.`)
}

function readEvent(block: string): StreamEvent {
  const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)))
  return { event: fields.event ?? '', data: JSON.parse(fields.data ?? 'null') }
}
