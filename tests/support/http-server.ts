import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog } from '../../src/adapters/log.ts'
import { createServer, usualLimits } from '../../bot/server.ts'
import type { Limits, ServerDeps } from '../../bot/server.ts'
import { fakeCaseroom } from './http-caseroom.ts'
import type { FakeCaseroom } from './http-caseroom.ts'
import { claimsAt, settableClock, signed, verifierAt } from './http-tokens.ts'

export type Changes = Partial<Omit<ServerDeps, 'limits' | 'caseroom'>> & { limits?: Partial<Limits>; port?: number }
export type Running = {
  url: string
  port: number
  caseroom: FakeCaseroom
  clock: ReturnType<typeof settableClock>
  /** A good token at the clock's moment. */
  token: string
  /** Everything that was logged, as it would stand in the file. */
  logged(): string
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
}

/** What stands in every built tab that a test serves. */
const indexHtml =
  '<meta name="teams-link" content="__TEAMS_LINK__"><meta nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="/assets/app-1.js"></script>'

const running = new Set<() => Promise<void>>()

/** Stops every server that a test has started; for `afterEach`. */
export async function stopServers(): Promise<void> {
  const stops = Array.from(running)
  running.clear()
  await Promise.all(stops.map((stop) => stop()))
}

/** The real server on a free port, with our own ports faked behind it. */
export async function startServer(changes: Changes = {}): Promise<Running> {
  const clock = settableClock()
  const caseroom = fakeCaseroom()
  const lines: string[] = []
  const tabFolder = builtTab()
  const server = createServer({
    caseroom,
    clock,
    verify: verifierAt(clock),
    log: createLog({ destination: { write: (line) => void lines.push(line) } }),
    tabFolder,
    ready: () => Promise.resolve(true),
    frameAncestors: ['https://teams.microsoft.com'],
    connectSrc: ['https://res.cdn.office.net'],
    rehearsal: true,
    teamsLink: '',
    ...changes,
    limits: { ...usualLimits, ...changes.limits },
  })
  running.add(async () => {
    await server.close()
    rmSync(tabFolder, { recursive: true })
  })
  const { port } = await server.listen(changes.port ?? 0)
  const url = `http://127.0.0.1:${port}`
  const token = await signed(claimsAt(clock.now()))
  const auth = { authorization: `Bearer ${token}` }
  return {
    url,
    port,
    caseroom,
    clock,
    token,
    logged: () => lines.join(''),
    get: (path, headers = {}) => fetch(url + path, { headers: { ...auth, ...headers } }),
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { ...auth, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}

/** Sends bytes as they are, which a proper client would not, and gives back all that came until the end. */
export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => void socket.write(text))
    socket.on('data', (chunk) => void chunks.push(chunk))
    socket.on('end', () => resolve(Buffer.concat(chunks).toString()))
    socket.on('error', reject)
  })
}

function builtTab(): string {
  const folder = mkdtempSync(join(tmpdir(), 'caseroom-tab-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), indexHtml)
  writeFileSync(join(folder, 'assets/app-1.js'), 'export {}')
  writeFileSync(join(folder, 'assets/app-1.css'), 'main {}')
  writeFileSync(join(folder, 'assets/.kept-back'), 'kept back')
  return folder
}
