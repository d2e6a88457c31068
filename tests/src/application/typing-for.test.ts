import assert from 'node:assert/strict'
import type { TypingView } from '../../../src/contracts/typing-view.ts'
import type { PersonId } from '../../../src/domain/ids.ts'
import { aBench, closeBenches, type Bench } from '../../support/application-bench.ts'
import { who } from '../../support/domain-people.ts'

const sig = { short: 'sig', long: 'Place SIG marker on address' }

async function typingOf(bench: Bench, personId: PersonId): Promise<TypingView> {
  const view = await bench.caseroom.typing(personId)
  assert.ok('key' in view)
  return view
}

describe('what somebody types with', () => {
  after(closeBenches)

  it('is a key of their own, the same after a restart, and nobody else’s', async () => {
    const bench = await aBench()
    const { key } = await typingOf(bench, who.coordinator)
    assert.match(key, /^[0-9a-f]{64}$/)
    assert.equal((await typingOf(await bench.again(), who.coordinator)).key, key)
    assert.notEqual((await typingOf(bench, who.otherCoordinator)).key, key)
    assert.ok('refusal' in (await bench.caseroom.typing('p-nobody' as PersonId)))
  })

  it('is their phrases, kept on the server and sealed there', async () => {
    const bench = await aBench()
    await bench.done(who.coordinator, { type: 'keep-phrases', phrases: [sig] })
    assert.deepEqual((await typingOf(bench, who.coordinator)).phrases, [sig])
    assert.deepEqual((await typingOf(bench, who.otherCoordinator)).phrases, [])
  })

  it('is the hints for wording, with marks in place of names', async () => {
    const { hints } = await typingOf(await aBench(), who.coordinator)
    assert.ok(hints.some(({ hint, source }) => hint === 'addressed-to-party' && source.includes('victimnamemark')))
  })
})
