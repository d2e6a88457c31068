import assert from 'node:assert/strict'
import sinon from 'sinon'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import type { PlanDocument } from '../../../../src/application/plans/plan-document.ts'
import type { Profiles } from '../../../../src/application/ports.ts'
import type { AreaProfile } from '../../../../src/domain/area-profile.ts'
import type { CaseId, MeetingId, PersonId } from '../../../../src/domain/ids.ts'
import { closeBenches } from '../../../support/application-bench.ts'
import type { Bench } from '../../../support/application-bench.ts'
import { attending, endedBench, heardBy, sendAll } from '../../../support/application-circulation.ts'
import { aSeededAction } from '../../../support/application-seed.ts'
import { agreedAt } from '../../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { agencies, who } from '../../../support/domain-people.ts'
import { meetingId, version } from '../../../support/domain-rooms.ts'

/** Children’s social care was not at the meeting and is on the list as a core partner. */
const without = attending.filter((personId) => personId !== who.children)

describe('somebody’s own copy of a plan', () => {
  let bench: Bench
  beforeEach(async () => {
    bench = await endedBench({
      meeting: heardBy(without, caseOne, caseTwo),
      actions: [aSeededAction('a-1', { terms: { agencyId: agencies.police }, since: [agreedAt('09:10')] })],
    })
    await sendAll(bench)
  })
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })
  const open = (personId: PersonId, caseId: CaseId = caseOne) => bench.caseroom.openPlan(personId, meetingId, caseId)
  const codeOf = async (personId: PersonId, caseId?: CaseId) => {
    const answer = await open(personId, caseId)
    return 'refusal' in answer ? answer.refusal.code : 'opened'
  }
  const openings = async (caseId: CaseId = caseOne) =>
    (await bench.world.circulation(meetingId)).state?.plans.get(caseId)?.opened ?? []

  it('opens for a recipient as the plan was sent, in that version, with their name on it', async () => {
    const answer = await open(who.police)
    assert.ok('bytes' in answer)
    const plan = JSON.parse(new TextDecoder().decode(answer.bytes)) as PlanDocument
    assert.deepEqual([plan.caseId, plan.version, plan.copyFor], [caseOne, 1, `Invented ${who.police}, Invented Police`])
    assert.deepEqual(
      plan.actions.map(({ status }) => status),
      ['Agreed, not yet accepted'],
    )
    await bench.done(who.police, { type: 'accept-action', actionId: 'a-1' })
    await open(who.idva)
    assert.deepEqual(
      bench.outside.written.at(-1)?.actions.map(({ status }) => status),
      ['Agreed, not yet accepted'],
    )
  })

  it('has each opening on record, with when and which version', async () => {
    bench.clock.move(60)
    const first = bench.clock.now()
    await open(who.police)
    bench.clock.move(60)
    await open(who.police)
    assert.deepEqual(await openings(), [
      { personId: who.police, at: first, version: 1 },
      { personId: who.police, at: bench.clock.now(), version: 1 },
    ])
  })

  it('does not leave before its opening is written down', async () => {
    sinon.stub(bench.store.events, 'append').rejects(new Error('the disk is full'))
    await assert.rejects(open(who.police), /the disk is full/)
    assert.deepEqual(bench.outside.written, [])
  })

  it('is recorded even where somebody wrote of the same circulation at that moment', async () => {
    const append = bench.store.events.append
    const stub = sinon.stub(bench.store.events, 'append').callsFake(append)
    const other = await bench.again()
    stub.onFirstCall().callsFake(async (what) => {
      await other.caseroom.openPlan(who.idva, meetingId, caseOne)
      return append(what)
    })
    assert.equal(await codeOf(who.police), 'opened')
    assert.deepEqual(
      (await openings()).map(({ personId }) => personId),
      [who.idva, who.police],
    )
  })

  it('does not leave where it is withdrawn at that moment', async () => {
    const append = bench.store.events.append
    const stub = sinon.stub(bench.store.events, 'append').callsFake(append)
    const other = await bench.again()
    const withdraw = { type: 'withdraw-plan', meetingId, caseId: caseOne, reason: 'A wrong name' } as const
    stub.onFirstCall().callsFake(async (what) => {
      await other.done(who.coordinator, withdraw)
      return append(what)
    })
    assert.equal(await codeOf(who.police), 'plan-withdrawn')
    assert.deepEqual([await openings(), bench.outside.written], [[], []])
  })

  it('opens for nobody else, whoever they are, and no opening is recorded', async () => {
    const others = [who.chair, who.coordinator, who.manager, who.policeDeputy, who.observer, who.charity, who.standIn]
    for (const personId of others) assert.notEqual(await codeOf(personId), 'opened')
    assert.equal(await codeOf('p-nobody' as PersonId), 'not-in-directory')
    assert.deepEqual([await openings(), bench.outside.written], [[], []])
  })

  it('opens for whoever was not at the meeting once they have agreed to the statement', async () => {
    assert.equal(await codeOf(who.children), 'statement-not-agreed')
    const { caseroom } = bench
    assert.deepEqual(await caseroom.plansFor(who.children, meetingId), {
      refusal: { code: 'statement-not-agreed', clause: 'local' },
    })
    await bench.done(who.children, { type: 'agree-to-statement', meetingId, version })
    assert.equal(await codeOf(who.children), 'opened')
  })

  it('opens no longer once it is withdrawn, and the others still do', async () => {
    await bench.done(who.coordinator, { type: 'withdraw-plan', meetingId, caseId: caseOne, reason: 'A wrong name' })
    assert.deepEqual([await codeOf(who.police), await codeOf(who.police, caseTwo)], ['plan-withdrawn', 'opened'])
  })

  it('is for whoever has declared a connection since as if it had never been sent to them', async () => {
    await bench.done(who.police, { type: 'answer-connections', meetingId, shown: [caseOne], possibly: [caseOne] })
    assert.equal(await codeOf(who.police), 'not-a-recipient')
    const plans = await bench.caseroom.plansFor(who.police, meetingId)
    assert.ok(!('refusal' in plans))
    assert.deepEqual(
      plans.map(({ caseId }) => caseId),
      [caseTwo],
    )
  })

  it('is refused in the same words where there is no such plan, no such case or no such meeting', async () => {
    assert.equal(await codeOf(who.police, 'c-none' as CaseId), 'not-a-recipient')
    const nowhere = await bench.caseroom.openPlan(who.police, 'm-none' as MeetingId, caseOne)
    assert.deepEqual(nowhere, { refusal: { code: 'not-a-recipient' } })
  })

  it('is listed on the page that the letter leads to, with its number and whether it was opened', async () => {
    bench.clock.move(60)
    await open(who.police)
    await bench.done(who.coordinator, { type: 'withdraw-plan', meetingId, caseId: caseTwo, reason: 'A wrong name' })
    assert.deepEqual(await bench.caseroom.plansFor(who.police, meetingId), [
      { caseId: caseOne, number: 1, version: 1, replaces: false, status: 'sent', openedAt: bench.clock.now() },
      { caseId: caseTwo, number: 2, version: 1, replaces: false, status: 'withdrawn', openedAt: null },
    ])
    assert.deepEqual(await bench.caseroom.plansFor(who.policeDeputy, meetingId), [])
    assert.deepEqual(await bench.caseroom.plansFor(who.police, 'm-none' as MeetingId), {
      refusal: { code: 'no-such-meeting' },
    })
  })
})

describe('the form of somebody’s own copy', () => {
  const loaded = loadAreaProfiles()
  const asPdf = (circulation: AreaProfile['circulation']) => {
    const { value } = circulation
    return value === 'unanswered' ? circulation : { ...circulation, value: { ...value, file: 'pdf' as const } }
  }
  const profiles: Profiles = {
    ...loaded,
    versioned: (...of) => ({ ...loaded.versioned(...of), circulation: asPdf(loaded.versioned(...of).circulation) }),
  }
  const opened = async (bench: Bench) => {
    await sendAll(bench)
    const file = await bench.caseroom.openPlan(who.police, meetingId, caseOne)
    return 'refusal' in file ? file.refusal.code : file.fileName
  }
  afterEach(async () => {
    sinon.restore()
    await closeBenches()
  })

  it('is Word, or PDF where the area says so', async () => {
    assert.match(await opened(await endedBench()), /^plan-1-v1\.docx$/)
    assert.match(await opened(await endedBench({}, { profiles })), /^plan-1-v1\.pdf$/)
  })

  it('is Word all the same where it cannot be converted: nobody is kept from their plan by that', async () => {
    const bench = await endedBench({}, { profiles })
    sinon.stub(bench.outside.pdf, 'convert').rejects(new Error('no conversion here'))
    assert.match(await opened(bench), /^plan-1-v1\.docx$/)
  })
})

describe('a plan that was not sent yet', () => {
  afterEach(closeBenches)

  it('opens for nobody, and is listed for nobody', async () => {
    const bench = await endedBench()
    assert.deepEqual(await bench.caseroom.openPlan(who.police, meetingId, caseOne), {
      refusal: { code: 'not-a-recipient' },
    })
    assert.deepEqual(await bench.caseroom.plansFor(who.police, meetingId), [])
  })
})
