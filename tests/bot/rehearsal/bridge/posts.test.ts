import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPosts, type Post } from '../../../../bot/rehearsal/bridge/posts.ts'

describe('what the bridge keeps of what the bot sent', () => {
  let folder: string
  let file: string
  let seen: Post[]
  const open = () => openPosts({ file, changed: (post) => seen.push(post), now: () => '2031-01-15T10:00:00Z' })

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'caseroom-posts-'))
    file = join(folder, 'inner', 'sent.jsonl')
    seen = []
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is on the disk before the bot is answered, and there again for whoever opens it after a kill', async () => {
    const posts = open()
    const { activityId } = await posts.post({ conversationId: 'c', activity: { text: 'one' } })
    assert.ok(readFileSync(file, 'utf8').includes('"one"'))
    assert.deepEqual(
      open()
        .standing('c')
        .map((post) => [post.activityId, post.activity, post.at]),
      [[activityId, { text: 'one' }, '2031-01-15T10:00:00Z']],
    )
    await posts.close()
  })

  it('drops a half-written last line and goes on behind the whole ones', async () => {
    const posts = open()
    await posts.post({ conversationId: 'c', activity: { text: 'one' } })
    await posts.close()
    appendFileSync(file, '{"kind":"posted","at":')
    const again = open()
    await again.post({ conversationId: 'c', activity: { text: 'two' } })
    await again.close()
    assert.deepEqual(
      open()
        .sent()
        .map((post) => post.activity),
      [{ text: 'one' }, { text: 'two' }],
    )
  })

  it('shows a message as it was last changed, none that was taken back, and keeps all of it', async () => {
    const posts = open()
    const first = await posts.post({ conversationId: 'c', activity: { text: 'one' } })
    const second = await posts.post({ conversationId: 'c', activity: { text: 'two' } })
    await posts.post({ conversationId: 'd', activity: { text: 'elsewhere' } })
    await posts.update({ ...first, activity: { text: 'changed' } })
    await posts.update({ ...second, activity: null })
    assert.deepEqual(
      posts.standing('c').map((post) => post.activity),
      [{ text: 'changed' }],
    )
    assert.equal(posts.find(second.activityId), null)
    assert.deepEqual(
      posts.sent().map((post) => post.kind),
      ['posted', 'posted', 'posted', 'updated', 'deleted'],
    )
    assert.equal(seen.length, 5)
    await posts.close()
  })
})
