import assert from 'node:assert/strict'
import { planOf } from '../../../src/application/plan-of-case.ts'
import type { CaseId, MeetingId } from '../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../support/application-bench.ts'
import type { Bench } from '../../support/application-bench.ts'
import { attending, heardBy } from '../../support/application-circulation.ts'
import { aSeededAction } from '../../support/application-seed.ts'
import { agreed } from '../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../support/domain-cases.ts'
import { thurrock, who } from '../../support/domain-people.ts'
import { meetingId } from '../../support/domain-rooms.ts'

const reworded = { ...thurrock, version: '2', marking: { ...thurrock.marking, value: 'ANOTHER MARKING' } }
const profiles = {
  byArea: () => reworded,
  versioned: (_area: string, version: string) => (version === thurrock.version ? thurrock : reworded),
  holidays: () => new Set<string>(),
}

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
    planOf({ ...bench, profiles }, { meetingId, caseId: caseOne, version: 1, copyFor: 'record', ...wanted })

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

  it('is laid out under the profile by which its meeting was planned', async () => {
    assert.equal((await planFor())?.marking, 'OFFICIAL-SENSITIVE')
  })

  it('is none where there is no such meeting or no such case', async () => {
    assert.equal(await planFor({ meetingId: 'm-none' as MeetingId }), null)
    assert.equal(await planFor({ caseId: 'c-none' as CaseId }), null)
  })
})
