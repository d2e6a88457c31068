import { randomUUID } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { openStore } from '../../src/adapters/store/open-store.ts'
import { toStream, update } from './store-appends.ts'
import type { StoreEngine } from './store-engines.ts'
import { randomRing } from './store-ring.ts'

/** Appends a second with 32 at once, beside bare durable single-row inserts a second, measured turn about. */
export type StoreRate = { engine: StoreEngine['name']; appends: number; floor: number; ratio: number }

const atOnce = 32

/** Measures one engine `rounds` times; the first round, which warms up, is left out. Stop PostgreSQL afterwards. */
export async function measureStore(what: {
  engine: StoreEngine
  rounds: number
  each: number
}): Promise<readonly StoreRate[]> {
  const database = await what.engine.database()
  const bare = await bareInserts(what.engine.name, database.url)
  const store = await openStore({ url: database.url, keyRing: randomRing(), now: () => '2031-03-05T09:00:00Z' })
  const writer = async () => {
    const caseId = randomUUID()
    for (let version = 0; version < what.each / atOnce; version += 1) {
      const answer = await store.events.append(toStream(`case-${caseId}`, version, update(caseId, 'x'.repeat(200))))
      if (answer.kind !== 'appended') throw new Error(answer.kind)
    }
  }
  const rates: StoreRate[] = []
  for (let round = 0; round <= what.rounds; round += 1) {
    const floor = await perSecond(what.each, () => bare.insert(what.each))
    const appends = await perSecond(what.each, () => Promise.all(Array.from({ length: atOnce }, writer)))
    if (round > 0) rates.push({ engine: what.engine.name, appends, floor, ratio: appends / floor })
  }
  await store.close()
  await bare.close()
  await database.discard()
  return rates
}

async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return Math.round((count / (performance.now() - began)) * 1000)
}

type Bare = { insert(count: number): Promise<void>; close(): Promise<void> }
const row = 'x'.repeat(600)

/** One row, one commit, one after the other: what the engine does with nothing in front of it. */
async function bareInserts(engine: StoreEngine['name'], url: string): Promise<Bare> {
  if (engine === 'PostgreSQL') {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query('create table bare (id serial primary key, text text)')
    const insert = async (count: number) => {
      for (let done = 0; done < count; done += 1) {
        await client.query({ name: 'bare', text: 'insert into bare (text) values ($1)', values: [row] })
      }
    }
    return { insert, close: () => client.end() }
  }
  const file = new DatabaseSync(`${url.slice('sqlite:'.length)}.bare`)
  file.exec('pragma journal_mode = wal; pragma synchronous = full')
  file.exec('create table bare (id integer primary key, text text)')
  const statement = file.prepare('insert into bare (text) values (?)')
  const insert = async (count: number) => {
    for (let done = 0; done < count; done += 1) statement.run(row)
  }
  return { insert, close: async () => file.close() }
}
