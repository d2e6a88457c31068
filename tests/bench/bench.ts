import { spawnSync } from 'node:child_process'
import { availableParallelism, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Figure } from './measure.ts'

type Bench = () => Promise<readonly Figure[]>

const benches: Record<string, () => Promise<Bench>> = {
  append: async () => (await import('./append.ts')).benchAppend,
  'card-action': async () => (await import('./card-action.ts')).benchCardAction,
  'case-list': async () => (await import('./case-list.ts')).benchCaseList,
  circulation: async () => (await import('./circulation.ts')).benchCirculation,
  clocks: async () => (await import('./clocks.ts')).benchClocks,
  keystroke: async () => (await import('./keystroke.ts')).benchKeystroke,
  live: async () => (await import('./live.ts')).benchLive,
  reminders: async () => (await import('./reminders.ts')).benchReminders,
  replay: async () => (await import('./replay.ts')).benchReplay,
  start: async () => (await import('./start.ts')).benchStart,
  'tab-load': async () => (await import('./tab-load.ts')).benchTabLoad,
  whereabouts: async () => (await import('./whereabouts.ts')).benchWhereabouts,
  word: async () => (await import('./word.ts')).benchWord,
}
const ALONE = '--alone'

/**
 * One JSON line for the machine and one for each figure; nothing here ever fails for being slow. Each bench runs in a
 * process of its own, so that none leaves its heap to the next. Names after the command choose among them.
 */
const [first, ...rest] = process.argv.slice(2)
if (first === ALONE) await runHere(rest[0] ?? '')
else runEach(first === undefined ? Object.keys(benches) : [first, ...rest])

async function runHere(name: string): Promise<void> {
  const load = benches[name]
  if (!load) throw new Error(`There is no bench ${name}. There are: ${Object.keys(benches).join(', ')}.`)
  const bench = await load()
  for (const line of await bench()) say(line)
}

function runEach(names: readonly string[]): void {
  say({ machine: machine() })
  const self = fileURLToPath(import.meta.url)
  for (const name of names) {
    const { status } = spawnSync(process.execPath, [self, ALONE, name], { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
}

/** What the figures came from; the load says how much of it others were using just before. */
function machine() {
  const memoryGiB = Math.round(totalmem() / 2 ** 30)
  const load = loadavg().map((each) => Number(each.toFixed(1)))
  return { cores: availableParallelism(), memoryGiB, platform: process.platform, node: process.version, load }
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
