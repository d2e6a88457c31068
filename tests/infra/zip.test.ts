import assert from 'node:assert/strict'
import { crc32 } from 'node:zlib'
import { zip } from '../../infra/zip.ts'

/** Reads an archive the way an unpacker does: from its end, by its directory. */
function unpack(archive: Buffer): ReadonlyMap<string, string> {
  const end = archive.length - 22
  assert.equal(archive.readUInt32LE(end), 0x06054b50)
  let at = archive.readUInt32LE(end + 16)
  assert.equal(at + archive.readUInt32LE(end + 12), end)
  const files = new Map<string, string>()
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    assert.equal(archive.readUInt32LE(at), 0x02014b50)
    const [size, nameLength, local] = [
      archive.readUInt32LE(at + 24),
      archive.readUInt16LE(at + 28),
      archive.readUInt32LE(at + 42),
    ]
    const name = archive.subarray(at + 46, at + 46 + nameLength).toString()
    assert.equal(archive.readUInt32LE(local), 0x04034b50)
    assert.equal(archive.readUInt16LE(local + 8), 0, 'stored as it is')
    const bytes = archive.subarray(local + 30 + nameLength, local + 30 + nameLength + size)
    assert.equal(archive.readUInt32LE(at + 16), crc32(bytes))
    files.set(name, bytes.toString())
    at += 46 + nameLength
  }
  return files
}

describe('the archive of the app package', () => {
  it('gives back every file under its name', () => {
    const files = { 'manifest.json': '{}', 'a.txt': 'first', 'empty.txt': '' }
    const entries = Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
    assert.deepEqual(Object.fromEntries(unpack(zip(entries))), files)
  })

  it('is the same each time it is made of the same files', () => {
    const entries = [{ name: 'a.txt', bytes: Buffer.from('first') }]
    assert.deepEqual(zip(entries), zip(entries))
  })
})
