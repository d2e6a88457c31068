import assert from 'node:assert/strict'
import { closeBenches } from '../../../support/application-bench.ts'
import { endedBench, sendAll } from '../../../support/application-circulation.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'

describe('a version that somebody was not given', () => {
  afterEach(closeBenches)

  it('is not named to them: what they had is, and that it was withdrawn', async () => {
    const bench = await endedBench()
    await sendAll(bench)
    const about = { meetingId, caseId: caseOne, reason: 'A wrong name' }
    await bench.done(who.coordinator, { type: 'correct-plan', ...about })
    await bench.done(who.coordinator, { type: 'remove-recipient', ...about, personId: who.police })
    await sendAll(bench)
    const links = await bench.caseroom.plansFor(who.police, meetingId)
    assert.ok(!('refusal' in links))
    const { version, replaces, status } = links.find(({ caseId }) => caseId === caseOne) ?? {}
    assert.deepEqual([version, replaces, status], [1, false, 'withdrawn'])
    const theirs = await bench.caseroom.plansFor(who.idva, meetingId)
    assert.ok(!('refusal' in theirs))
    assert.deepEqual([theirs[0]?.version, theirs[0]?.replaces, theirs[0]?.status], [2, true, 'sent'])
  })
})
