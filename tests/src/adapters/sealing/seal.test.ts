import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { seal, unseal } from '../../../../src/adapters/sealing/seal.ts'

const key = randomBytes(32)

describe('sealing bytes', () => {
  it('opens to the same bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (plain, boundTo) => {
        const opened = unseal({ key, sealed: seal({ key, plain, boundTo }), boundTo })
        assert.deepEqual(Buffer.from(opened), Buffer.from(plain))
      }),
    )
  })

  it('seals the same words differently each time, so that equal words cannot be told', () => {
    const one = seal({ key, plain: Buffer.from('the same'), boundTo: 'here' })
    const two = seal({ key, plain: Buffer.from('the same'), boundTo: 'here' })
    assert.notDeepEqual(one, two)
    assert.equal(one.length, 12 + 'the same'.length + 16)
  })

  it('refuses to open when any single byte was changed', () => {
    const sealed = seal({ key, plain: Buffer.from('words'), boundTo: 'here' })
    for (const index of sealed.keys()) {
      const changed = Uint8Array.from(sealed, (byte, at) => (at === index ? byte ^ 1 : byte))
      assert.throws(() => unseal({ key, sealed: changed, boundTo: 'here' }))
    }
  })

  it('refuses to open in another place, under another key, or cut short', () => {
    const sealed = seal({ key, plain: Buffer.from('words'), boundTo: 'here' })
    assert.throws(() => unseal({ key, sealed, boundTo: 'there' }))
    assert.throws(() => unseal({ key: randomBytes(32), sealed, boundTo: 'here' }))
    assert.throws(() => unseal({ key, sealed: sealed.subarray(0, 10), boundTo: 'here' }))
  })
})
