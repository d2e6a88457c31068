import assert from 'node:assert/strict'
import { once, EventEmitter } from 'node:events'
import { sql } from 'kysely'
import pg from 'pg'
import { openStore, type Store } from '../../../../src/adapters/store/open-store.ts'
import { openPostgres } from '../../../../src/adapters/store/postgres.ts'
import type { CaseId } from '../../../../src/domain/ids.ts'
import { heard, toStream, update } from '../../../support/store-appends.ts'
import { storeEngines, type TestDatabase } from '../../../support/store-engines.ts'
import { randomRing } from '../../../support/store-ring.ts'
import { testNow } from '../../../support/store-suite.ts'

const listening = `from pg_stat_activity where datname = current_database() and query like 'listen %'`

describe('two servers on one PostgreSQL', () => {
  let database: TestDatabase
  let here: Store
  let there: Store
  const told = new Set<string>()
  const bell = new EventEmitter()

  beforeEach(async function () {
    this.timeout(120_000)
    const engine = storeEngines.find(({ name }) => name === 'PostgreSQL')
    assert.ok(engine)
    database = await engine.database()
    const keyRing = randomRing()
    here = await openStore({ url: database.url, keyRing, now: () => testNow })
    there = await openStore({ url: database.url, keyRing, now: () => testNow })
    told.clear()
    here.events.subscribe((streams) => {
      for (const stream of streams) told.add(stream)
      bell.emit('told')
    })
  })
  afterEach(async () => {
    await Promise.all([here.close(), there.close()])
    await database.discard()
  })

  const until = async (stream: string) => {
    while (!told.has(stream)) await once(bell, 'told')
  }

  it('let exactly one of many through at each version of one stream', async () => {
    const append = async (writer: number): Promise<void> => {
      const { events } = writer % 2 === 0 ? here : there
      const version = (await events.load('meeting-1', 0)).length
      const answer = await events.append(toStream('meeting-1', version, heard(`${writer}`)))
      return answer.kind === 'appended' ? undefined : append(writer)
    }
    await Promise.all(Array.from({ length: 32 }, (_, writer) => append(writer)))
    const events = await here.events.load('meeting-1', 0)
    assert.deepEqual(
      events.map(({ version, position }) => [version, position]),
      Array.from({ length: 32 }, (_, index) => [index + 1, index + 1]),
    )
  })

  it('never stand in each other’s way on streams of their own', async () => {
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      for (let version = 0; version < 5; version += 1) {
        const append = toStream(`case-${writer}`, version, heard(`${writer}`))
        assert.equal((await (writer % 2 === 0 ? here : there).events.append(append)).kind, 'appended')
      }
    })
    await Promise.all(writers)
    assert.equal(await here.events.position(), 80)
  })

  it('erase a case only in turn with the appends, so that none of them can bring its key back', async () => {
    await here.events.append(toStream('case-1', 0, update('1', 'words')))
    const appending = new pg.Client({ connectionString: database.url })
    await appending.connect()
    await appending.query('begin')
    await appending.query('update log set position = position')
    const seen: string[] = []
    const erased = there.eraseCase('1' as CaseId).then(() => seen.push('erased'))
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    while (seen.length === 0) if ((await database.directly(waiting)).length > 0) seen.push('waits')
    await appending.query('commit')
    await appending.end()
    await erased
    assert.deepEqual(seen, ['waits', 'erased'])
  })

  it('each hear what the other committed', async () => {
    await there.events.append(toStream('case-1', 0, heard('1')))
    await until('case-1')
  })

  it('hear what they missed while their line was cut, and what comes after', async () => {
    assert.equal((await database.directly(`select pg_terminate_backend(pid) ${listening}`)).length, 2)
    await there.events.append(toStream('case-missed', 0, heard('1')))
    await until('case-missed')
    await there.events.append(toStream('case-after', 0, heard('1')))
    await until('case-after')
  })

  it('go on after the database cut every connection', async () => {
    await there.events.append(toStream('case-1', 0, heard('1')))
    await database.directly(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    )
    const appendAgain = async (): Promise<string> => {
      try {
        return (await there.events.append({ ...toStream('case-1', 1, heard('1')), commandId: 'again' })).kind
      } catch {
        return appendAgain()
      }
    }
    assert.equal(await appendAgain(), 'appended')
  })

  it('go on where a connection is cut between two statements of a transaction', async () => {
    const engine = openPostgres(database.url)
    const cut = engine.db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
      await database.directly(`select pg_terminate_backend(${rows[0]?.pid})`)
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve))
        await sql`select 1`.execute(trx)
      }
    })
    await assert.rejects(cut)
    assert.equal((await sql<{ one: number }>`select 1 as one`.execute(engine.db)).rows[0]?.one, 1)
    await engine.close()
  })

  it('leave no connection behind when they are closed', async () => {
    await Promise.all([here.close(), there.close()])
    const left = await database.directly(
      `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    )
    assert.deepEqual(left, [])
  })
})
