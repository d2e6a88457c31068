import assert from 'node:assert/strict'
import type { AnyEvent } from '../../../../src/application/ports.ts'
import type { CaseId, PersonId } from '../../../../src/domain/ids.ts'
import { toStream, update } from '../../../support/store-appends.ts'
import { overBothEngines } from '../../../support/store-suite.ts'

const held = 'held' as CaseId
const known = { at: '2031-03-05T09:00:00Z', by: 'person-1' as PersonId, caseId: held }
const set: AnyEvent = { type: 'legal-hold-set', ...known, because: 'death' }
const lifted: AnyEvent = { type: 'legal-hold-lifted', ...known, personal: { reason: 'The review is closed' } }

overBothEngines('a case under a legal hold (R097, H18)', (bench) => {
  it('keeps its key, its words and its people’s hashes, whoever asks for it to be erased', async () => {
    const { events, eraseCase } = await bench().open()
    const identities = [{ caseId: held, hash: 'hash-1', role: 'victim' as const }]
    await events.append({ ...toStream('case-held', 0, update(held, 'words'), set), identities })
    assert.deepEqual(await eraseCase(held), { refusal: { code: 'legal-hold', about: held } })
    const [said] = await events.load('case-held', 0)
    assert.ok(said && 'personal' in said.event)
    assert.deepEqual(said.event.personal, { text: 'words' })
    assert.equal((await events.findIdentities(['hash-1'])).length, 1)
  })

  it('is erased once the hold is lifted, and not when it was set again since', async () => {
    const { events, eraseCase } = await bench().open()
    await events.append(toStream('case-held', 0, set, lifted, set))
    assert.ok('refusal' in (await eraseCase(held)))
    await events.append(toStream('case-held', 3, lifted))
    assert.deepEqual(await eraseCase(held), { erased: true })
    await assert.rejects(events.load('case-held', 0), { name: 'CaseErased' })
  })

  it('holds no other case', async () => {
    const { events, eraseCase } = await bench().open()
    await events.append(toStream('case-held', 0, set))
    await events.append(toStream('case-free', 0, update('free', 'words')))
    assert.deepEqual(await eraseCase('free' as CaseId), { erased: true })
  })
})
