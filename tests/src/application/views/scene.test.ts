import assert from 'node:assert/strict'
import sinon from 'sinon'
import { createScenes } from '../../../../src/application/views/scene.ts'
import type { ActionEvent } from '../../../../src/domain/actions/action.ts'
import type { MeetingId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { aSeededAction } from '../../../support/application-seed.ts'
import { agreed as actionAgreed } from '../../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { thurrock, who } from '../../../support/domain-people.ts'
import { agreed, called, entered, meetingId, on, opened, read } from '../../../support/domain-rooms.ts'
import { appendOf } from '../../../support/store-appends.ts'

const here = [who.chair, who.coordinator, who.police]
const inCaseOne = [entered(...here), opened, read, agreed(...here), called(caseOne, ...here)]
const pause = { type: 'pause-slot', meetingId, caseId: caseOne } as const

describe('the scene of a meeting', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await aBench({ meeting: inCaseOne })
  })
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })

  it('is read once for everybody, as long as nothing was written', async () => {
    await bench.view(who.chair)
    const load = sinon.spy(bench.store.events, 'load')
    for (const personId of here) await bench.view(personId)
    assert.equal(load.callCount, 0)
  })

  it('is never older than what was written, by this process or another, before it was asked for', async () => {
    await bench.view(who.chair)
    await bench.done(who.chair, pause)
    assert.equal((await bench.caseOf(who.chair)).slot?.pausedAt, bench.clock.now())
    const other = await bench.again()
    await other.done(who.chair, { type: 'resume-slot', meetingId, caseId: caseOne })
    assert.equal((await bench.caseOf(who.chair)).slot?.pausedAt, null)
  })

  it('has a case no longer once its key was taken away, though nothing was written', async () => {
    const cases = async () => (await bench.view(who.chair)).agenda.map(({ caseId }) => caseId)
    assert.deepEqual(await cases(), [caseOne, caseTwo])
    await (await bench.again()).store.eraseCase(caseTwo)
    assert.deepEqual(await cases(), [caseOne])
  })

  it('has the time as it is now, whenever it was read', async () => {
    const late: ActionEvent[] = [actionAgreed]
    const actions = [aSeededAction('a-1', { terms: { personId: who.police, due: on('09:30') }, since: late })]
    bench = await aBench({ meeting: inCaseOne, actions })
    const overdue = async () => (await bench.view(who.police)).actions[0]?.overdue
    assert.equal(await overdue(), false)
    bench.clock.set(on('09:31'))
    assert.deepEqual([await overdue(), (await bench.view(who.police)).now], [true, on('09:31')])
  })

  it('has the letters that came back as they stand now, which no event tells of', async () => {
    const payload = { meetingId, personId: who.police }
    await bench.store.events.append(appendOf({ outbox: [{ key: 'mail', kind: 'mail-recipient', payload }] }))
    const profiles = { byArea: () => thurrock, versioned: () => thurrock, holidays: () => new Set<string>() }
    const { work } = bench.store
    const scenes = createScenes({
      work,
      world: bench.world,
      clock: bench.clock,
      profiles,
      digest: bench.ring.mac,
      rehearsal: false,
    })
    assert.deepEqual((await scenes.of(meetingId))?.dead, [])
    await work.claimOutbox(bench.clock.now(), 1)
    await work.retryOutbox('mail', bench.clock.now(), 'graph-404', true)
    assert.deepEqual(
      (await scenes.of(meetingId))?.dead.map(({ key, why }) => [key, why]),
      [['mail', 'graph-404']],
    )
    assert.equal(await scenes.of('m-none' as MeetingId), null)
  })

  it('is read anew where reading it failed', async () => {
    await bench.done(who.chair, pause)
    const broken = sinon.stub(bench.store.events, 'load').rejects(new Error('the database is away'))
    await assert.rejects(bench.view(who.chair), /the database is away/)
    broken.restore()
    assert.equal((await bench.caseOf(who.chair)).caseId, caseOne)
  })
})
