import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const postSchema = z.object({
  kind: z.enum(['posted', 'updated', 'deleted']),
  at: z.string(),
  conversationId: z.string(),
  activityId: z.string(),
  /** What the bot sent, as it sent it; null where it took a message back. */
  activity: z.record(z.string(), z.unknown()).nullable(),
})
/** One thing that the bot sent, as it stands in the file. */
export type Post = z.infer<typeof postSchema>

/** Everything that the bot ever sent in this rehearsal, in a file that survives a kill at any moment. */
export type Posts = {
  sent: () => readonly Post[]
  /** The messages that stand in a conversation now, oldest first. */
  standing(conversationId: string): readonly Post[]
  find(activityId: string): Post | null
  post(of: { conversationId: string; activity: Record<string, unknown> }): Promise<Post>
  update(of: { conversationId: string; activityId: string; activity: Record<string, unknown> | null }): Promise<Post>
  close(): Promise<void>
}

type PostsOptions = { file: string; changed: (post: Post) => void; now: () => string }

const onDisk = promisify(fsync)

/**
 * Opens the file, one JSON line a send; a torn last one is dropped. A line is on the disk before the bot is answered,
 * and nobody else waits for the disk meanwhile: Teams would not hold up the bot's other work either.
 */
export function openPosts({ file, changed, now }: PostsOptions): Posts {
  const sent = readWhole(file)
  const handle = openSync(file, 'a')
  let underWay: Promise<unknown> = Promise.resolve()
  const add = async (post: Omit<Post, 'at'>): Promise<Post> => {
    const added = { ...post, at: now() }
    writeSync(handle, `${JSON.stringify(added)}\n`)
    sent.push(added)
    const written = onDisk(handle)
    underWay = Promise.all([underWay, written])
    await written
    changed(added)
    return added
  }
  const standing = (conversationId: string) => standingIn(sent.filter((post) => post.conversationId === conversationId))
  return {
    sent: () => sent,
    standing,
    find: (activityId) => standingIn(sent).find((post) => post.activityId === activityId) ?? null,
    post: (of) => add({ ...of, kind: 'posted', activityId: randomUUID() }),
    update: (of) => add({ ...of, kind: of.activity ? 'updated' : 'deleted' }),
    close: async () => {
      await underWay
      closeSync(handle)
    },
  }
}

function standingIn(sent: readonly Post[]): readonly Post[] {
  const last = new Map<string, Post>()
  for (const post of sent) last.set(post.activityId, post)
  return [...last.values()].filter((post) => post.activity !== null)
}

function readWhole(file: string): Post[] {
  mkdirSync(dirname(file), { recursive: true })
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole !== text) truncateSync(file, Buffer.byteLength(whole))
  const lines = whole.split('\n').filter((line) => line !== '')
  return lines.map((line) => postSchema.parse(JSON.parse(line)))
}
