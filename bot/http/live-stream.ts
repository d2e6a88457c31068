import type { ServerResponse } from 'node:http'
import type { Log } from '../../src/adapters/log.ts'
import type { Caseroom, Refused } from '../../src/application/caseroom.ts'
import type { Clock } from '../../src/application/ports.ts'
import type { StageView } from '../../src/contracts/stage-view.ts'
import type { MeetingView } from '../../src/contracts/views.ts'
import type { MeetingId } from '../../src/domain/ids.ts'
import { refusal } from './answer.ts'
import type { Caller } from './caller.ts'
import type { Language } from './language.ts'
import { problemIn } from './language.ts'
import { noParts, partsOf, stepTo, type Parts } from './view-parts.ts'

export type StreamDeps = { caseroom: Caseroom; clock: Clock; log: Log; heartbeatMs: number }
/** One person watching one meeting, or the few words of it that may stand on the stage. */
export type Watch = { caller: Caller; meetingId: MeetingId; language: Language; look: 'meetingView' | 'stageView' }
export type Looked = MeetingView | StageView

/** The line shows that it is alive at every beat; whether its reader still may read is asked at each tenth, and at every look. */
const BEATS_PER_QUESTION = 10

/** A stream that has been asked for. It notes moves from the first moment, and writes nothing before it begins. */
export type LiveStream = {
  begin(first: Looked): void
  moved(): void
  end(): void
  /** Ends with a last word, since the same person has opened too many others after this one. */
  giveWay(): void
}

type Line = StreamDeps &
  Watch & {
    res: ServerResponse
    heartbeat: NodeJS.Timeout | null
    beats: number
    /** When the caller's token ends, in milliseconds. */
    until: number
    sent: Parts
    stale: boolean
    looking: boolean
    over: boolean
  }

/**
 * One person's view of a meeting: the whole of it, and then what has changed for them and at no other time, with no
 * number that would move while others are served (H42). At most one view is worked out at a time and
 * at most one waits in the socket; moves that come meanwhile are one later look, so that a slow reader gets the newest
 * view and never a queue.
 */
export function prepareStream(deps: StreamDeps, { watch, res }: { watch: Watch; res: ServerResponse }): LiveStream {
  const until = Date.parse(watch.caller.expiresAt)
  const state = { heartbeat: null, beats: 0, until, sent: noParts, stale: false, looking: false, over: false }
  const line: Line = { ...deps, ...watch, ...state, res }
  return {
    begin: (first) => begin(line, first),
    moved: () => {
      line.stale = true
      if (line.heartbeat) void look(line)
    },
    end: () => end(line, 'stopped'),
    giveWay: () => tellGone(line, refusal('too-many-streams')),
  }
}

function begin(line: Line, first: Looked): void {
  const { res } = line
  res.writeHead(200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' })
  res.write(':\n\n')
  res.once('close', () => end(line, 'left'))
  line.heartbeat = setInterval(() => void beat(line), line.heartbeatMs)
  line.log.write('stream-opened', { personId: line.caller.personId, meetingId: line.meetingId })
  sendIfChanged(line, first)
  void look(line)
}

/** Looks again for as long as the meeting has moved since the last look. */
async function look(line: Line): Promise<void> {
  if (line.looking) return
  line.looking = true
  try {
    while (line.stale && !line.over) {
      await untilDrained(line.res)
      line.stale = false
      await lookOnce(line)
    }
  } catch (error) {
    line.log.unexpected('live', error)
    end(line, 'failed')
  }
  line.looking = false
}

async function lookOnce(line: Line): Promise<void> {
  if (hasExpired(line)) return end(line, 'expired')
  const { caseroom, caller, meetingId } = line
  const [view, isTheirs] = await Promise.all([caseroom[line.look](caller.personId, meetingId), isStillTheirs(line)])
  if (line.over) return
  if (!isTheirs) tellGone(line, refusal('not-in-directory'))
  else if ('refusal' in view) tellGone(line, view)
  else sendIfChanged(line, view)
}

/** Shows that the line is alive, and that its reader still is who they were and may still be here. */
async function beat(line: Line): Promise<void> {
  try {
    if (hasExpired(line)) return end(line, 'expired')
    line.beats += 1
    const isAsked = line.beats % BEATS_PER_QUESTION === 0
    if (isAsked && !(await isStillTheirs(line))) tellGone(line, refusal('not-in-directory'))
    else if (!line.over && !line.res.writableNeedDrain) line.res.write(':\n\n')
  } catch (error) {
    line.log.unexpected('live', error)
    end(line, 'failed')
  }
}

function sendIfChanged(line: Line, view: Looked): void {
  const parts = partsOf(view)
  const step = stepTo(parts, { before: line.sent, now: view.now })
  if (step === null) return
  line.sent = parts
  line.res.write(step)
}

function tellGone(line: Line, { refusal: refused }: Refused): void {
  if (line.over) return
  line.res.write(`event: gone\ndata: ${JSON.stringify(problemIn(line.language, refused))}\n\n`)
  end(line, 'gone')
}

/** Ends politely where the reader keeps up, and at once where they do not. */
function end(line: Line, why: 'left' | 'expired' | 'gone' | 'stopped' | 'failed'): void {
  if (line.over) return
  line.over = true
  if (!line.heartbeat) return
  clearInterval(line.heartbeat)
  line.log.write('stream-ended', { personId: line.caller.personId, meetingId: line.meetingId, why })
  if (line.res.writableNeedDrain) line.res.destroy()
  else line.res.end()
}

/** Whether the account is still the reader's: a person may have been given another, or none (R016). */
async function isStillTheirs({ caseroom, caller }: Line): Promise<boolean> {
  return (await caseroom.whoIs(caller.account)) === caller.personId
}

function hasExpired({ clock, until }: Line): boolean {
  return Date.parse(clock.now()) >= until
}

function untilDrained(res: ServerResponse): Promise<void> {
  if (!res.writableNeedDrain || res.destroyed) return Promise.resolve()
  return new Promise((resolve) => {
    const done = (): void => {
      res.off('drain', done).off('close', done)
      resolve()
    }
    res.on('drain', done).on('close', done)
  })
}
