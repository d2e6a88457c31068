import assert from 'node:assert/strict'
import { partOf, textOf, zipParts, zipped } from '../../../../src/adapters/documents/zip-parts.ts'
import { partsOf } from '../../../support/graph-docx.ts'

describe('the parts of a Word file', () => {
  const texts = [
    ['word/document.xml', '<a>Llŷn</a>'.repeat(50)],
    ['docProps/core.xml', ''],
  ] as const
  const file = zipped(texts.map(([name, text]) => partOf(name, text)))

  it('are put together and read again as they were', () => {
    assert.deepEqual(
      zipParts(file).map((part) => [part.name, textOf(part)]),
      texts,
    )
    assert.deepEqual([...partsOf(file)], texts)
  })

  it('are carried over without being unpacked, and make the same file again', () => {
    assert.deepEqual(Buffer.from(zipped(zipParts(file))), Buffer.from(file))
  })
})
