import assert from 'node:assert/strict'
import { connectToGraph } from '../../../../src/adapters/graph/connect-to-graph.ts'
import { planAsPdf } from '../../../../src/adapters/graph/plan-as-pdf.ts'
import { type GraphDesk, graphDesk, rightToken } from '../../../support/graph-desk.ts'
import { failureOf } from '../../../support/graph-repeat.ts'

const file = {
  fileName: 'plan-0000beef-7-v2.docx',
  bytes: new TextEncoder().encode('a plan'),
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

describe('a plan as PDF', () => {
  let desk: GraphDesk
  const maker = () => {
    const graph = connectToGraph({ baseUrl: desk.graph.baseUrl, token: async () => rightToken, timeoutMs: 2000 })
    return planAsPdf({ graph, library: desk.library, driveId: 'drive-1' })
  }
  const asked = () =>
    desk.graph.requests().map((line) => line.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}/g, '*'))
  beforeEach(async () => {
    desk = await graphDesk()
  })
  afterEach(() => desk.close())

  it('is what Graph gives for it, under its own name; a rehearsal, which cannot convert, says so on the page', async () => {
    const pdf = await maker().convert(file)
    assert.deepEqual([pdf.fileName, pdf.contentType], ['plan-0000beef-7-v2.pdf', 'application/pdf'])
    const text = Buffer.from(pdf.bytes).toString('latin1')
    assert.match(text, /^%PDF-1\.4\n[\s\S]*Rehearsal: [\s\S]*Nothing was converted[\s\S]*%%EOF$/)
    assert.equal(text.indexOf('xref'), Number(/startxref\n(\d+)/.exec(text)?.[1]))
  })

  it('lies in the library only while it is converted, under a name that says nothing', async () => {
    await maker().convert(file)
    assert.deepEqual(asked(), [
      'GET /v1.0/drives/drive-1/root:/converting/*.docx',
      'PUT /v1.0/drives/drive-1/root:/converting/*.docx:/content',
      'GET /v1.0/drives/drive-1/items/*/content',
      'GET /pdf/*',
      'DELETE /v1.0/drives/drive-1/items/*',
    ])
    await assert.rejects(desk.graph.read(desk.graph.sent()[0]?.path ?? ''))
  })

  it('is taken out of the library too where the conversion fails', async () => {
    desk.graph.failNext({ match: /items\/\w+\/content/, status: 503, retryAfter: 7 })
    const failed = await failureOf(() => maker().convert(file))
    assert.deepEqual(failed, { kind: 'retry', afterSeconds: 7, code: failed?.code })
    assert.match(asked().at(-1) ?? '', /^DELETE/)
  })
})
