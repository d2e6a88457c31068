import type { KeyRing } from '../../src/adapters/sealing/key-ring.ts'
import { openStore, type Store } from '../../src/adapters/store/open-store.ts'
import { stopPostgres } from './postgres.ts'
import { storeEngines, type StoreEngine, type TestDatabase } from './store-engines.ts'
import { randomRing } from './store-ring.ts'

/** What a test of the store has at hand: its own database, and stores opened over it that are closed after the test. */
export type Bench = {
  engine: StoreEngine['name']
  database: TestDatabase
  ring: KeyRing
  /** Opens a store over the test's database; a second one stands for a second server, or for a restart. */
  open(ring?: KeyRing): Promise<Store>
}

/** Describes the same behaviour once for each engine. `bench()` is fresh in every test. */
export function overBothEngines(what: string, tests: (bench: () => Bench) => void): void {
  for (const engine of storeEngines) {
    describe(`${what} (${engine.name})`, () => {
      let current: Bench & { close(): Promise<void> }
      // The first test of the process starts PostgreSQL.
      beforeEach(async function () {
        this.timeout(120_000)
        current = await makeBench(engine)
      })
      afterEach(() => current.close())
      tests(() => current)
    })
  }
}

/** The time on the stores' clock in tests. */
export const testNow = '2031-03-05T09:00:00Z'

async function makeBench(engine: StoreEngine): Promise<Bench & { close(): Promise<void> }> {
  const database = await engine.database()
  const ring = randomRing()
  const opened: Store[] = []
  return {
    engine: engine.name,
    database,
    ring,
    open: async (keyRing = ring) => {
      const store = await openStore({ url: database.url, keyRing, now: () => testNow })
      opened.push(store)
      return store
    },
    close: async () => {
      await Promise.all(opened.map((store) => store.close()))
      await database.discard()
    },
  }
}

after(() => stopPostgres())
