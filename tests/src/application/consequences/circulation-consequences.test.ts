import assert from 'node:assert/strict'
import sinon from 'sinon'
import type { Command } from '../../../../src/contracts/commands.ts'
import type { CaseId, PersonId } from '../../../../src/domain/ids.ts'
import { closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { attending, endedBench, heardBy, reasonsFor, sendAll } from '../../../support/application-circulation.ts'
import { aSeededCase, answered } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'

/** Three quarters of 48 hours after eleven on Wednesday by London time, and the whole of them. */
const amberAt = '2026-06-11T22:00:00Z'
const redAt = '2026-06-12T10:00:00Z'
const recipients = [who.police, who.idva, who.children, who.housing].toSorted()

async function leaving(bench: Bench, kind?: string) {
  const left = await bench.outbox()
  return left.filter((each) => (!kind || each.kind === kind) && each.payload['notice'] !== 'plans-checked')
}
const toWhom = (left: readonly { payload: Record<string, string> }[]) => left.map(({ payload }) => payload['personId'])

describe('what leaves because of a circulation', () => {
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })

  it('is nothing while the plans are drafted: only their clocks are set, at three quarters and at the whole', async () => {
    const bench = await endedBench()
    const clock = (dueAt: string) => ({
      key: `clock:${meetingId}:${dueAt}`,
      kind: 'circulation-clock',
      payload: { meetingId },
      dueAt,
    })
    assert.deepEqual([await bench.outbox(), await bench.timers()], [[], [clock(amberAt), clock(redAt)]])
  })

  it('is nothing for what is done at the desk before the plans are sent, but a word to who may be the second', async () => {
    const bench = await endedBench()
    const ofCase = { meetingId, caseId: caseOne }
    const atDesk: Command[] = [
      { type: 'hold-plan', ...ofCase, reason: 'One name is being checked' },
      { type: 'unhold-plan', ...ofCase },
      { type: 'remove-recipient', ...ofCase, personId: who.housing, reason: 'Was here for another case' },
      { type: 'add-recipient', ...ofCase, personId: who.policeDeputy, reason: 'Takes it on' },
    ]
    for (const command of atDesk) await bench.done(who.coordinator, command)
    assert.deepEqual([await bench.outbox(), (await bench.timers()).length], [[], 2])
    const reasons = await reasonsFor(bench)
    await bench.done(who.coordinator, { type: 'check-circulation', meetingId, reasons })
    const told = (await bench.outbox()).map(({ payload }) => payload)
    assert.deepEqual(told, [{ meetingId, notice: 'plans-checked', personId: who.chair }])
  })

  it('is no word of plans that wait to somebody who must not hear any of their cases', async () => {
    const bench = await endedBench({
      cases: [caseOne, caseTwo].map((each) => aSeededCase(each, { events: [answered(each, who.chair, 'possibly')] })),
    })
    const reasons = await reasonsFor(bench)
    await bench.done(who.coordinator, { type: 'check-circulation', meetingId, reasons })
    assert.deepEqual(await bench.outbox(), [])
  })

  it('is nothing to whoever has left, and a late plan is then told to the next who may chair', async () => {
    const bench = await endedBench()
    const reasons = await reasonsFor(bench)
    await bench.done(who.coordinator, { type: 'withdraw-person', personId: who.chair })
    await bench.done(who.coordinator, { type: 'check-circulation', meetingId, reasons })
    assert.deepEqual(await bench.outbox(), [])
    bench.clock.set(redAt)
    await bench.worker.work()
    const told = (await leaving(bench, 'tell-person')).filter(({ payload }) => payload['notice'] === 'circulation-red')
    assert.deepEqual(new Set(toWhom(told)), new Set([who.coordinator, who.standIn]))
  })

  it('is one record copy a plan, and one letter, one notice and one card a person, however many plans', async () => {
    const bench = await endedBench()
    await sendAll(bench)
    const left = (await leaving(bench)).map(({ kind, payload }) => [kind, payload])
    const perPerson = (kind: string) => recipients.map((personId) => [kind, { meetingId, personId }])
    const copies = [caseOne, caseTwo].map((caseId) => ['file-plan', { meetingId, caseId, version: '1' }])
    const told = recipients.map((personId) => ['tell-person', { meetingId, notice: 'plan-sent', personId }])
    assert.deepEqual(left, [...perPerson('announce-plan'), ...copies, ...perPerson('mail-recipient'), ...told])
  })

  it('is one neutral word an hour to whoever keeps the desk, however much came back', async () => {
    const bench = await endedBench()
    await sendAll(bench)
    sinon.stub(bench.outside.mailbox, 'send').rejects(new Error('no mailbox here'))
    sinon.stub(bench.outside.library, 'file').callsFake(async () => {
      throw Object.assign(new Error('gone'), { delivery: { kind: 'dead', code: 'graph-404' } })
    })
    await bench.worker.work()
    const told = (await leaving(bench, 'tell-person')).filter(
      ({ payload }) => payload['notice'] === 'delivery-came-back',
    )
    assert.deepEqual(toWhom(told), [who.coordinator])
  })

  it('is nothing to whoever must not hear the case, and everything to their deputy', async () => {
    const connected = aSeededCase(caseOne, { events: [answered(caseOne, who.children, 'possibly')] })
    const bench = await endedBench({ cases: [connected], agenda: [caseOne], meeting: heardBy(attending, caseOne) })
    await sendAll(bench)
    const letters = toWhom(await leaving(bench, 'mail-recipient'))
    assert.deepEqual([letters.includes(who.children), letters.includes(who.childrenDeputy)], [false, true])
  })

  it('is for somebody added late one letter, to the version that the others have; nobody is written to twice', async () => {
    const bench = await endedBench()
    await sendAll(bench)
    const before = new Set((await leaving(bench)).map(({ key }) => key))
    const late = { meetingId, caseId: caseOne, personId: who.policeDeputy, reason: 'Takes it on' }
    await bench.done(who.coordinator, { type: 'add-recipient', ...late })
    await sendAll(bench)
    const added = (await leaving(bench)).filter(({ key }) => !before.has(key))
    assert.deepEqual(
      added.map(({ kind, payload }) => [kind, payload]),
      [
        ['announce-plan', { meetingId, personId: who.policeDeputy }],
        ['mail-recipient', { meetingId, personId: who.policeDeputy }],
        ['tell-person', { meetingId, notice: 'plan-sent', personId: who.policeDeputy }],
      ],
    )
  })

  it('is nothing where a plan is withdrawn, or opened', async () => {
    const bench = await endedBench()
    await sendAll(bench)
    const before = (await leaving(bench)).length
    await bench.caseroom.openPlan(who.police, meetingId, caseOne)
    await bench.done(who.coordinator, { type: 'withdraw-plan', meetingId, caseId: caseOne, reason: 'A wrong name' })
    assert.equal((await leaving(bench)).length, before)
  })
})

describe('what leaves because a circulation is late (R111)', () => {
  afterEach(closeBenches)

  async function warned(bench: Bench, at: string) {
    bench.clock.set(at)
    await bench.worker.work()
    const told = (await leaving(bench)).filter(({ kind }) => kind === 'tell-person')
    return told
      .map(({ payload }) => [payload['personId'], payload['notice']])
      .filter(([, notice]) => notice !== 'plan-sent')
  }
  const amber = (personId: PersonId) => [personId, 'circulation-amber']
  const red = (personId: PersonId) => [personId, 'circulation-red']
  const connected = (caseId: CaseId, ...people: PersonId[]) =>
    aSeededCase(caseId, { events: people.map((personId) => answered(caseId, personId, 'possibly')) })

  it('is a notice to the coordinator at three quarters of the time, and to the chair too at the whole; once each', async () => {
    const bench = await endedBench()
    assert.deepEqual(await warned(bench, amberAt), [amber(who.coordinator)])
    assert.deepEqual((await warned(bench, redAt)).slice(1), [red(who.chair), red(who.coordinator)])
    assert.equal((await warned(bench, '2026-06-15T09:00:00Z')).length, 3)
  })

  it('is nothing where every plan has gone', async () => {
    const bench = await endedBench()
    await sendAll(bench)
    assert.deepEqual(await warned(bench, redAt), [])
  })

  it('is a notice where one plan of two is held back', async () => {
    const bench = await endedBench()
    await bench.done(who.coordinator, { type: 'hold-plan', meetingId, caseId: caseTwo, reason: 'A name is checked' })
    await sendAll(bench)
    assert.deepEqual(await warned(bench, amberAt), [amber(who.coordinator)])
  })

  it('tells nothing of a case to a chair or a coordinator who must not hear it: a stand-in is told', async () => {
    const cases = [connected(caseOne, who.chair)]
    const bench = await endedBench({ cases, agenda: [caseOne], meeting: heardBy([who.coordinator], caseOne) })
    assert.deepEqual(await warned(bench, redAt), [red(who.coordinator), red(who.standIn)])
    const theirs = [connected(caseOne, who.coordinator)]
    const other = await endedBench({ cases: theirs, agenda: [caseOne], meeting: heardBy([who.chair], caseOne) })
    assert.deepEqual(await warned(other, amberAt), [amber(who.chair)])
    assert.deepEqual((await warned(other, redAt)).slice(1), [red(who.chair)])
  })
})
