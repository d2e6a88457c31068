import type { Problem } from '../src/contracts/problem.ts'
import type { MeetingView } from '../src/contracts/views.ts'
import { type Answer, type Api, type Unreachable, problemOf } from './api.ts'
import type { Pause } from './back-off.ts'
import { createEventReader } from './event-stream.ts'

/** How the page stands to the server: what is on the screen is old wherever this is not `live`. */
export type Link =
  { kind: 'connecting' } | { kind: 'live' } | { kind: 'lost'; why: Unreachable } | { kind: 'refused'; problem: Problem }

type Following = {
  open: Api['open']
  meetingId: string
  pause: (failures: number) => Pause
  onView: (view: MeetingView) => void
  onLink: (link: Link) => void
}

/** Somebody who was refused may be admitted a minute later, so the door is tried again, at the slowest pace. */
const REFUSED_FAILURES = 10

/** A stream that has been silent for so long is taken for dead; the server sends a comment line well within it. */
const SILENCE = 45_000

/** Follows one meeting for one person, and comes back by itself whenever the connection breaks. Returns a way to stop. */
export function followMeeting(following: Following): () => void {
  const stop = new AbortController()
  void follow(following, stop.signal)
  return () => stop.abort()
}

async function follow(following: Following, stop: AbortSignal): Promise<void> {
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

type Reading = {
  following: Following
  stop: AbortSignal
  onEvent: () => void
}

type End = Extract<Link, { kind: 'lost' | 'refused' }>

/** One connection from opening to its end; answers why it ended. */
async function readOnce(reading: Reading): Promise<End> {
  const quiet = new AbortController()
  const signal = AbortSignal.any([reading.stop, quiet.signal])
  const headers = { Accept: 'text/event-stream' }
  const answer = await reading.following.open(livePath(reading.following.meetingId), { signal, headers })
  if (answer.kind !== 'answer') return whyNot(answer)
  reading.following.onLink({ kind: 'live' })
  const gone = await readAll({ body: answer.value.body, reading, quiet }).catch(() => null)
  return gone ?? { kind: 'lost', why: 'network' }
}

/** What the person must be told now, and what may pass by itself. */
function whyNot(answer: Exclude<Answer<Response>, { kind: 'answer' }>): End {
  if (answer.kind === 'unreachable') return { kind: 'lost', why: answer.why }
  if (answer.problem.code.startsWith('token-')) return { kind: 'lost', why: 'sign-in' }
  return answer.problem.code === 'internal' ? { kind: 'lost', why: 'network' } : answer
}

type Body = { body: Response['body']; reading: Reading; quiet: AbortController }
/** Reads to the end; answers with the refusal where the server said that this person may no longer follow. */
async function readAll({ body, reading, quiet }: Body): Promise<End | null> {
  if (!body) return null
  const read = createEventReader()
  const pieces = body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const silence = setTimeout(() => quiet.abort(), SILENCE)
    const piece = await pieces.read().finally(() => clearTimeout(silence))
    if (piece.done) return null
    for (const event of read(piece.value)) {
      reading.onEvent()
      if (event.event === 'gone') return { kind: 'refused', problem: problemOf(JSON.parse(event.data)) }
      if (event.event === 'view') reading.following.onView(viewOf(event.data))
    }
  }
}

function viewOf(data: string): MeetingView {
  const view: MeetingView = JSON.parse(data)
  return view
}

function livePath(meetingId: string): string {
  return `/api/meetings/${meetingId}/live`
}
