import assert from 'node:assert/strict'
import { planAsItStands, planOf } from '../../../src/application/plan-of-case.ts'
import type { CaseId, MeetingId } from '../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../support/application-bench.ts'
import type { Bench } from '../../support/application-bench.ts'
import { attending, endedBench, heardBy, sendAll } from '../../support/application-circulation.ts'
import { aSeededAction } from '../../support/application-seed.ts'
import { agreed } from '../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../support/domain-cases.ts'
import { thurrock, who } from '../../support/domain-people.ts'
import { meetingId } from '../../support/domain-rooms.ts'

describe('the plan of one case', () => {
  let bench: Bench
  beforeEach(async () => {
    const actions = [
      aSeededAction('a-3', { number: 3, since: [agreed] }),
      aSeededAction('a-1', { number: 1, since: [agreed] }),
      aSeededAction('a-2', { number: 2, caseId: caseTwo, what: 'Ring the school of case two', since: [agreed] }),
    ]
    bench = await aBench({ meeting: heardBy(attending, caseOne, caseTwo), actions })
  })
  afterEach(closeBenches)
  const planFor = (wanted: { meetingId?: MeetingId; caseId?: CaseId } = {}) =>
    planAsItStands(
      { world: bench.world, profile: thurrock, at: bench.clock.now() },
      { meetingId, caseId: caseOne, version: 1, ...wanted },
    )

  it('has the actions of its own case, in their order, and of no other', async () => {
    const plan = await planFor()
    assert.deepEqual(
      plan?.actions.map(({ number }) => number),
      [1, 3],
    )
    assert.ok(!JSON.stringify(plan).includes('case two'))
    assert.deepEqual(
      (await planFor({ caseId: caseTwo }))?.actions.map(({ what }) => what),
      ['Ring the school of case two'],
    )
  })

  it('stands as the record stands when it is asked for', async () => {
    await bench.done(who.police, { type: 'accept-action', actionId: 'a-1' })
    assert.equal((await planFor())?.actions[0]?.status, 'Accepted')
    assert.equal((await planFor())?.writtenAt, bench.clock.now())
  })

  it('is none where there is no such meeting or no such case', async () => {
    assert.equal(await planFor({ meetingId: 'm-none' as MeetingId }), null)
    assert.equal(await planFor({ caseId: 'c-none' as CaseId }), null)
  })

  it('is opened as it was sent, whatever became of the case since, and in no version that was not sent', async () => {
    const sent = await endedBench({ actions: [aSeededAction('a-1', { since: [agreed] })] })
    await sendAll(sent)
    const theirs = { name: 'Invented One', agency: 'Invented Two' }
    const opened = () => planOf(sent, { meetingId, caseId: caseOne, version: 1, copyFor: theirs })
    const before = await opened()
    assert.equal(before?.copyFor, 'Invented One, Invented Two')
    await sent.done(who.police, { type: 'accept-action', actionId: 'a-1' })
    assert.deepEqual(await opened(), before)
    assert.equal(before?.actions[0]?.status, 'Agreed, not yet accepted')
    assert.equal(await planOf(sent, { meetingId, caseId: caseOne, version: 2, copyFor: 'record' }), null)
  })
})
