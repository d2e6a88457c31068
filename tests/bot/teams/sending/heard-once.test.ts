import assert from 'node:assert/strict'
import type { Activity } from 'botbuilder'
import { createHeardOnce } from '../../../../bot/teams/sending/heard-once.ts'
import type { ConversationBook } from '../../../../bot/teams/sending/references.ts'

/** A book in memory: only its two verbs matter here. */
function aBook(): ConversationBook {
  const kept = new Map<string, string>()
  return {
    get: async (key) => kept.get(key) ?? null,
    put: async (key, json) => void kept.set(key, json),
  } as ConversationBook
}

const message = (id: string) => ({ id, conversation: { id: 'a:chat' } }) as Activity

describe('a message that Teams delivers more than once', () => {
  it('is answered once, also by a server that has started since', async () => {
    const book = aBook()
    let answered = 0
    const answer = async () => void (answered += 1)
    await createHeardOnce(book)(message('1'), answer)
    await createHeardOnce(book)(message('1'), answer)
    assert.equal(answered, 1)
    await createHeardOnce(book)(message('2'), answer)
    assert.equal(answered, 2)
  })

  it('is answered once where it comes again while the answer is under way', async () => {
    const once = createHeardOnce(aBook())
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    let answered = 0
    const answer = async () => {
      answered += 1
      await held
    }
    const both = [once(message('1'), answer), once(message('1'), answer)]
    release()
    await Promise.all(both)
    assert.equal(answered, 1)
  })

  it('is answered when it comes again after its answer failed', async () => {
    const once = createHeardOnce(aBook())
    await assert.rejects(once(message('1'), () => Promise.reject(new Error('the store is away'))))
    let answered = 0
    await once(message('1'), async () => void (answered += 1))
    assert.equal(answered, 1)
  })
})
