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
  let more = reader.read()
  const take = async (): Promise<boolean> => {
    const { done, value } = await more
    if (done) return false
    received += value
    more = reader.read()
    return true
  }
  const views = () => viewsIn(received)
  const until: Watched['until'] = async (what, holds) => {
    const deadline = AbortSignal.timeout(PATIENCE_MS)
    const late = new Promise<boolean>((resolve) => deadline.addEventListener('abort', () => resolve(false)))
    for (;;) {
      const newest = views().at(-1)
      if (newest && holds(newest)) return newest
      if (!(await Promise.race([take(), late]))) throw new Error(`Waited in vain until ${what}.`)
    }
  }
  return {
    received: () => received,
    views,
    until,
    leave: async () => {
      await reader.cancel()
      await more.catch(() => undefined)
    },
  }
}

function viewsIn(received: string): MeetingView[] {
  const blocks = received.slice(0, received.lastIndexOf('\n\n') + 1).split('\n\n')
  return blocks.flatMap((block) => {
    const data = block.split('\n').find((line) => line.startsWith('data: '))
    return block.includes('event: view') && data ? [JSON.parse(data.slice(6)) as MeetingView] : []
  })
}
