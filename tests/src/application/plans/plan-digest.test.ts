import assert from 'node:assert/strict'
import { planDigest } from '../../../../src/application/plans/plan-digest.ts'
import { planAsItStands } from '../../../../src/application/plans/plan-of-case.ts'
import { closeBenches } from '../../../support/application-bench.ts'
import { endedBench } from '../../../support/application-circulation.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { thurrock } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'

describe('what a plan says, as a digest', () => {
  afterEach(closeBenches)

  it('changes with a word, and not with the hour, the progress of an action or the language of a copy', async () => {
    const { world, ring } = await endedBench()
    const given = { world, profile: thurrock, at: '2026-06-10T14:00:00Z' }
    const plan = await planAsItStands(given, { meetingId, caseId: caseOne, version: 1 })
    assert.ok(plan)
    const action = { number: 1, what: 'Look at the door', agency: '', person: '', due: '', risk: '', status: 'agreed' }
    const of = (otherwise: Partial<typeof plan>) => planDigest(ring.mac, { ...plan, actions: [action], ...otherwise })
    const before = of({})
    assert.equal(of({ writtenAt: '2026-06-11T09:00:00Z', welsh: plan }), before)
    assert.equal(of({ actions: [{ ...action, status: 'accepted' }] }), before)
    assert.notEqual(of({ actions: [{ ...action, what: 'Change the door' }] }), before)
    assert.notEqual(of({ voice: 'Something else' }), before)
  })
})
