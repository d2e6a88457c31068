import assert from 'node:assert/strict'
import { nothingBefore, sentBefore } from '../../../../src/application/plans/sent-before.ts'
import type { CaseId, PersonId } from '../../../../src/domain/ids.ts'
import { closeBenches } from '../../../support/application-bench.ts'
import { endedBench } from '../../../support/application-circulation.ts'
import { caseOne } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'
import { benchAfterSending, earlier, sentAt as at } from '../../../support/sent-earlier.ts'
import { appendOf } from '../../../support/store-appends.ts'

describe('what was sent before these plans', () => {
  afterEach(closeBenches)

  const benchAfter = (...people: PersonId[]) => benchAfterSending({ [caseOne]: people.map((each) => [each, []]) })
  const lookBack = async (bench: Awaited<ReturnType<typeof endedBench>>) => {
    const meeting = (await bench.world.meeting(meetingId)).state ?? assert.fail()
    const theCase = (await bench.world.case(caseOne)).state ?? assert.fail()
    return sentBefore(bench.world, { meeting, cases: new Map([[caseOne as CaseId, theCase]]) })
  }

  it('is nothing where none ever went out', async () => {
    assert.deepEqual(await lookBack(await endedBench()), { ...nothingBefore, pairs: new Map([[caseOne, []]]) })
  })

  it('is when plans last went out in the area, and to whom', async () => {
    const before = await lookBack(await benchAfter(who.police, who.idva))
    assert.equal(before.lastSentAt, at)
    assert.deepEqual([...(before.lastMeeting[0]?.people ?? [])], [who.police, who.idva])
  })

  it('is not what was withdrawn: whom that reached is no measure of who should get the next', async () => {
    const bench = await benchAfter(who.police, who.idva)
    const withdrawn = {
      type: 'plan-withdrawn' as const,
      at,
      by: who.chair,
      caseId: caseOne,
      personal: { reason: 'Wrong' },
    }
    const streams = [{ stream: `circulation-${earlier}`, expectedVersion: 2, events: [withdrawn] }]
    await bench.store.events.append(appendOf({ streams }))
    const before = await lookBack(bench)
    assert.deepEqual([before.lastSentAt, before.lastMeeting], [null, []])
  })
})
