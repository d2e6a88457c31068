import assert from 'node:assert/strict'
import sinon from 'sinon'
import type { Append } from '../../../../src/application/ports.ts'
import type { Command } from '../../../../src/contracts/commands.ts'
import { aBench, closeBenches, codeIn } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, opened, read } from '../../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police, who.idva]
const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
const ofCase = { meetingId, caseId: caseOne }
const pause: Command = { type: 'pause-slot', ...ofCase }
const resume: Command = { type: 'resume-slot', ...ofCase }
const draft = (index: number): Command => {
  const terms = { agencyId: agencies.police, personId: null, due: null, today: false, riskId: null }
  return { type: 'draft-action', ...ofCase, what: `Invented action ${index}`, ...terms }
}

describe('orders about one meeting that come together', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await aBench({ meeting: inCaseOne })
  })
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })

  /** Appends that wait until the test lets them go, or makes them fail. */
  const held = () => {
    const { append } = bench.store.events
    const given: Append[] = []
    const gate = Promise.withResolvers<void>()
    const stub = sinon.stub(bench.store.events, 'append').callsFake(async (what) => {
      given.push(what)
      await gate.promise
      return append(what)
    })
    const until = async (count: number) => {
      while (given.length < count) await new Promise((resolve) => setImmediate(resolve))
    }
    return { given, stub, until, go: () => gate.resolve(), append }
  }

  it('are each decided on those before, though none of them is committed yet', async () => {
    const { given, until, go } = held()
    const orders = [pause, resume, draft(1), draft(2)].map((command) => bench.done(who.chair, command))
    await until(4)
    assert.deepEqual(
      given.map(({ after }) => given.findIndex((each) => each.commandId === after?.commandId)),
      [-1, 0, 1, 2],
    )
    go()
    const [, , first, second] = await Promise.all(orders)
    assert.notEqual(first?.['actionId'], second?.['actionId'])
    assert.deepEqual(
      (await bench.view(who.chair)).actions.map(({ actionNumber }) => actionNumber),
      [1, 2],
    )
  })

  it('keep nothing of each other once they are settled', async () => {
    const { given, until, go } = held()
    const orders = [pause, resume].map((command) => bench.done(who.chair, command))
    await until(2)
    go()
    await Promise.all(orders)
    await bench.done(who.chair, pause)
    assert.deepEqual(
      given.map(({ after }) => after),
      [undefined, undefined, undefined],
    )
  })

  it('are not answered before what they were decided on is committed, be it with a refusal', async () => {
    const { until, go } = held()
    const answers: string[] = []
    const orders = [pause, pause].map(async (command) => answers.push(codeIn(await bench.order(who.chair, command))))
    await until(1)
    await bench.world.meeting(meetingId)
    assert.deepEqual(answers, [])
    go()
    await Promise.all(orders)
    assert.deepEqual(new Set(answers), new Set(['accepted', 'slot-already-paused']))
  })

  it('are decided anew where what they were decided on was not written after all', async () => {
    const { stub, append } = held()
    stub.callsFake(append)
    stub.onFirstCall().rejects(new Error('the disk is full'))
    const [first, ...others] = await Promise.allSettled(
      [pause, resume, pause].map(async (command) => codeIn(await bench.order(who.chair, command))),
    )
    assert.equal(first?.status, 'rejected')
    const codes = others.map((each) => each.status === 'fulfilled' && each.value)
    assert.deepEqual(codes, ['slot-not-paused', 'accepted'])
    assert.equal((await bench.caseOf(who.chair)).slot?.pausedAt, bench.clock.now())
  })

  it('count on nothing that another process has moved meanwhile, be it written elsewhere', async () => {
    const other = await bench.again()
    const all = Array.from({ length: 32 }, (_, index) => (index % 2 ? bench : other).done(who.chair, draft(index)))
    await Promise.all(all)
    const numbers = (await bench.view(who.chair)).actions.map(({ actionNumber }) => actionNumber)
    assert.deepEqual(
      numbers.toSorted((a, b) => a - b),
      numbers.map((_, index) => index + 1),
    )
    assert.equal(numbers.length, 32)
  })

  it('are decided anew where another process wrote before the first of them, though versions meet', async () => {
    const other = await bench.again()
    const { stub, append } = held()
    const paused = Promise.withResolvers<void>()
    stub.callsFake(async (what) => {
      await paused.promise
      return append(what)
    })
    stub.onFirstCall().callsFake(async (what) => {
      await other.done(who.chair, pause)
      paused.resolve()
      return append(what)
    })
    const codes = await Promise.all(
      [pause, resume].map(async (command) => codeIn(await bench.order(who.chair, command))),
    )
    assert.deepEqual(codes, ['slot-already-paused', 'accepted'])
    assert.equal((await bench.caseOf(who.chair)).slot?.pausedAt, null)
  })
})
