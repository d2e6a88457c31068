import assert from 'node:assert/strict'
import fc from 'fast-check'
import { z } from 'zod'
import { cardKinds, verbs, type CardData } from '../../../bot/cards/card-data.ts'
import { createCardSeal } from '../../../bot/cards/card-seal.ts'

const seal = createCardSeal(Buffer.from('the key of this deployment, thirty-two'))
const id = fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/)
const data: fc.Arbitrary<CardData> = fc.record(
  {
    card: fc.constantFrom(...cardKinds),
    verb: fc.constantFrom(...verbs),
    about: fc.record(
      { meetingId: id, actionId: id, present: fc.array(id, { maxLength: 5 }) },
      { requiredKeys: [], noNullPrototype: true },
    ),
    nonce: fc.uuid(),
    for: fc.string({ maxLength: 60 }),
  },
  { noNullPrototype: true },
)

describe('the seal on what a button carries', () => {
  it('opens what it has sealed, whatever order the client gave the properties in', () => {
    fc.assert(
      fc.property(data, (given) => {
        const sealed = JSON.parse(JSON.stringify(seal.seal(given))) as Record<string, unknown>
        const turnedRound = Object.fromEntries(Object.entries(sealed).reverse())
        assert.deepEqual(seal.open(turnedRound), given)
      }),
    )
  })

  it('opens nothing in which any word was changed', () => {
    fc.assert(
      fc.property(data, data, (given, other) => {
        for (const key of ['card', 'verb', 'about', 'nonce', 'for'] as const) {
          if (JSON.stringify(given[key]) === JSON.stringify(other[key])) continue
          assert.equal(seal.open({ ...seal.seal(given), [key]: other[key] }), null)
        }
      }),
    )
  })

  it('opens nothing that was sealed under another key, has no seal, or is no card data at all', () => {
    const [given] = fc.sample(data, 1)
    assert.ok(given)
    assert.equal(createCardSeal(Buffer.from('another key')).open(seal.seal(given)), null)
    assert.equal(seal.open(given), null)
    for (const nonsense of [null, undefined, 7, 'card', [], { seal: 'AAAA' }, { ...seal.seal(given), extra: 1 }]) {
      assert.equal(seal.open(nonsense), null)
    }
  })

  it('makes the same uuid of the same words, one that a command id may be', () => {
    assert.equal(seal.idFrom('a'), seal.idFrom('a'))
    assert.notEqual(seal.idFrom('a'), seal.idFrom('b'))
    assert.ok(z.uuid().safeParse(seal.idFrom('a')).success)
  })
})
