import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as the bridge looks at it; the path is decoded and cut at its slashes. */
export type JsonRequest = {
  method: string
  path: readonly string[]
  query: URLSearchParams
  authorization: string
  body: unknown
}
export type JsonAnswer = { status: number; body?: unknown }
export type JsonServer = { url: string; close(): Promise<void> }

/** A server on this machine alone that speaks JSON. */
export async function startJsonServer({
  port,
  answer,
}: {
  port: number
  answer: (request: JsonRequest) => Promise<JsonAnswer>
}): Promise<JsonServer> {
  const server = createServer((request, response) => {
    void read(request)
      .then(answer, () => ({ status: 400 }))
      .catch(() => ({ status: 502 }))
      .then(({ status, body }: JsonAnswer) => {
        response.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json' })
        response.end(body === undefined ? undefined : JSON.stringify(body))
      })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function read(request: IncomingMessage): Promise<JsonRequest> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  let text = ''
  for await (const piece of request.setEncoding('utf8')) text += String(piece)
  return {
    method: request.method ?? 'GET',
    path: url.pathname.split('/').slice(1).map(decodeURIComponent),
    query: url.searchParams,
    authorization: request.headers.authorization ?? '',
    body: text === '' ? undefined : JSON.parse(text),
  }
}
