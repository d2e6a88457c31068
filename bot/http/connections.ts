import { once } from 'node:events'
import type { Server as HttpServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Request, Response, Server } from 'restify'
import type { Log } from '../../src/adapters/log.ts'
import { securityHeaders } from './headers.ts'
import { problemIn } from './language.ts'

export type Connections = { listen(port: number): Promise<{ port: number }>; close(): Promise<void> }
type Settings = { rehearsal: boolean; closeMs: number; log: Log }

/** Longer than any honest request needs to arrive; whoever drips bytes is cut off. */
const REQUEST_MS = 30_000

/** Longer than proxies keep a connection, so that none of them writes into one that is just closing. */
const KEEP_ALIVE_MS = 75_000

/**
 * Opens and closes the door. A rehearsal listens on this machine only, since it hands out sign-ins to whoever asks.
 * Closing takes nothing new, lets what is under way finish, and after `closeMs` cuts what is left.
 */
export function createConnections(server: Server, { rehearsal, closeMs, log }: Settings): Connections {
  const inner = server.server as HttpServer
  let closing = false
  inner.requestTimeout = REQUEST_MS
  inner.keepAliveTimeout = KEEP_ALIVE_MS
  server.on('error', (error: unknown) => log.unexpected('server', error))
  server.on('upgrade', (_req: Request, socket: Socket) => void socket.destroy())
  server.on('clientError', (_error: unknown, socket: Socket) => refuseUnreadable(socket, rehearsal))
  server.on('request', (_req: Request, res: Response) => {
    res.once('close', () => closing && setImmediate(() => inner.closeIdleConnections()))
  })
  return {
    async listen(port) {
      inner.listen(port, rehearsal ? '127.0.0.1' : undefined)
      await once(inner, 'listening')
      return { port: (inner.address() as AddressInfo).port }
    },
    async close() {
      closing = true
      const cut = setTimeout(() => inner.closeAllConnections(), closeMs)
      await new Promise<void>((resolve) => void inner.close(() => resolve()))
      clearTimeout(cut)
    },
  }
}

/** What is no HTTP never reaches a route, and gets the same Problem as everything else that cannot be read. */
function refuseUnreadable(socket: Socket, rehearsal: boolean): void {
  if (!socket.writable) return void socket.destroy()
  const body = JSON.stringify(problemIn('en', { code: 'body-malformed' }))
  const headers = {
    ...securityHeaders({ rehearsal }),
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end(['HTTP/1.1 400 Bad Request', ...lines, '', body].join('\r\n'))
}
