import assert from 'node:assert/strict'
import { type IncomingMessage, type Server, createServer } from 'node:http'
import { type Api, createApi, problemOf } from '../../tabs/api.ts'

/** A server that answers as scripted, and what it was asked. */
async function serverWith(answers: { status: number; body?: unknown; disposition?: string }[]) {
  const asked: IncomingMessage[] = []
  const server: Server = createServer((request, response) => {
    asked.push(request)
    const { status, body, disposition } = answers.shift() ?? { status: 500 }
    response.writeHead(status, disposition ? { 'Content-Disposition': disposition } : {})
    response.end(body === undefined ? '' : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  return { url, asked, server }
}

function apiWith(token: () => Promise<string>): { api: Api; forgotten: () => number } {
  let forgotten = 0
  const tokens = { token, forget: () => void (forgotten += 1) }
  return { api: createApi({ tokens, language: 'cy' }), forgotten: () => forgotten }
}

describe('requests to the server', () => {
  const servers: Server[] = []
  const start = async (...given: Parameters<typeof serverWith>) => {
    const started = await serverWith(...given)
    servers.push(started.server)
    return started
  }
  afterEach(() => servers.splice(0).forEach((server) => server.close()))

  it('carry the token, and the language in which a refusal is to be told', async () => {
    const { url, asked } = await start([{ status: 200, body: { a: 1 } }])
    const { api } = apiWith(() => Promise.resolve('a-token'))
    assert.deepEqual(await api.read(`${url}/api/me`), { kind: 'answer', value: { a: 1 } })
    assert.equal(asked[0]?.headers.authorization, 'Bearer a-token')
    assert.equal(asked[0]?.headers['accept-language'], 'cy')
  })

  it('renew a token that ran out, once, before anyone is told', async () => {
    const { url, asked } = await start([{ status: 401 }, { status: 200, body: [] }])
    const { api, forgotten } = apiWith(() => Promise.resolve('a-token'))
    assert.equal((await api.read(`${url}/api/me`)).kind, 'answer')
    assert.equal(forgotten(), 1)
    assert.equal(asked.length, 2)
  })

  it('show the server’s own sentence where it refuses', async () => {
    const problem = { code: 'case-held', sentence: 'Someone is asked to leave first.', clause: '10' }
    const { url } = await start([{ status: 409, body: problem }])
    const { api } = apiWith(() => Promise.resolve('a-token'))
    assert.deepEqual(await api.write(`${url}/api/commands`, {}), { kind: 'refused', problem })
  })

  it('count a server that is restarting, or asks for patience, as out of reach and not as a refusal', async () => {
    const { url } = await start([{ status: 503 }, { status: 429 }])
    const { api } = apiWith(() => Promise.resolve('a-token'))
    for (const path of ['/one', '/two'])
      assert.deepEqual(await api.read(`${url}${path}`), { kind: 'unreachable', why: 'network' })
  })

  it('say when it is Teams that gives no sign-in', async () => {
    const { api } = apiWith(() => Promise.reject(new Error('no consent')))
    assert.deepEqual(await api.read('http://127.0.0.1:1/'), { kind: 'unreachable', why: 'sign-in' })
  })

  it('take a file under the neutral name that the server gave it', async () => {
    const { url } = await start([{ status: 200, body: 'bytes', disposition: 'attachment; filename="plan-3.docx"' }])
    const { api } = apiWith(() => Promise.resolve('a-token'))
    const answer = await api.download(`${url}/document`)
    assert.equal(answer.kind === 'answer' && answer.value.fileName, 'plan-3.docx')
  })

  it('end in a sentence that can be shown, whatever came back', () => {
    for (const body of [null, 'text', { code: 7 }, { code: 'x' }]) assert.equal(problemOf(body).code, 'internal')
  })
})
