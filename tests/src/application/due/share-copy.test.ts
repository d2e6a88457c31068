import assert from 'node:assert/strict'
import { closeBenches, type Bench } from '../../../support/application-bench.ts'
import { endedBench, reasonsFor, sendAll } from '../../../support/application-circulation.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'
import { sharingProfiles } from '../../../support/sharing-profiles.ts'

const of = { meetingId, caseId: caseOne }
const all = ['children', 'housing', 'idva', 'police'].map((each) => `${each}@agency.example`)
const readers = ({ outside }: Bench, version = 1) =>
  (outside.readers.get(`item-of-plan-1-v${version}.docx`) ?? []).toSorted((a, b) => a.localeCompare(b))

async function untilDone({ worker }: Bench): Promise<void> {
  while ((await worker.work()) > 0);
}
async function shared(): Promise<Bench> {
  const bench = await endedBench({}, { profiles: sharingProfiles })
  await sendAll(bench)
  await untilDone(bench)
  return bench
}

describe('the record copy, where recipients may open it in the library itself', () => {
  afterEach(closeBenches)

  it('is given to nobody where the profile does not say so', async () => {
    const bench = await endedBench()
    await sendAll(bench)
    await untilDone(bench)
    assert.deepEqual([...bench.outside.readers], [])
  })

  it('is given to each recipient of that plan, and the desk says to whom', async () => {
    const bench = await shared()
    assert.deepEqual(readers(bench), all)
    const plan = (await bench.view(who.coordinator)).circulation?.plans.find(({ caseId }) => caseId === caseOne)
    assert.equal(plan?.copyReaders.given.length, 4)
  })

  it('is not given to somebody of another tenant, whom the desk names', async () => {
    const bench = await endedBench({}, { profiles: sharingProfiles })
    await sendAll(bench)
    bench.outside.access.tenantId = 'another'
    await untilDone(bench)
    const plan = (await bench.view(who.coordinator)).circulation?.plans.find(({ caseId }) => caseId === caseOne)
    assert.deepEqual([readers(bench), plan?.copyReaders.given, plan?.copyReaders.elsewhere.length], [[], [], 4])
  })

  it('is taken from everyone once the plan is withdrawn', async () => {
    const bench = await shared()
    await bench.done(who.chair, { type: 'withdraw-plan', ...of, reason: 'An address was wrong' })
    await untilDone(bench)
    assert.deepEqual(readers(bench), [])
  })

  it('is taken from everyone once a corrected version took its place, which they have instead', async () => {
    const bench = await shared()
    await bench.done(who.coordinator, { type: 'correct-plan', ...of, reason: 'A date was wrong' })
    await untilDone(bench)
    assert.deepEqual(readers(bench), all, 'the one before stays open until the next has gone')
    const reasons = await reasonsFor(bench)
    await bench.done(who.coordinator, { type: 'check-circulation', meetingId, reasons })
    await bench.done(who.chair, { type: 'send-circulation', meetingId, reasons })
    await untilDone(bench)
    assert.deepEqual([readers(bench), readers(bench, 2)], [[], all])
  })

  it('is taken from somebody who has declared a connection since, and from whoever has left', async () => {
    const bench = await shared()
    await bench.done(who.police, { type: 'answer-connections', meetingId, shown: [caseOne], possibly: [caseOne] })
    await untilDone(bench)
    assert.deepEqual(readers(bench), all.slice(0, 3))
    await bench.done(who.coordinator, { type: 'withdraw-person', personId: who.housing })
    await untilDone(bench)
    assert.deepEqual(readers(bench), ['children@agency.example', 'idva@agency.example'])
  })
})
