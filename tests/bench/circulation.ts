import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import fc from 'fast-check'
import { composeGraph } from '../../bot/compose-graph.ts'
import { composeWorker } from '../../bot/compose.ts'
import { startLocalGraph } from '../../bot/rehearsal/local-graph/local-graph.ts'
import { loadAreaProfiles } from '../../src/adapters/area-profiles.ts'
import { writePlans } from '../../src/adapters/documents/write-plans.ts'
import { evolveDirectory } from '../../src/domain/directory/evolve-directory.ts'
import type { CaseId, PersonId } from '../../src/domain/ids.ts'
import { anySchedule } from '../support/any-schedule.ts'
import { closeBenches } from '../support/application-bench.ts'
import { endedBench, heardBy, sendAll } from '../support/application-circulation.ts'
import { fakeOutside } from '../support/application-outside.ts'
import { aSeededCase } from '../support/application-seed.ts'
import { aDirectory, agencies, who } from '../support/domain-people.ts'
import { sentOnce } from '../support/fault-ground.ts'
import { play } from '../support/fault-schedule.ts'
import { stopPostgres } from '../support/postgres.ts'
import { storeEngines, type StoreEngine } from '../support/store-engines.ts'
import { again, figure, type Figure } from './measure.ts'

const CASES = 16
const RECIPIENTS = 20
/** A thousand between them. */
const SCHEDULES = { SQLite: 800, PostgreSQL: 200 }
const REPEATS = 3

/** A whole circulation through the local Graph at production's pace, and a thousand schedules of faults and deaths. */
export async function benchCirculation(): Promise<readonly Figure[]> {
  const seconds = await again(wholeCirculation, REPEATS)
  const most = { of: 'product', is: 'at most', value: 30 } as const
  const name = `${CASES} cases x ${RECIPIENTS} recipients, from sent to the last letter`
  const figures = [figure({ name, unit: 's', target: most, product: seconds })]
  for (const engine of storeEngines) figures.push(await scheduled(engine.name))
  await stopPostgres()
  return figures
}

async function wholeCirculation(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'caseroom-circulation-'))
  const people = Array.from(
    { length: RECIPIENTS },
    (_, at) => `p-bench-${String.fromCodePoint(97 + at).repeat(6)}` as PersonId,
  )
  const cases = Array.from({ length: CASES }, (_, at) => `c-${at + 1}` as CaseId)
  const everybody = [...people, ...Object.values(who)]
  const bench = await endedBench({
    directory: directoryWith(people),
    agenda: cases,
    cases: cases.map((caseId) => aSeededCase(caseId, { none: everybody })),
    meeting: heardBy([who.chair, who.coordinator, ...people], ...cases),
  })
  await sendAll(bench)
  const graph = await startLocalGraph({ folder, port: 0, accepts: async () => true, now: bench.clock.now })
  const writer = writePlans({ threads: 2, waiting: 400 })
  const ground = { store: bench.store, keyRing: bench.ring, clock: bench.clock, profiles: loadAreaProfiles() }
  const through = composeGraph({
    baseUrl: graph.baseUrl,
    token: async () => 'a-token',
    driveId: 'plans',
    mailbox: 'plans@marac.example',
    booksOnline: false,
    appId: 'app',
    tenantId: 'tenant',
  })
  const outside = { ...fakeOutside(), ...through, report: () => {} }
  const worker = composeWorker({ ...ground, writer, area: 'thurrock', rehearsal: false }, bench.world, outside)
  const began = performance.now()
  while ((await worker.work()) > 0) await rest(0)
  const seconds = (performance.now() - began) / 1000
  const letters = graph.sent().filter(({ kind }) => kind === 'mail').length
  if (letters < RECIPIENTS) throw new Error(`only ${letters} letters have left`)
  await writer.close()
  await graph.close()
  await closeBenches()
  await rm(folder, { recursive: true, force: true })
  return seconds
}

function directoryWith(people: readonly PersonId[]) {
  const at = '2026-01-05T09:00:00Z'
  return people.reduce((directory, personId) => {
    const personal = {
      name: `Invented ${personId}`,
      mail: `${personId}@invented.example`,
      accountId: personId,
      tenantId: 't',
    }
    const listed = {
      type: 'person-listed',
      at,
      personId,
      agencyId: agencies.police,
      role: 'representative',
      personal,
    } as const
    return evolveDirectory(evolveDirectory(directory, listed), {
      type: 'person-approved',
      at,
      by: who.manager,
      personId,
    })
  }, aDirectory())
}

/** Every failed schedule is written out whole, so that it can be played again. */
async function scheduled(engine: StoreEngine['name']): Promise<Figure> {
  const sent = await sentOnce(engine)
  const numRuns = SCHEDULES[engine]
  let failed = 0
  for (const schedule of fc.sample(anySchedule, { numRuns, seed: 20_261_122 })) {
    await play(sent, schedule).catch((error: unknown) => {
      failed += 1
      process.stderr.write(`${JSON.stringify(schedule, plainly)}\n${String(error)}\n`)
    })
  }
  await sent.database.discard()
  const name = `schedules of ${numRuns} on ${engine} that end in anything but one grant and one letter each`
  const none = { of: 'product', is: 'at most', value: 0 } as const
  return figure({ name, unit: 'schedules', target: none, product: [failed] })
}

function plainly(_key: string, value: unknown): unknown {
  return value instanceof RegExp ? String(value) : value
}
