import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { faultsForArea, foldersOf } from '../../src/adapters/area-profiles.ts'
import { createLog } from '../../src/adapters/log.ts'
import { startRehearsal } from './start-rehearsal.ts'
import { plotFor } from './play/plot-for.ts'
import { playMeeting, writeRun } from './play/play-meeting.ts'
import type { Step } from './play/run-sheet.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const usage =
  'npm run rehearse -- --area thurrock --out folder [--cases list.csv] [--profiles folder] [--meeting YYYY-MM-DDTHH:MM] [--json]'

const wanted = z.object({
  area: z.string().regex(/^[a-z][a-z-]*$/),
  cases: z.string().min(1).optional(),
  profiles: z.string().min(1).optional(),
  out: z.string().min(1),
  meeting: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    .optional(),
  json: z.boolean().default(false),
})
const given = wanted.safeParse(argumentsGiven())

if (given.success) process.exitCode = await rehearse(given.data)
else {
  say(`Please say: ${usage}`)
  process.exitCode = 2
}

function argumentsGiven(): unknown {
  try {
    const text = { type: 'string' } as const
    const options = {
      area: text,
      cases: text,
      profiles: text,
      out: text,
      meeting: text,
      json: { type: 'boolean' },
    } as const
    return parseArgs({ options }).values
  } catch {
    return {}
  }
}

type Wanted = z.infer<typeof wanted>

/** Plays the whole meeting on a rehearsal of its own, which is gone afterwards; answers the exit code. */
async function rehearse(wanted: Wanted): Promise<number> {
  const profileFolder = wanted.profiles ?? null
  const faults = faultsForArea(wanted.area, foldersOf(profileFolder))
  if (faults.length > 0) return wrong(faults.join('\n'))
  const csv = wanted.cases === undefined ? null : await readFile(wanted.cases, 'utf8').catch(() => '')
  if (csv === '') return wrong(`The case list ${wanted.cases} cannot be read.`)
  const folder = await mkdtemp(join(tmpdir(), 'caseroom-rehearse-'))
  const config = {
    kind: 'rehearsal',
    folder,
    area: wanted.area,
    profileFolder,
    port: 0,
    bridgePort: 0,
    graphPort: 0,
    playgroundPort: 0,
  } as const
  const log = createLog({ destination: { write: () => {} } })
  const rehearsal = await startRehearsal({ config, log, tabFolder: 'dist/tab' })
  try {
    const plot = plotFor(rehearsal, { csv, area: wanted.area, meeting: wanted.meeting ?? null })
    if ('wrong' in plot) return wrong(plot.wrong)
    const played = await playMeeting(rehearsal, plot, wanted.json ? () => {} : printStep)
    await writeRun(wanted.out, { rehearsal, played })
    const failed = played.sheet.steps.filter((step) => !step.ok)
    if (wanted.json)
      say(JSON.stringify({ steps: played.sheet.steps, plans: played.files.length, failed: failed.length }))
    else
      say(
        `${played.sheet.steps.length - failed.length} steps did what they should, ${failed.length} did not. ${played.files.length} plans are in ${wanted.out}.`,
      )
    return failed.length === 0 ? 0 : 1
  } finally {
    await rehearsal.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function printStep({ part, who, what, expected, got, ok }: Step): void {
  say(
    `${ok ? 'ok ' : 'NOT'}  ${part.padEnd(20)} ${`${who} ${what}`.padEnd(78)} ${ok ? got : `${got} (expected ${expected})`}`,
  )
}

function wrong(sentence: string): number {
  say(sentence)
  return 2
}
