import { spawnSync } from 'node:child_process'
import { availableParallelism, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Figure } from './measure.ts'

type Bench = () => Promise<readonly Figure[]>

const benches: Record<string, () => Promise<Bench>> = {
  'tab-load': async () => (await import('./tab-load.ts')).benchTabLoad,
  replay: async () => (await import('./replay.ts')).benchReplay,
  append: async () => (await import('./append.ts')).benchAppend,
  'card-action': async () => (await import('./card-action.ts')).benchCardAction,
  word: async () => (await import('./word.ts')).benchWord,
  start: async () => (await import('./start.ts')).benchStart,
}

/**
 * Prints one JSON line for the machine and one for each figure; nothing here ever fails for being slow. Each bench runs
 * in a process of its own, so that none leaves its heap to the next; names after the command choose among them.
 */
const [alone, ...names] = process.argv.slice(2)
const chosen = alone === '--alone' ? undefined : benches[alone ?? '']
if (alone === '--alone') {
  const bench = await benches[names[0] ?? '']?.()
  for (const line of (await bench?.()) ?? []) say(line)
} else {
  say({ machine: machine() })
  for (const name of chosen ? [alone, ...names] : Object.keys(benches)) {
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--alone', name ?? ''], {
      stdio: 'inherit',
    })
    if (status !== 0) process.exitCode = 1
  }
}

function machine() {
  const memoryGiB = Math.round(totalmem() / 2 ** 30)
  const load = loadavg().map((each) => Number(each.toFixed(1)))
  return { cores: availableParallelism(), memoryGiB, platform: process.platform, node: process.version, load }
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
