import assert from 'node:assert/strict'
import sinon from 'sinon'
import type { Command } from '../../../../src/contracts/commands.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { agencies, thurrock, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'
import { write } from '../../../../src/application/write/write.ts'

const here = [who.chair, who.coordinator, who.police, who.idva]
const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
const ofCase = { meetingId, caseId: caseOne }
const pause: Command = { type: 'pause-slot', ...ofCase }
const risk = (index: number): Command => {
  return { type: 'record-risk', ...ofCase, kind: 'risk', subject: 'victim', text: `Invented risk ${index}` }
}
const draft = (index: number): Command => ({
  type: 'draft-action',
  ...ofCase,
  what: `Invented action ${index}`,
  agencyId: agencies.police,
  personId: null,
  due: null,
  today: false,
  riskId: null,
})
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('an order that another process came before', () => {
  let bench: Bench
  let other: Bench
  beforeEach(async () => {
    bench = await aBench({ meeting: inCaseOne })
    other = await bench.again()
  })
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })

  /** The other process writes after this one has decided and before it writes. */
  const comesFirst = (command: Command) => {
    const append = bench.store.events.append
    const stub = sinon.stub(bench.store.events, 'append')
    stub.callsFake(append)
    stub.onFirstCall().callsFake(async (what) => {
      await other.done(who.chair, command)
      return append(what)
    })
    return stub
  }

  it('is decided anew on what is true now, and written', async () => {
    const appended = comesFirst({ type: 'enter-stage', ...ofCase, stage: 'voice' })
    await bench.done(who.coordinator, pause)
    const { stage, slot } = await bench.caseOf(who.chair)
    assert.deepEqual([stage, slot?.pausedAt, appended.callCount], ['voice', bench.clock.now(), 2])
  })

  it('is refused where it is no longer possible', async () => {
    comesFirst(pause)
    assert.equal(await bench.codeOf(who.coordinator, pause), 'slot-already-paused')
  })

  it('gives up in the end, says so, and has written nothing', async () => {
    const before = await bench.store.events.position()
    sinon.stub(bench.store.events, 'append').resolves({ kind: 'conflict' })
    assert.equal(await bench.codeOf(who.coordinator, pause), 'service-unavailable')
    assert.deepEqual([await bench.store.events.position(), await bench.outbox()], [before, []])
  })
})

describe('thirty-two orders at once on one meeting', () => {
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })

  it('are all kept: every action has its number, and none has another’s', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    await Promise.all(upTo(32).map((index) => bench.done(who.coordinator, draft(index))))
    const { actions } = await bench.caseOf(who.chair)
    assert.deepEqual(
      actions.map((action) => action.actionNumber),
      upTo(32),
    )
    assert.equal(new Set(actions.map((action) => action.what)).size, 32)
  })

  it('are all kept where they are about different things: room, case, record and actions', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    const arriving = [who.housing, who.children, who.childrenDeputy, who.policeDeputy, who.observer, who.standIn]
    const orders = [
      ...upTo(13).map((index) => bench.done(who.coordinator, draft(index))),
      ...upTo(13).map((index) => bench.done(who.chair, risk(index))),
      ...arriving.map((personId) =>
        bench.done(who.coordinator, { type: 'note-presence', meetingId, personId, present: true }),
      ),
    ]
    await Promise.all(orders)
    const { actions, risks } = await bench.caseOf(who.chair)
    const room = (await bench.view(who.chair)).room?.present.map(({ personId }) => personId) ?? []
    assert.deepEqual([actions.length, risks.length], [13, 13])
    assert.deepEqual(
      arriving.filter((personId) => !room.includes(personId)),
      [],
    )
  })

  it('are all kept where another process writes between the decision and the writing of each', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    const other = await bench.again()
    const append = bench.store.events.append
    const seen = new Set<string>()
    sinon.stub(bench.store.events, 'append').callsFake(async (what) => {
      if (!seen.has(what.commandId)) await other.done(who.chair, risk(16 + seen.add(what.commandId).size))
      return append(what)
    })
    await Promise.all(upTo(16).map((index) => bench.done(who.chair, risk(index))))
    const { risks } = await bench.caseOf(who.chair)
    assert.deepEqual(new Set(risks.map(({ text }) => text)), new Set(upTo(32).map((index) => `Invented risk ${index}`)))
  })
})

describe('what is written', () => {
  afterEach(closeBenches)
  const writing = { by: who.coordinator, at: on('09:05'), profile: thurrock }

  it('leaves streams out in which nothing became true, so that they stand in nobody’s way', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    const streams = [{ stream: `meeting-${meetingId}`, version: 0, events: [] }]
    const written = await write(bench.store.events, bench.world, {
      ...writing,
      commandId: 'nothing',
      writes: { streams },
    })
    assert.equal(written.kind, 'appended')
    assert.deepEqual(await bench.store.events.receipt('nothing'), { made: {}, by: who.coordinator, digest: '' })
  })

  it('conflicts where its stream has moved on', async () => {
    const bench = await aBench({ meeting: inCaseOne })
    const posted = { type: 'agenda-posted' as const, at: writing.at, by: writing.by }
    const streams = [{ stream: `meeting-${meetingId}`, version: 1, events: [posted] }]
    const written = await write(bench.store.events, bench.world, { ...writing, commandId: 'late', writes: { streams } })
    assert.equal(written.kind, 'conflict')
    assert.deepEqual([await bench.outbox(), await bench.store.events.receipt('late')], [[], null])
  })
})
