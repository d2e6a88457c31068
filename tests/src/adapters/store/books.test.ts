import assert from 'node:assert/strict'
import { overBothEngines } from '../../../support/store-suite.ts'

overBothEngines('the small books', (bench) => {
  it('find a conversation again after a restart, as it was put last', async () => {
    const first = await bench().open()
    await first.conversations.put('person-1', '{"chat":1}')
    await first.conversations.put('person-1', '{"chat":2}')
    await first.close()
    const { conversations } = await bench().open()
    assert.equal(await conversations.get('person-1'), '{"chat":2}')
    assert.equal(await conversations.get('person-2'), null)
  })

  it('list the conversations whose key begins alike, and take no sign in it for a pattern', async () => {
    const { conversations } = await bench().open()
    for (const key of ['person_2', 'person_1', 'personX', 'meeting_1']) await conversations.put(key, '{}')
    assert.deepEqual(await conversations.all('person_'), [
      { key: 'person_1', json: '{}' },
      { key: 'person_2', json: '{}' },
    ])
  })

  it('keep settings apart from conversations', async () => {
    const { conversations, settings } = await bench().open()
    await settings.put('clock', '2031-03-05T09:00:00Z')
    assert.equal(await settings.get('clock'), '2031-03-05T09:00:00Z')
    assert.equal(await conversations.get('clock'), null)
  })
})
