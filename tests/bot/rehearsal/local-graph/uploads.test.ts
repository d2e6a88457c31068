import assert from 'node:assert/strict'
import { type GraphDesk, graphDesk, rightToken } from '../../../support/graph-desk.ts'

const unit = 320 * 1024

describe('an upload to the local Graph', () => {
  let desk: GraphDesk
  let url: string
  beforeEach(async () => {
    desk = await graphDesk()
    const answer = await fetch(`${desk.graph.baseUrl}/v1.0/drives/d/root:/a/b.docx:/createUploadSession`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${rightToken}` },
      body: JSON.stringify({ item: { '@microsoft.graph.conflictBehavior': 'fail' } }),
    })
    url = ((await answer.json()) as { uploadUrl: string }).uploadUrl
  })
  afterEach(() => desk.close())

  it('takes parts in order, and makes the file of the last', async () => {
    assert.equal(await put(unit, `bytes 0-${unit - 1}/${unit + 5}`), 202)
    assert.equal(await put(5, `bytes ${unit}-${unit + 4}/${unit + 5}`), 201)
    assert.equal((await desk.graph.read('d/a/b.docx')).length, unit + 5)
  })

  it('refuses a part that comes with a token, as the real one may', async () => {
    assert.equal(await put(5, 'bytes 0-4/5', { Authorization: `Bearer ${rightToken}` }), 401)
  })

  it('refuses a part out of order, of the wrong size, or without its range', async () => {
    assert.equal(await put(unit, `bytes ${unit}-${2 * unit - 1}/${3 * unit}`), 416)
    assert.equal(await put(unit - 1, `bytes 0-${unit - 2}/${3 * unit}`), 400)
    assert.equal(await put(5, 'bytes 0-9/10'), 400)
    assert.equal(await put(5, ''), 400)
    assert.deepEqual(desk.graph.sent(), [])
  })

  it('is over once the file is made', async () => {
    await put(5, 'bytes 0-4/5')
    assert.equal(await put(5, 'bytes 0-4/5'), 404)
    assert.equal((await fetch(url)).status, 404)
  })

  it('refuses the last part where a file of that name came meanwhile', async () => {
    await fetch(`${desk.graph.baseUrl}/v1.0/drives/d/root:/a/b.docx:/content`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${rightToken}` },
      body: 'other',
    })
    assert.equal(await put(5, 'bytes 0-4/5'), 409)
  })

  async function put(length: number, range: string, headers: Record<string, string> = {}): Promise<number> {
    const answer = await fetch(url, {
      method: 'PUT',
      headers: { ...headers, ...(range === '' ? {} : { 'Content-Range': range }) },
      body: new Uint8Array(length),
    })
    return answer.status
  }
})
