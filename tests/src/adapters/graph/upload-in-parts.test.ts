import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { failureOf, repeatUntilSent } from '../../../support/graph-repeat.ts'
import { playedOn, shortTimeout } from '../../../support/graph-faults.ts'
import { type GraphDesk, graphDesk } from '../../../support/graph-desk.ts'

/** Three parts: two whole ones and a rest. */
const bytes = Uint8Array.from({ length: 6_553_601 }, (_, at) => (at * 31) % 251)
const copy = {
  folder: 'circulation-m1',
  fileName: 'plan-0000m001-7-v1.docx',
  bytes,
  contentType: 'application/octet-stream',
}
const path = 'drive-1/circulation-m1/plan-0000m001-7-v1.docx'

describe('an upload in parts', () => {
  let desk: GraphDesk
  beforeEach(async () => {
    desk = await graphDesk({ timeoutMs: shortTimeout * 2 })
  })
  afterEach(() => desk.close())

  it('carries a file of more than 4 MB, whole and in order', async () => {
    await desk.library.file(copy)
    assert.equal(digest(await desk.graph.read(path)), digest(bytes))
    assert.deepEqual(ranges(desk), ['0-3276799/6553601', '3276800-6553599/6553601', '6553600-6553600/6553601'])
  })

  it('goes on where it broke off, and sends no part twice', async () => {
    desk.graph.failNext({ match: /^GET \/upload/, status: 503 })
    breakAt(desk, 3276800)
    const failures = await repeatUntilSent(() => desk.library.file(copy))
    assert.deepEqual(
      failures.map(({ code }) => code),
      ['graph-unreachable', 'graph-503'],
    )
    assert.equal(digest(await desk.graph.read(path)), digest(bytes))
    assert.equal(ranges(desk).filter((range) => range.startsWith('0-')).length, 1)
    assert.equal(desk.graph.sent().length, 1)
  })

  it('begins anew where the upload’s address is gone', async () => {
    breakAt(desk, 3276800)
    await failureOf(() => desk.library.file(copy))
    desk.graph.failNext({ match: /^GET \/upload/, status: 404 })
    await repeatUntilSent(() => desk.library.file(copy))
    assert.equal(digest(await desk.graph.read(path)), digest(bytes))
    assert.equal(desk.graph.requests().filter((line) => line.endsWith('createUploadSession')).length, 2)
  })

  it('does not go on with the upload of another content', async () => {
    breakAt(desk, 3276800)
    await failureOf(() => desk.library.file(copy))
    const other = bytes.toReversed()
    await repeatUntilSent(() => desk.library.file({ ...copy, bytes: other }))
    assert.equal(digest(await desk.graph.read(path)), digest(other))
  })

  it('goes on after the library itself was restarted', async () => {
    breakAt(desk, 6553600)
    await failureOf(() => desk.library.file(copy))
    desk = await desk.restart()
    await repeatUntilSent(() => desk.library.file(copy))
    assert.equal(digest(await desk.graph.read(path)), digest(bytes))
    assert.equal(desk.graph.sent().length, 1)
  })

  for (const { name, fault } of playedOn(/^PUT \/upload/)) {
    it(`ends with exactly one file after ${name}`, async () => {
      desk.graph.failNext(fault)
      const failures = await repeatUntilSent(() => desk.library.file(copy))
      assert.equal(failures.length >= 1, true)
      assert.equal(desk.graph.sent().length, 1)
      assert.equal(digest(await desk.graph.read(path)), digest(bytes))
    })
  }
})

/** Lets the parts before `start` through, and breaks the line in the middle of that one. */
function breakAt(desk: GraphDesk, start: number): void {
  desk.graph.failNext({ match: /^PUT \/upload/, halfUpload: true, skip: start / 3276800 })
}

function ranges(desk: GraphDesk): readonly string[] {
  return desk.graph
    .requests()
    .filter((line) => line.startsWith('PUT /upload'))
    .map((line) => line.replace(/^.* bytes /, ''))
}

function digest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
