import type { Request, Response } from 'restify'
import type { Reply } from './answer.ts'
import { refusal } from './answer.ts'
import type { FindCaller } from './caller.ts'
import { languageOf } from './language.ts'
import type { LiveStream, StreamDeps } from './live-stream.ts'
import { prepareStream } from './live-stream.ts'
import { meetingIdIn } from './reads.ts'

/** The live streams of this process. */
export type Live = {
  route: (req: Request, res: Response) => Promise<Reply>
  /** Ends every stream, so that the server can close; whoever was watching connects again elsewhere. */
  stop: () => void
}

/** One ear for moves of any meeting, and the streams that each of them wakes. */
export function createLive(deps: StreamDeps & { callerOf: FindCaller }): Live {
  const streams = new Map<string, Set<LiveStream>>()
  let stopped = false
  const deafen = deps.caseroom.onMeetingsMoved((meetingIds) => {
    for (const meetingId of meetingIds) for (const stream of streams.get(meetingId) ?? []) stream.moved()
  })

  const keep = (meetingId: string, stream: LiveStream, res: Response): void => {
    const beside = streams.get(meetingId) ?? new Set()
    streams.set(meetingId, beside.add(stream))
    res.once('close', () => {
      beside.delete(stream)
      if (beside.size === 0 && streams.get(meetingId) === beside) streams.delete(meetingId)
    })
  }

  return {
    async route(req, res) {
      const caller = await deps.callerOf(req)
      if ('refusal' in caller) return caller
      const meetingId = meetingIdIn(req)
      if (!meetingId) return refusal('not-found')
      const watch = { caller, meetingId, language: languageOf(req.headers['accept-language']), from: positionIn(req) }
      const stream = prepareStream(deps, { watch, res })
      keep(meetingId, stream, res)
      const first = await deps.caseroom.meetingView(caller.personId, meetingId)
      if ('refusal' in first) return first
      if (stopped) return refusal('service-unavailable')
      stream.begin(first)
      return { sent: true }
    },
    stop() {
      stopped = true
      deafen()
      for (const stream of Array.from(streams.values()).flatMap((each) => Array.from(each))) stream.end()
    },
  }
}

/** Where the reader left off: `Last-Event-ID`, or `?from=` for the first connection of a page that has a view. */
function positionIn(req: Request): number | null {
  const text = req.headers['last-event-id'] ?? new URLSearchParams(req.getQuery()).get('from') ?? ''
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null
}
