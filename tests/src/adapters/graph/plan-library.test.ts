import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { failureOf, repeatUntilSent } from '../../../support/graph-repeat.ts'
import { playedOn, shortTimeout } from '../../../support/graph-faults.ts'
import { type GraphDesk, graphDesk } from '../../../support/graph-desk.ts'

const copy = {
  folder: 'circulation-m1',
  fileName: 'plan-0000m001-7-v1.docx',
  bytes: new TextEncoder().encode('a plan'),
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
const path = 'drive-1/circulation-m1/plan-0000m001-7-v1.docx'

describe('the library of record copies', () => {
  let desk: GraphDesk
  beforeEach(async () => {
    desk = await graphDesk({ timeoutMs: shortTimeout })
  })
  afterEach(() => desk.close())

  it('puts a plan under its circulation, whole', async () => {
    const { itemId } = await desk.library.file(copy)
    assert.notEqual(itemId, '')
    assert.deepEqual(
      desk.graph.sent().map((sent) => [sent.kind, sent.path, sent.fileName]),
      [['file', path, copy.fileName]],
    )
    assert.deepEqual(new Uint8Array(await desk.graph.read(path)), copy.bytes)
  })

  it('says what kind of file it is, where the SDK would say JSON', async () => {
    await desk.library.file(copy)
    assert.equal(
      (await readFile(join(desk.folder, 'journal.jsonl'), 'utf8')).includes(`"contentType":"${copy.contentType}"`),
      true,
    )
  })

  it('sends only the bytes of the plan, even where they lie inside a larger buffer', async () => {
    const larger = new Uint8Array([9, 9, ...copy.bytes, 9])
    await desk.library.file({ ...copy, bytes: larger.subarray(2, 2 + copy.bytes.length) })
    assert.deepEqual(new Uint8Array(await desk.graph.read(path)), copy.bytes)
  })

  it('looks before it puts, and leaves the same plan alone', async () => {
    const first = await desk.library.file(copy)
    const again = await desk.library.file(copy)
    assert.equal(again.itemId, first.itemId)
    assert.equal(desk.graph.requests().filter((line) => line.startsWith('PUT')).length, 1)
  })

  it('replaces an earlier attempt at the same path, and keeps its id', async () => {
    const first = await desk.library.file(copy)
    const again = await desk.library.file({ ...copy, bytes: new TextEncoder().encode('a PLAN') })
    assert.equal(again.itemId, first.itemId)
    assert.equal(desk.graph.sent().length, 1)
    assert.equal(new TextDecoder().decode(await desk.graph.read(path)), 'a PLAN')
  })

  it('makes one file where two servers file the same plan at once', async () => {
    await Promise.all([repeatUntilSent(() => desk.library.file(copy)), repeatUntilSent(() => desk.library.file(copy))])
    assert.equal(desk.graph.sent().length, 1)
    assert.equal(
      desk.graph.requests().some((line) => line.startsWith('PUT')),
      true,
    )
  })

  it('keeps names with spaces and accents as they are', async () => {
    await desk.library.file({ ...copy, folder: 'Maldon Été', fileName: "o'neil & co #1.docx" })
    assert.deepEqual(
      desk.graph.sent().map((sent) => sent.path),
      ["drive-1/Maldon Été/o'neil & co #1.docx"],
    )
  })

  it('waits as long as it is asked to, also beyond the SDK’s three minutes', async () => {
    desk.graph.failNext({ match: /^PUT/, status: 429, retryAfter: 3600 })
    assert.deepEqual(await failureOf(() => desk.library.file(copy)), {
      kind: 'retry',
      afterSeconds: 3600,
      code: 'graph-429',
    })
  })

  it('does not repeat by itself: one call is one try', async () => {
    desk.graph.failNext({ match: /^PUT/, status: 503, times: 5 })
    await failureOf(() => desk.library.file(copy))
    assert.equal(desk.graph.requests().filter((line) => line.startsWith('PUT')).length, 1)
  })

  for (const { name, fault } of [...playedOn(/^PUT .*:\/content$/), ...playedOn(/^GET .*docx$/)]) {
    it(`ends with exactly one file after ${name}, ${fault.match.source}`, async () => {
      desk.graph.failNext(fault)
      const failures = await repeatUntilSent(() => desk.library.file(copy))
      assert.equal(failures.length >= 1 || fault.status === 404, true)
      assert.equal(desk.graph.sent().length, 1)
      assert.deepEqual(new Uint8Array(await desk.graph.read(path)), copy.bytes)
    })
  }

  it('ends with exactly one file after half an upload', async () => {
    desk.graph.failNext({ match: /^PUT/, halfUpload: true })
    const bytes = new Uint8Array(3_000_000).fill(7)
    const failures = await repeatUntilSent(() => desk.library.file({ ...copy, bytes }))
    assert.equal(failures[0]?.code, 'graph-unreachable')
    assert.equal((await desk.graph.read(path)).length, bytes.length)
    assert.equal(desk.graph.sent().length, 1)
  })
})
