import assert from 'node:assert/strict'
import { createFolds } from '../../../../src/application/write/folds.ts'
import type { AnyEvent, StoredEvent } from '../../../../src/application/ports.ts'
import { noDirectory } from '../../../../src/domain/directory/directory.ts'
import { heard, update } from '../../../support/store-appends.ts'
import { aSeededCase } from '../../../support/application-seed.ts'
import { caseOne } from '../../../support/domain-cases.ts'

const stream = `case-${caseOne}`
const [referred] = aSeededCase(caseOne).events
const sent = (text: string) => update(caseOne, text)

/** A log of one stream, which counts how often it is read and can be made to wait. */
function aLog(...events: AnyEvent[]) {
  const log = { events, reads: [] as number[], before: async () => {} }
  const load = async (name: string, after: number): Promise<readonly StoredEvent[]> => {
    log.reads.push(after)
    const rows = name === stream ? log.events.slice(after) : []
    await log.before()
    return rows.map((event, index) => ({ stream, version: after + index + 1, position: after + index + 1, event }))
  }
  return { log, folds: createFolds({ load }) }
}

const begun = () => {
  assert.ok(referred)
  return aLog(referred, heard(caseOne))
}

describe('a stream folded in memory', () => {
  it('is read once, however many ask, and not again while nothing is said to have moved', async () => {
    const { log, folds } = begun()
    const asked = await Promise.all([folds.of(stream), folds.of(stream)])
    assert.deepEqual(
      [...asked, await folds.of(stream)].map(({ version }) => version),
      [2, 2, 2],
    )
    assert.deepEqual(log.reads, [0])
  })

  it('is read on from its version once it is said to have moved', async () => {
    const { log, folds } = begun()
    await folds.of(stream)
    log.events.push(sent('one'))
    folds.moved(stream, 3)
    assert.equal((await folds.of(stream)).version, 3)
    assert.deepEqual(log.reads, [0, 2])
  })

  it('takes what this process wrote without reading it, just as it would be read', async () => {
    const { log, folds } = begun()
    await folds.of(stream)
    const odd: AnyEvent = Object.assign(sent('one'), { more: undefined })
    folds.wrote(stream, 2, [odd])
    log.events.push(sent('one'))
    const mine = await folds.of(stream)
    const read = await createFolds({
      load: async () => log.events.map((event, index) => ({ stream, version: index + 1, position: index + 1, event })),
    }).of(stream)
    assert.deepEqual([mine, log.reads], [read, [0]])
  })

  it('reads instead where what this process wrote came after something that it has not seen', async () => {
    const { log, folds } = begun()
    await folds.of(stream)
    log.events.push(sent('theirs'), sent('mine'))
    folds.wrote(stream, 3, [sent('mine')])
    assert.equal((await folds.of(stream)).version, 4)
    assert.deepEqual(log.reads, [0, 2])
  })

  it('is not taken back by a reading that began before it was written to', async () => {
    const { log, folds } = begun()
    await folds.of(stream)
    folds.moved(stream, 3)
    log.before = async () => {
      log.before = async () => {}
      folds.wrote(stream, 2, [sent('one')])
      log.events.push(sent('one'))
    }
    assert.equal((await folds.of(stream)).version, 3)
    assert.equal((await folds.of(stream)).version, 3)
  })

  it('is read again where it moved while it was being read', async () => {
    const { log, folds } = begun()
    log.before = async () => {
      log.before = async () => {}
      log.events.push(sent('one'))
      folds.moved(stream, 3)
    }
    assert.equal((await folds.of(stream)).version, 3)
    assert.deepEqual(log.reads, [0, 2])
  })

  it('is nothing where there is no such stream, which is asked once', async () => {
    const { log, folds } = begun()
    for (let asked = 0; asked < 2; asked += 1)
      assert.deepEqual(await folds.of('meeting-none'), { version: 0, state: null })
    assert.deepEqual(log.reads, [0])
    assert.deepEqual(await folds.of('directory'), { version: 0, state: noDirectory })
  })

  it('is read anew after a reading that failed, and after all was forgotten', async () => {
    const { log, folds } = begun()
    log.before = async () => {
      throw new Error('the database is away')
    }
    await assert.rejects(folds.of(stream), /the database is away/)
    log.before = async () => {}
    assert.equal((await folds.of(stream)).version, 2)
    folds.forgetAll()
    await folds.of(stream)
    assert.deepEqual(log.reads, [0, 0, 0])
  })
})
