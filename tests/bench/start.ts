import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../support/bot-playground.ts'
import { again, figure, turnAbout, type Figure } from './measure.ts'

const LOOK_EVERY_MS = 5
const REPEATS = 5
const windows = process.platform === 'win32'
const main = fileURLToPath(new URL('../../bot/main.ts', import.meta.url))
const bareServer = fileURLToPath(new URL('./bare-server.ts', import.meta.url))

/** Where a start is measured: a rehearsal that was there before, and a compile cache that is warm for both. */
type Place = { folder: string; cache: string }
/**
 * Milliseconds from the start of the process to its first answer, to its page with a meeting, and to the Playground.
 */
type Started = { answer: number; page: number; playground: number }

/** Process start to first answer beside bare restify and botbuilder, and `npm start` to a usable page. */
export async function benchStart(): Promise<readonly Figure[]> {
  const [folder = '', cache = ''] = ['rehearsal-', 'cache-'].map((name) =>
    mkdtempSync(join(tmpdir(), `caseroom-${name}`)),
  )
  const place = { folder, cache }
  const { product, floor } = await turnAbout(
    { product: () => startMain(place), floor: () => startBare(place) },
    REPEATS,
  )
  const npm = await again(() => startByNpm(place), REPEATS)
  for (const each of [folder, cache]) rmSync(each, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  const atMost = (of: 'product' | 'ratio', value: number) => ({ of, is: 'at most', value }) as const
  const answers = { product: product.map(({ answer }) => answer), floor }
  const of = (part: keyof Started) => ({ product: npm.map((each) => each[part]) })
  return [
    figure({ name: 'process start to first answer', unit: 'ms', target: atMost('ratio', 1.5), ...answers }),
    figure({ name: 'second npm start to a usable page', unit: 'ms', target: atMost('product', 5000), ...of('page') }),
    figure({ name: 'second npm start to the Playground', unit: 'ms', target: null, ...of('playground') }),
  ]
}

function startMain(place: Place): Promise<Started> {
  return started(place, (env) => spawn(process.execPath, [main], { env, stdio: 'ignore', detached: !windows }))
}

function startByNpm(place: Place): Promise<Started> {
  return started(place, (env) => spawn('npm', ['start'], { env, stdio: 'ignore', detached: !windows, shell: windows }))
}

async function started(place: Place, run: (env: NodeJS.ProcessEnv) => ChildProcess): Promise<Started> {
  const port = await freePort()
  const began = performance.now()
  const child = run(environment(place, port, await freePort()))
  const url = `http://127.0.0.1:${port}`
  const since = async (path: string, isThere: (text: string) => boolean) => {
    await answering(child, { url: url + path, isThere })
    return performance.now() - began
  }
  const answer = await since('/healthz', () => true)
  await since('/rehearsal/state', (text) => /"meetingId":"[^"]+"/.test(text))
  const page = await since('/rehearsal', (text) => text.includes('/assets/'))
  const playground = await since('/rehearsal/state', (text) => /"playgroundUrl":"/.test(text))
  await stop(child)
  return { answer, page, playground }
}

async function startBare(place: Place): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const env = environment(place, port, 0)
  const child = spawn(process.execPath, [bareServer], { env, stdio: 'ignore', detached: !windows })
  await answering(child, { url: `http://127.0.0.1:${port}/healthz`, isThere: () => true })
  const answer = performance.now() - began
  await stop(child)
  return answer
}

function environment(place: Place, port: number, playgroundPort: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_COMPILE_CACHE: place.cache,
    PORT: String(port),
    CASEROOM_REHEARSAL_FOLDER: place.folder,
    CASEROOM_REHEARSAL_BRIDGE_PORT: '0',
    CASEROOM_REHEARSAL_GRAPH_PORT: '0',
    CASEROOM_REHEARSAL_PLAYGROUND_PORT: String(playgroundPort),
  }
}

async function answering(
  child: ChildProcess,
  what: { url: string; isThere: (text: string) => boolean },
): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('The process ended before it answered.')
    const text = await fetch(what.url).then(
      (answer) => (answer.ok ? answer.text() : null),
      () => null,
    )
    if (text !== null && what.isThere(text)) return
    await new Promise((look) => setTimeout(look, LOOK_EVERY_MS))
  }
}

/** The process with all that it started, and not before it has ended: it would share the machine with the next one. */
async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  if (windows || child.pid === undefined) child.kill()
  else process.kill(-child.pid, 'SIGTERM')
  await ended
}
