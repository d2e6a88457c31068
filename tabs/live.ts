import type { Problem } from '../src/contracts/problem.ts'
import type { MeetingView } from '../src/contracts/views.ts'
import { type Answer, type Api, type Unreachable, problemOf } from './api.ts'
import type { Pause } from './back-off.ts'
import { type StreamEvent, createEventReader } from './event-stream.ts'

/** How the page stands to the server: what is on the screen is old wherever this is not `live`. */
export type Link =
  { kind: 'connecting' } | { kind: 'live' } | { kind: 'lost'; why: Unreachable } | { kind: 'refused'; problem: Problem }

/** How long a line may be silent before it is said that it is lost, and before another is opened in its place. */
export type Patience = { stale: number; gone: number }
export type Following<View> = {
  open: Api['open']
  path: string
  pause: (failures: number) => Pause
  onView: (view: View) => void
  onLink: (link: Link) => void
  patience?: Patience
}

/** Somebody who was refused may be admitted a minute later, so the door is tried again, at the slowest pace. */
const REFUSED_FAILURES = 10

/** The server shows every two seconds that the line is alive, so that a lost one is told in words within five. */
const PATIENCE: Patience = { stale: 4_500, gone: 12_000 }

/**
 * Follows one meeting for one person, and comes back by itself whenever the connection breaks. Returns a way to stop.
 */
export function followMeeting({
  meetingId,
  ...following
}: Omit<Following<MeetingView>, 'path'> & { meetingId: string }): () => void {
  return follow({ ...following, path: `/api/meetings/${meetingId}/live` })
}

/** The same for anything that the server shows live. */
export function follow<View>(following: Following<View>): () => void {
  const stop = new AbortController()
  void followUntil(following, stop.signal)
  return () => stop.abort()
}

async function followUntil<View>(following: Following<View>, stop: AbortSignal): Promise<void> {
  let failures = 0
  const onEvent = (): void => {
    failures = 0
  }
  while (!stop.aborted) {
    const end = await readOnce({ following, stop, onEvent })
    if (stop.aborted) return
    failures += 1
    following.onLink(end)
    await following.pause(end.kind === 'refused' ? REFUSED_FAILURES : failures).over
  }
}

type Reading<View> = {
  following: Following<View>
  stop: AbortSignal
  onEvent: () => void
}

type End = Extract<Link, { kind: 'lost' | 'refused' }>

/** One connection from opening to its end; answers why it ended. */
async function readOnce<View>(reading: Reading<View>): Promise<End> {
  const { open, path, onLink, patience = PATIENCE } = reading.following
  const quiet = new AbortController()
  const signal = AbortSignal.any([reading.stop, quiet.signal])
  const unanswered = setTimeout(() => quiet.abort(), patience.gone)
  const answer = await open(path, { signal, headers: { Accept: 'text/event-stream' } })
  clearTimeout(unanswered)
  if (answer.kind !== 'answer') return whyNot(answer)
  onLink({ kind: 'live' })
  const gone = await readAll({ body: answer.value.body, reading, quiet }).catch(() => null)
  return gone ?? { kind: 'lost', why: 'network' }
}

/** What the person must be told now, and what may pass by itself. */
function whyNot(answer: Exclude<Answer<Response>, { kind: 'answer' }>): End {
  if (answer.kind === 'unreachable') return { kind: 'lost', why: answer.why }
  if (answer.problem.code.startsWith('token-')) return { kind: 'lost', why: 'sign-in' }
  return answer.problem.code === 'internal' ? { kind: 'lost', why: 'network' } : answer
}

type Body<View> = { body: Response['body']; reading: Reading<View>; quiet: AbortController }
/** Reads to the end; answers with the refusal where the server said that this person may no longer follow. */
async function readAll<View>({ body, reading, quiet }: Body<View>): Promise<End | null> {
  if (!body) return null
  const read = createEventReader()
  const pieces = body.pipeThrough(new TextDecoderStream()).getReader()
  const listen = watchSilence(reading.following, quiet)
  let view: View | null = null
  for (;;) {
    const piece = await listen(pieces.read())
    if (piece.done) return null
    for (const event of read(piece.value)) {
      reading.onEvent()
      if (event.event === 'gone') return { kind: 'refused', problem: problemOf(JSON.parse(event.data)) }
      view = nextView(view, event)
      if (view !== null) reading.following.onView(view)
    }
  }
}

/** The first event of a line is the whole view; after that the parts that have changed. */
function nextView<View>(view: View | null, { event, data }: StreamEvent): View | null {
  if (event === 'view') return JSON.parse(data) as View
  return event === 'change' && view !== null ? { ...view, ...(JSON.parse(data) as Partial<View>) } : view
}

type Listen = <Piece>(next: Promise<Piece>) => Promise<Piece>

/** A line that falls silent is said to be lost, and lives again with its next word; at last another is opened. */
function watchSilence<View>({ onLink, patience = PATIENCE }: Following<View>, quiet: AbortController): Listen {
  let stale = false
  return async (next) => {
    const said = setTimeout(() => {
      stale = true
      onLink({ kind: 'lost', why: 'network' })
    }, patience.stale)
    const ended = setTimeout(() => quiet.abort(), patience.gone)
    const piece = await next.finally(() => [said, ended].forEach(clearTimeout))
    if (stale) onLink({ kind: 'live' })
    stale = false
    return piece
  }
}
