import type { Request, Response } from 'restify'
import type { Reply } from './answer.ts'
import { refusal } from './answer.ts'
import type { FindCaller } from './caller.ts'
import { languageOf } from './language.ts'
import type { LiveStream, StreamDeps, Watch } from './live-stream.ts'
import { prepareStream } from './live-stream.ts'
import { meetingIdIn } from './reads.ts'

type LiveRoute = (req: Request, res: Response) => Promise<Reply>
/** The live streams of this process. */
export type Live = {
  route: LiveRoute
  /** The few words for the stage, live. */
  stage: LiveRoute
  /** Ends every stream, so that the server can close; whoever was watching connects again elsewhere. */
  stop: () => void
}

/** A person's tabs, side panels and reloads; whoever opens more loses the oldest. */
const STREAMS_EACH = 6

/** One ear for moves of any meeting, and the streams that each of them wakes. */
export function createLive(deps: StreamDeps & { callerOf: FindCaller }): Live {
  const streams = new Map<string, Set<LiveStream>>()
  const begun = new Map<string, Set<LiveStream>>()
  let stopped = false
  const deafen = deps.caseroom.onMeetingsMoved((meetingIds) => {
    for (const meetingId of meetingIds) for (const stream of streams.get(meetingId) ?? []) stream.moved()
  })

  const routeOf =
    (look: Watch['look']): LiveRoute =>
    async (req, res) => {
      const caller = await deps.callerOf(req)
      if ('refusal' in caller) return caller
      const meetingId = meetingIdIn(req)
      if (!meetingId) return refusal('not-found')
      const watch = { caller, meetingId, language: languageOf(req.headers['accept-language']), look }
      const stream = prepareStream(deps, { watch, res })
      keepIn(streams, { key: meetingId, stream, res })
      const first = await deps.caseroom[look](caller.personId, meetingId)
      if ('refusal' in first) return first
      if (stopped) return refusal('service-unavailable')
      if (res.destroyed) return { sent: true }
      stream.begin(first)
      const theirs = keepIn(begun, { key: caller.personId, stream, res })
      if (theirs.size > STREAMS_EACH) theirs.values().next().value?.giveWay()
      return { sent: true }
    }
  return {
    route: routeOf('meetingView'),
    stage: routeOf('stageView'),
    stop() {
      stopped = true
      deafen()
      for (const stream of Array.from(streams.values()).flatMap((each) => Array.from(each))) stream.end()
    },
  }
}

type Keeping = { key: string; stream: LiveStream; res: Response }

/** Puts a stream beside the others of its key until it closes. */
function keepIn(streams: Map<string, Set<LiveStream>>, { key, stream, res }: Keeping): Set<LiveStream> {
  const beside = streams.get(key) ?? new Set()
  streams.set(key, beside.add(stream))
  res.once('close', () => {
    beside.delete(stream)
    if (beside.size === 0 && streams.get(key) === beside) streams.delete(key)
  })
  return beside
}
