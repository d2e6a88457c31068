import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileKeyRing } from '../../../../src/adapters/sealing/file-key-ring.ts'

describe('the key ring in a file', () => {
  let folder: string
  let path: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'caseroom-ring-'))
    path = join(folder, 'inner', 'ring.json')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is made at first use in rehearsal, and is the same ring ever after', () => {
    const first = fileKeyRing({ path, whenMissing: 'make' })
    const dataKey = Buffer.alloc(32, 7)
    const wrapped = first.wrap('closed', dataKey)
    const again = fileKeyRing({ path, whenMissing: 'make' })
    assert.deepEqual(again.unwrap('closed', wrapped), dataKey)
    assert.equal(again.mac('invented'), first.mac('invented'))
    assert.deepEqual(readdirSync(join(folder, 'inner')), ['ring.json'])
  })

  // Windows keeps no such modes.
  if (process.platform !== 'win32') {
    it('may be read by its owner only', () => {
      fileKeyRing({ path, whenMissing: 'make' })
      assert.equal(statSync(path).mode & 0o777, 0o600)
    })
  }

  it('is demanded in production, where none is ever made', () => {
    assert.throws(() => fileKeyRing({ path, whenMissing: 'refuse' }), /missing/)
    assert.deepEqual(readdirSync(folder), [])
    fileKeyRing({ path, whenMissing: 'make' })
    assert.ok(fileKeyRing({ path, whenMissing: 'refuse' }))
  })

  it('is refused when it is damaged, without a word of what it holds', () => {
    fileKeyRing({ path, whenMissing: 'make' })
    const whole = readFileSync(path, 'utf8')
    for (const damaged of [whole.slice(0, -5), '{}', whole.replace(/"open":"....../, '"open":"')]) {
      writeFileSync(path, damaged)
      assert.throws(
        () => fileKeyRing({ path, whenMissing: 'make' }),
        new Error('The key ring file does not hold four keys of 32 bytes.'),
      )
      assert.equal(readFileSync(path, 'utf8'), damaged)
    }
  })
})
