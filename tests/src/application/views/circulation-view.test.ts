import assert from 'node:assert/strict'
import sinon from 'sinon'
import { giveUp } from '../../../../src/adapters/graph/delivery-failed.ts'
import type { CirculationView } from '../../../../src/contracts/circulation-view.ts'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { attending, endedBench, heardBy, reasonsFor, sendAll } from '../../../support/application-circulation.ts'
import { aSeededCase, answered } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { aDirectory, agencies, who, withPerson } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'
import { toStream } from '../../../support/store-appends.ts'

describe('the circulation desk', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await endedBench()
  })
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })
  const desk = async (personId: PersonId = who.coordinator): Promise<CirculationView> => {
    const { circulation } = await bench.view(personId)
    assert.ok(circulation)
    return circulation
  }
  const planOf = async (caseId = caseOne) => {
    const plan = (await desk()).plans.find((each) => each.caseId === caseId)
    assert.ok(plan)
    return plan
  }
  const recipientOf = async (personId: PersonId) =>
    (await planOf()).recipients.find((recipient) => recipient.personId === personId)
  const steps = async (personId: PersonId) => {
    const { mayCheck, maySend } = await desk(personId)
    return [mayCheck, maySend]
  }
  const late = { meetingId, caseId: caseOne, personId: who.policeDeputy, reason: 'Takes it on' }

  it('is for those who send: coordinator, chair and operations manager, and for nobody else', async () => {
    const desks = await Promise.all(
      Object.values(who).map(async (each) => [each, (await bench.view(each)).circulation] as const),
    )
    const keepers = desks.filter(([, circulation]) => circulation !== null).map(([personId]) => personId)
    assert.deepEqual(keepers.toSorted(), [who.chair, who.coordinator, who.manager].toSorted())
  })

  it('has each plan by number and first names, with its clause, its hour and who is on it for which reason', async () => {
    const { clause, plans } = await desk()
    const [first] = plans
    assert.deepEqual([clause, plans.length], ['5.2, 5.3', 2])
    assert.deepEqual(
      [first?.number, first?.victim, first?.status, first?.dueAt, first?.clock, first?.filed],
      [1, 'Alma', 'drafted', '2026-06-12T10:00:00Z', 'green', false],
    )
    assert.deepEqual(Object.fromEntries(first?.recipients.map(({ personId, reasons }) => [personId, reasons]) ?? []), {
      [who.children]: ['core-partner', 'took-part'],
      [who.housing]: ['took-part'],
      [who.idva]: ['core-partner', 'took-part'],
      [who.police]: ['core-partner', 'took-part'],
    })
  })

  it('offers the first look to any of them, and the sending to another one only', async () => {
    assert.deepEqual(
      [await steps(who.coordinator), await steps(who.manager)],
      [
        [true, false],
        [true, false],
      ],
    )
    await bench.done(who.coordinator, { type: 'check-circulation', meetingId })
    assert.deepEqual(
      [await steps(who.coordinator), await steps(who.chair)],
      [
        [false, false],
        [false, true],
      ],
    )
    await bench.done(who.coordinator, { type: 'add-recipient', ...late })
    assert.deepEqual(
      [await steps(who.coordinator), await steps(who.chair)],
      [
        [true, false],
        [true, true],
      ],
    )
  })

  it('offers nothing more once everything has gone, and everything anew for somebody who comes late', async () => {
    await sendAll(bench)
    assert.deepEqual(
      [await steps(who.coordinator), await steps(who.chair)],
      [
        [false, false],
        [false, false],
      ],
    )
    await bench.done(who.coordinator, { type: 'add-recipient', ...late })
    assert.deepEqual(await steps(who.coordinator), [true, false])
    const reasons = await reasonsFor(bench)
    await bench.done(who.coordinator, { type: 'check-circulation', meetingId, reasons })
    assert.deepEqual(await steps(who.chair), [false, true])
    await sendAll(bench)
    assert.deepEqual(await steps(who.chair), [false, false])
  })

  it('shows the flags as they stand now, so that a reason can be given for what came after the draft', async () => {
    const other = await endedBench({
      directory: withPerson(aDirectory(), who.police, { mail: 'marac.inbox@agency.example' }),
    })
    const flagsOf = async (personId: PersonId) => {
      const plan = (await other.view(who.coordinator)).circulation?.plans.find(({ caseId }) => caseId === caseTwo)
      return plan?.recipients.find((recipient) => recipient.personId === personId)?.flags
    }
    assert.deepEqual(await flagsOf(who.police), ['shared-mailbox'])
    const listed = {
      personId: who.idva,
      agencyId: agencies.idva,
      role: 'representative',
      at: other.clock.now(),
    } as const
    const personal = { name: 'Invented IDVA', mail: 'idva@gmail.com', accountId: who.idva, tenantId: 't' }
    const { version } = await other.world.directory()
    const moved = [
      { type: 'person-listed', ...listed, personal },
      { type: 'person-approved', personId: who.idva, by: who.manager, at: listed.at },
    ] as const
    await other.store.events.append(toStream('directory', version, ...moved))
    assert.deepEqual(await flagsOf(who.idva), ['free-mail', 'new-address'])
  })

  it('names nobody who has declared a connection since the lists were drafted', async () => {
    await bench.done(who.housing, { type: 'answer-connections', meetingId, shown: [caseOne], possibly: [caseOne] })
    assert.equal(await recipientOf(who.housing), undefined)
    assert.ok(await recipientOf(who.police))
  })

  it('shows that a plan was filed, who was written to, and who has opened it', async () => {
    await sendAll(bench)
    while ((await bench.worker.work()) > 0);
    bench.clock.move(60)
    await bench.caseroom.openPlan(who.police, meetingId, caseOne)
    const sentAt = '2026-06-10T10:00:00Z'
    assert.deepEqual([(await planOf()).filed, (await planOf()).clock, (await planOf()).sentAt], [true, 'sent', sentAt])
    const [police, idva] = [await recipientOf(who.police), await recipientOf(who.idva)]
    assert.deepEqual([police?.mailedAt, police?.openedAt], [sentAt, bench.clock.now()])
    assert.deepEqual([idva?.mailedAt, idva?.openedAt], [sentAt, null])
  })

  it('keeps who had opened a plan that was withdrawn, and counts nobody’s opening for the one sent in its place', async () => {
    await sendAll(bench)
    await bench.caseroom.openPlan(who.police, meetingId, caseOne)
    const openedAt = bench.clock.now()
    await bench.done(who.coordinator, { type: 'withdraw-plan', meetingId, caseId: caseOne, reason: 'A wrong name' })
    assert.equal((await recipientOf(who.police))?.openedAt, openedAt)
    await bench.done(who.coordinator, { type: 'unhold-plan', meetingId, caseId: caseOne })
    assert.equal((await planOf()).filed, false, 'what was filed is not what is to be sent')
    bench.clock.move(3600)
    await sendAll(bench)
    assert.equal((await recipientOf(who.police))?.openedAt, null)
  })

  it('says why a corrected version is made until it is sent, and asks for the core list only while a plan waits', async () => {
    await sendAll(bench)
    assert.equal((await desk()).coreQuestion, false)
    await bench.done(who.coordinator, { type: 'correct-plan', meetingId, caseId: caseOne, reason: 'A wrong name' })
    assert.deepEqual([(await planOf()).correction, (await desk()).coreQuestion], ['A wrong name', true])
    await sendAll(bench)
    assert.equal((await planOf()).correction, undefined)
  })

  it('names those whose letter came back, once each, and nobody else whom something else did not reach', async () => {
    await sendAll(bench)
    sinon.stub(bench.outside.mailbox, 'send').callsFake(async ({ key }) => {
      if (key.endsWith(who.idva)) throw giveUp('graph-404')
    })
    sinon.stub(bench.outside.feed, 'announce').rejects(giveUp('graph-403'))
    await bench.worker.work()
    const name = `Invented ${who.idva}`
    assert.deepEqual((await desk()).undelivered, [
      { what: 'letter', personId: who.idva, name, number: null, why: 'graph-404' },
    ])
  })

  it('has no plan of a case that its reader must not know of, nor whose letter of it came back', async () => {
    const connected = aSeededCase(caseOne, { events: [answered(caseOne, who.coordinator, 'possibly')] })
    const cases = [connected, aSeededCase(caseTwo)]
    bench = await endedBench({ cases, meeting: heardBy(attending, caseOne) })
    await bench.done(who.chair, { type: 'check-circulation', meetingId })
    await bench.done(who.manager, { type: 'send-circulation', meetingId, reasons: {} })
    sinon.stub(bench.outside.mailbox, 'send').rejects(giveUp('graph-404'))
    await bench.worker.work()
    const { plans, undelivered } = await desk()
    assert.deepEqual([plans, undelivered], [[], []])
    assert.equal((await desk(who.chair)).undelivered.length, 4)
  })
})
