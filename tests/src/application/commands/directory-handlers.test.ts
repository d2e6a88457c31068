import assert from 'node:assert/strict'
import type { PersonId } from '../../../../src/domain/ids.ts'
import { closeBenches } from '../../../support/application-bench.ts'
import { attending, endedBench, heardBy, sendAll } from '../../../support/application-circulation.ts'
import { aSeededCase, answered } from '../../../support/application-seed.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { aDirectory, who } from '../../../support/domain-people.ts'
import { meetingId, version } from '../../../support/domain-rooms.ts'

describe('somebody who is listed again under another account (R012, R016)', () => {
  afterEach(closeBenches)

  it('opens no plan of before until they have agreed and answered for themselves, and is flagged as a new address', async () => {
    const bench = await endedBench({
      meeting: heardBy(attending, caseOne, caseTwo),
      cases: [caseOne, caseTwo].map((each) => aSeededCase(each, { events: [answered(each, who.police, 'none')] })),
    })
    await sendAll(bench)
    const opens = async (personId: PersonId) => {
      const answer = await bench.caseroom.openPlan(personId, meetingId, caseOne)
      return 'refusal' in answer ? answer.refusal.code : 'opened'
    }
    assert.equal(await opens(who.police), 'opened')
    const { agencyId, role, name, mail, tenantId } = aDirectory().people.get(who.police) ?? assert.fail()
    bench.clock.move(60)
    const account = { accountId: 'another-account', tenantId }
    const listed = { type: 'list-person', personId: who.police, agencyId, role, name, mail, ...account } as const
    await bench.done(who.coordinator, listed)
    assert.equal(await opens(who.police), 'not-approved')
    await bench.done(who.chair, { type: 'approve-person', personId: who.police })
    assert.equal(await opens(who.police), 'statement-not-agreed')
    await bench.done(who.police, { type: 'agree-to-statement', meetingId, version })
    assert.equal(await opens(who.police), 'connections-not-answered')
    const links = await bench.caseroom.plansFor(who.police, meetingId)
    assert.ok('refusal' in links && links.refusal.code === 'connections-not-answered')
    const asked = (await bench.view(who.police)).stubs.map(({ caseId }) => caseId)
    assert.deepEqual(asked, [caseOne, caseTwo], 'and their page asks them')
    await bench.done(who.chair, { type: 'correct-plan', meetingId, caseId: caseOne, reason: 'A name was missing' })
    const plan = (await bench.view(who.chair)).circulation?.plans.find(({ caseId }) => caseId === caseOne)
    const flags = plan?.recipients.find(({ personId }) => personId === who.police)?.flags
    assert.ok(flags?.includes('new-address'))
    await bench.done(who.police, { type: 'answer-connections', meetingId, shown: [caseOne], possibly: [] })
    assert.equal(await opens(who.police), 'opened')
    assert.equal(await opens(who.idva), 'opened', 'nobody else is asked anew')
  })
})
