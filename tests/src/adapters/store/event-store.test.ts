import assert from 'node:assert/strict'
import type { EventStore } from '../../../../src/application/ports.ts'
import type { CaseId, MeetingId } from '../../../../src/domain/ids.ts'
import { CaseErased } from '../../../../src/adapters/store/case-erased.ts'
import { appendUntilKilled } from '../../../support/store-kill.ts'
import { appendOf, heard, toStream, update } from '../../../support/store-appends.ts'
import { overBothEngines } from '../../../support/store-suite.ts'

const atOnce = Array.from({ length: 32 }, (_, index) => index)

overBothEngines('the event store, many at once', (bench) => {
  it('loses nothing when thirty-two write to streams of their own', async () => {
    const { events } = await bench().open()
    await Promise.all(
      atOnce.map(async (writer) => {
        for (let version = 0; version < 10; version += 1) {
          const answer = await events.append(toStream(`case-${writer}`, version, update(`${writer}`, `${version}`)))
          assert.equal(answer.kind, 'appended')
        }
      }),
    )
    for (const writer of atOnce) await assertGapless(events, `case-${writer}`, 10)
    await assertPositionsGapless(bench().database, 320)
  })

  it('lets exactly one of thirty-two through at each version of one stream', async () => {
    const { events } = await bench().open()
    await Promise.all(atOnce.map((writer) => appendAgainstOthers(events, writer)))
    await assertGapless(events, 'meeting-1', 32)
    const writers = (await events.load('meeting-1', 0)).map(({ event }) => 'caseId' in event && event.caseId)
    assert.equal(new Set(writers).size, 32)
  })

  it('keeps what was decided on an append of the same batch, where another one breaks the batch', async () => {
    const { events, eraseCase } = await bench().open()
    await events.append(toStream('case-gone', 0, update('gone', 'words')))
    await eraseCase('gone' as CaseId)
    const first = toStream('case-1', 0, heard('1'))
    const broken = toStream('case-gone', 1, update('gone', 'more words'))
    const onBroken = { ...toStream('case-2', 0, heard('2')), after: broken }
    const onFirst = { ...toStream('case-1', 1, heard('1')), after: first }
    const outcomes = await Promise.allSettled([first, broken, onBroken, onFirst].map((each) => events.append(each)))
    const said = outcomes.map((one) => (one.status === 'fulfilled' ? one.value.kind : one.reason instanceof CaseErased))
    assert.deepEqual(said, ['appended', true, 'conflict', 'appended'])
  })

  it('refuses what was decided on something that another server has moved or linked since', async () => {
    const here = (await bench().open()).events
    const there = (await bench().open()).events
    const m1 = 'm1' as MeetingId
    await here.append(toStream('case-1', 0, heard('1')))
    const reads = (asOf: number) => ({ asOf, streams: ['case-1', 'case-3'], linked: [m1] })
    const decided = (stream: string, asOf: number) => ({ ...toStream(stream, 0, heard('1')), reads: reads(asOf) })
    await there.append(toStream('case-9', 0, heard('9')))
    assert.equal((await here.append(decided('case-2', 1))).kind, 'appended')
    await there.append(toStream('case-1', 1, heard('1')))
    assert.equal((await here.append(decided('case-3', 3))).kind, 'conflict')
    assert.equal((await here.append(decided('case-4', 4))).kind, 'appended')
    await there.append({ ...toStream('case-5', 0, heard('5')), links: [{ meetingId: m1, stream: 'case-5' }] })
    await here.append(toStream('case-6', 0, heard('6')))
    assert.equal((await here.append(decided('case-7', 5))).kind, 'conflict')
    assert.equal((await here.append(decided('case-7', 7))).kind, 'appended')
  })

  it('lets the others through where one of a batch conflicts, repeats or belongs to an erased case', async () => {
    const { events, eraseCase } = await bench().open()
    await events.append(toStream('case-gone', 0, update('gone', 'words')))
    await eraseCase('gone' as CaseId)
    const twice = appendOf({ commandId: 'twice' })
    const outcomes = await Promise.allSettled([
      events.append(toStream('case-1', 0, heard('1'))),
      events.append(toStream('case-1', 0, heard('1'))),
      events.append(toStream('case-gone', 1, update('gone', 'more words'))),
      events.append(twice),
      events.append(twice),
      events.append(toStream('case-1', 1, heard('1'))),
    ])
    const said = outcomes.map((one) => (one.status === 'fulfilled' ? one.value.kind : one.reason instanceof CaseErased))
    assert.deepEqual(said, ['appended', 'conflict', true, 'appended', 'repeat', 'appended'])
    await assertGapless(events, 'case-1', 2)
  })

  it('keeps one order where three processes start on an empty database and write at once', async function () {
    this.timeout(120_000)
    const one = () => appendUntilKilled({ url: bench().database.url, after: 40 })
    const killed = await Promise.all([one(), one(), one()])
    const { events, verifyChain } = await bench().open()
    for (const { commandId } of killed.flatMap(({ said }) => said)) assert.ok(await events.receipt(commandId))
    await assertPositionsGapless(bench().database, await events.position())
    for await (const report of verifyChain()) assert.equal(report.brokenAt, null)
  })

  it('has everything that it acknowledged before it was killed', async function () {
    this.timeout(120_000)
    for (const acknowledged of [1, 40, 200]) {
      const { said, ring } = await appendUntilKilled({ url: bench().database.url, after: acknowledged })
      assert.ok(said.length >= acknowledged)
      const { events, verifyChain } = await bench().open(ring)
      for (const { commandId, stream, version } of said) {
        assert.deepEqual(await events.receipt(commandId), { made: { stream }, by: 'clock', digest: '' })
        assert.equal((await events.load(stream, version - 1))[0]?.version, version)
      }
      for await (const report of verifyChain()) assert.equal(report.brokenAt, null)
    }
  })
})

async function appendAgainstOthers(events: EventStore, writer: number): Promise<void> {
  for (;;) {
    const version = (await events.load('meeting-1', 0)).length
    const answer = await events.append(toStream('meeting-1', version, heard(`${writer}`)))
    if (answer.kind === 'appended') return
  }
}

async function assertGapless(events: EventStore, stream: string, length: number): Promise<void> {
  const versions = (await events.load(stream, 0)).map(({ version }) => version)
  assert.deepEqual(
    versions,
    Array.from({ length }, (_, index) => index + 1),
  )
}

async function assertPositionsGapless(
  database: { directly(statement: string): Promise<readonly Record<string, unknown>[]> },
  length: number,
): Promise<void> {
  const rows = await database.directly('select position from events order by position')
  assert.deepEqual(
    rows.map(({ position }) => position),
    Array.from({ length }, (_, index) => index + 1),
  )
}
