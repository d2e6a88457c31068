import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { openStore, type Store } from '../../../src/adapters/store/open-store.ts'
import { beginDirectory } from '../../../src/application/begin-directory.ts'
import { createWorld } from '../../../src/application/write/world.ts'
import type { World } from '../../../src/application/write/world.ts'
import { storeEngines, type TestDatabase } from '../../support/store-engines.ts'
import { randomRing } from '../../support/store-ring.ts'

const first = { tenantId: 'tenant', accountId: 'account', mail: 'carys@office.example', name: 'Carys Testlake' }
const clock = { now: () => '2027-02-10T09:00:00Z' }

describe('the beginning of a directory', () => {
  let database: TestDatabase
  let store: Store
  let world: World

  beforeEach(async () => {
    const engine = storeEngines.find(({ name }) => name === 'SQLite')
    assert.ok(engine)
    database = await engine.database()
    store = await openStore({ url: database.url, keyRing: randomRing(), now: clock.now })
    world = createWorld(store.events)
  })
  afterEach(async () => {
    await store.close()
    await database.discard()
  })
  const begin = (who = first) => beginDirectory({ store: store.events, world, clock, ids: { next: randomUUID } }, who)

  it('is one approved coordinator, of an office that has still to sign the agreement', async () => {
    assert.equal(await begin(), 'begun')
    const { people, agencies } = (await world.directory()).state
    const [coordinator] = people.values()
    assert.deepEqual([coordinator?.role, coordinator?.approved, coordinator?.name], ['coordinator', true, first.name])
    const signed = [...agencies.values()].map((agency) => agency.signed)
    assert.deepEqual(signed, [false])
  })

  it('is made once: at a second start, or under another name, it stays as it is', async () => {
    await begin()
    assert.equal(await begin(), 'kept')
    assert.equal(await begin({ ...first, accountId: 'another', name: 'Somebody Else' }), 'kept')
    assert.equal((await world.directory()).state.people.size, 1)
  })
})
