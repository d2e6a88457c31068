import type { Actor } from '../../bot/rehearsal/play/client.ts'
import type { MeetingView } from '../../src/contracts/views.ts'

/** One person's live stream of a meeting, with everything that ever came through it. */
export type Watched = {
  received(): string
  views(): readonly MeetingView[]
  /** The newest view once it is as wanted; waits for further ones until then. */
  until(what: string, holds: (view: MeetingView) => boolean): Promise<MeetingView>
  leave(): Promise<void>
}

const PATIENCE_MS = 10_000

/** Watches a meeting as a tab does, over fetch with a bearer token. */
export async function watch(who: Actor, meetingId: string): Promise<Watched> {
  const response = await who.get(`/api/meetings/${meetingId}/live`)
  if (!response.body) throw new Error('The live stream has no body.')
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let received = ''
  let wake = () => {}
  const pumped = (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      received += value
      wake()
    }
  })().catch(() => undefined)
  const views = () => viewsIn(received)
  const until: Watched['until'] = async (what, holds) => {
    const late = AbortSignal.timeout(PATIENCE_MS)
    for (;;) {
      const newest = views().at(-1)
      if (newest && holds(newest)) return newest
      if (late.aborted) throw new Error(`Waited in vain until ${what}.`)
      await new Promise<void>((resolve) => {
        wake = resolve
        late.addEventListener('abort', () => resolve(), { once: true })
      })
    }
  }
  const leave = async () => {
    await reader.cancel()
    await pumped
  }
  return { received: () => received, views, until, leave }
}

function viewsIn(received: string): MeetingView[] {
  const blocks = received.slice(0, received.lastIndexOf('\n\n') + 1).split('\n\n')
  const views: MeetingView[] = []
  for (const block of blocks) {
    const data = block.split('\n').find((line) => line.startsWith('data: '))
    if (!data || block.includes('event: gone')) continue
    const said = JSON.parse(data.slice(6)) as MeetingView
    views.push(block.includes('event: change') ? { ...views.at(-1), ...said } : said)
  }
  return views
}
