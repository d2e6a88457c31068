import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { keyRing } from '../../../../src/adapters/sealing/key-ring.ts'
import { CaseErased } from '../../../../src/adapters/store/case-erased.ts'
import type { CaseId } from '../../../../src/domain/ids.ts'
import { appendOf, heard, listed, moved, toStream, update } from '../../../support/store-appends.ts'
import { overBothEngines } from '../../../support/store-suite.ts'

const canary = 'CANARY-HERON-7731'
const gone = 'gone' as CaseId

overBothEngines('sealed words', (bench) => {
  it('lie nowhere on the disk in plain text', async () => {
    const { events, close } = await bench().open()
    await events.append(toStream('case-1', 0, update('1', `said ${canary}`)))
    await events.append(toStream('directory', 0, listed('person-1', canary)))
    await events.append(toStream('meeting-1', 0, moved('1', canary)))
    await events.append(toStream('case-plain', 0, heard('PLAIN-WREN-1142')))
    await close()
    const bytes = await bench().database.filesOnDisk()
    assert.ok(bytes.includes('PLAIN-WREN-1142'), 'the search itself must be able to find something')
    assert.ok(!bytes.includes(canary))
    assert.ok(!bytes.includes(Buffer.from(canary).toString('base64').slice(0, 20)))
    assert.ok(!bytes.includes(Buffer.from(canary).toString('hex')))
  })

  it('open again after a restart, from any version on', async () => {
    const first = await bench().open()
    await first.events.append(toStream('case-1', 0, update('1', 'one'), update('1', 'two'), update('1', 'three')))
    await first.close()
    const { events } = await bench().open()
    const words = (await events.load('case-1', 1)).map(({ event }) => 'personal' in event && event.personal)
    assert.deepEqual(words, [{ text: 'two' }, { text: 'three' }])
  })

  it('do not open where a single byte was changed in the database', async () => {
    const { events } = await bench().open()
    await events.append(toStream('case-1', 0, update('1', 'one')))
    await events.append(toStream('case-2', 0, update('1', 'two')))
    await bench().database.directly(
      `update events set sealed = (select sealed from events where stream = 'case-2') where stream = 'case-1'`,
    )
    await assert.rejects(events.load('case-1', 0))
  })

  it('do not open in a row that says another type or time than its event', async () => {
    const { events } = await bench().open()
    await events.append(toStream('case-1', 0, heard('1')))
    await events.append(toStream('case-2', 0, heard('1')))
    await bench().database.directly(`update events set type = 'case-referred' where stream = 'case-1'`)
    await bench().database.directly(`update events set at = '2031-03-06T09:00:00Z' where stream = 'case-2'`)
    for (const stream of ['case-1', 'case-2']) await assert.rejects(events.load(stream, 0), /not as it was written/)
  })
})

overBothEngines('an erased case', (bench) => {
  it('cannot be read again, nor added to, by this server or another, while other cases stay', async () => {
    const { events, eraseCase } = await bench().open()
    const other = await bench().open()
    await events.append(toStream('case-gone', 0, update(gone, 'words')))
    await events.append(toStream('case-stays', 0, update('stays', 'words')))
    assert.equal((await other.events.load('case-gone', 0)).length, 1)
    await eraseCase(gone)
    for (const store of [events, other.events]) {
      await assert.rejects(store.load('case-gone', 0), (error) => error instanceof CaseErased && error.caseId === gone)
      await assert.rejects(store.append(toStream('case-gone', 1, update(gone, 'words'))), CaseErased)
    }
    assert.equal((await events.load('case-stays', 0)).length, 1)
  })

  it('leaves no key behind, and nothing under which its people could be found', async () => {
    const { events, eraseCase } = await bench().open()
    const identities = [
      { caseId: gone, hash: 'hash-1', role: 'victim' },
      { caseId: 'stays' as CaseId, hash: 'hash-1', role: 'perpetrator' },
    ] as const
    await events.append(appendOf({ identities }))
    await eraseCase(gone)
    assert.deepEqual(await events.findIdentities(['hash-1']), [
      { caseId: 'stays', hash: 'hash-1', role: 'perpetrator' },
    ])
    const kept = await bench().database.directly('select key_id, wrapped is null as empty from case_keys order by 1')
    assert.deepEqual(
      kept.map(({ key_id, empty }) => [key_id, Boolean(empty)]),
      [
        ['gone', true],
        ['stays', false],
      ],
    )
    await assert.rejects(events.append(appendOf({ identities })), CaseErased)
  })

  it('stays erased when it is erased twice, and when it had no key yet', async () => {
    const { events, eraseCase } = await bench().open()
    await eraseCase(gone)
    await eraseCase(gone)
    await assert.rejects(events.append(toStream('case-gone', 0, update(gone, 'words'))), CaseErased)
  })

  it('leaves blanks in the meeting that heard it, whose other cases still open', async () => {
    const { events, eraseCase, verifyChain } = await bench().open()
    await events.append(toStream('meeting-1', 0, moved(gone, 'words'), moved('stays', 'other words')))
    await eraseCase(gone)
    const words = (await events.load('meeting-1', 0)).map(({ event }) => 'personal' in event && event.personal)
    assert.deepEqual(words, [{ reason: '' }, { reason: 'other words' }])
    for await (const report of verifyChain()) assert.equal(report.brokenAt, null)
  })
})

overBothEngines('a closed panel’s case', (bench) => {
  it('opens only with the closed area key, from the append that names it closed', async () => {
    const secrets = {
      open: randomBytes(32),
      closed: randomBytes(32),
      directory: randomBytes(32),
      identity: randomBytes(32),
    }
    const { events } = await bench().open(keyRing(secrets))
    const closedCases = ['closed', 'later'] as CaseId[]
    await events.append(toStream('case-open', 0, update('open', 'open words')))
    await events.append(toStream('case-later', 0, update('later', 'said before')))
    await events.append({ ...toStream('case-closed', 0, update('closed', 'closed words')), closedCases })
    await events.append(toStream('case-later', 1, update('later', 'said after')))
    assert.equal((await events.load('case-later', 0)).length, 2)
    const without = await bench().open(keyRing({ ...secrets, closed: randomBytes(32) }))
    assert.equal((await without.events.load('case-open', 0)).length, 1)
    await assert.rejects(without.events.load('case-closed', 0))
    await assert.rejects(without.events.load('case-later', 0))
    const withoutOpen = await bench().open(keyRing({ ...secrets, open: randomBytes(32) }))
    assert.equal((await withoutOpen.events.load('case-later', 0)).length, 2)
    await assert.rejects(withoutOpen.events.load('case-open', 0))
  })
})
