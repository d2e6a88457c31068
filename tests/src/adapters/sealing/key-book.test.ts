import assert from 'node:assert/strict'
import { dataKeys } from '../../../../src/adapters/sealing/data-keys.ts'
import { directoryKey, keyBook } from '../../../../src/adapters/sealing/key-book.ts'
import { randomRing } from '../../../support/store-ring.ts'

describe('the book of keys of one transaction', () => {
  const keys = dataKeys(randomRing())

  it('makes a case’s key once, at its first sealed words', () => {
    const book = keyBook(keys, [])
    const key = book.toSeal('case-1')
    assert.deepEqual(book.toSeal('case-1'), key)
    assert.deepEqual(book.toOpen('case-1'), key)
    assert.deepEqual(
      book.changed().map(({ keyId, area }) => [keyId, area]),
      [['case-1', 'open']],
    )
  })

  it('keeps professionals’ names under the directory’s key', () => {
    const book = keyBook(keys, [])
    book.toSeal(directoryKey)
    assert.equal(book.changed()[0]?.area, 'directory')
  })

  it('makes the key of a closed panel’s case under the closed area key from the start', () => {
    const book = keyBook(keys, [])
    book.close('case-1')
    const key = book.toSeal('case-1')
    assert.ok(key)
    assert.deepEqual(
      book.changed().map(({ area }) => area),
      ['closed'],
    )
  })

  it('moves an open case’s key the first time that the case is named closed, and only then', () => {
    const open = keys.make('case-1', 'open')
    const book = keyBook(keys, [open])
    book.close('case-1')
    const moved = book.changed()
    assert.equal(moved[0]?.area, 'closed')
    const later = keyBook(keys, moved)
    later.close('case-1')
    assert.deepEqual(later.changed(), [])
    assert.deepEqual(later.toOpen('case-1'), keys.open(open))
  })

  it('never makes a new key for an erased case', () => {
    const book = keyBook(keys, [{ keyId: 'case-1', area: 'open', wrapped: null }])
    book.close('case-1')
    assert.equal(book.toSeal('case-1'), null)
    assert.equal(book.toOpen('case-1'), null)
    assert.deepEqual(book.changed(), [])
  })
})
