import assert from 'node:assert/strict'
import type { CirculationEvent } from '../../../src/domain/circulation/circulation.ts'
import { nothingBefore, sentBefore } from '../../../src/application/sent-before.ts'
import type { CaseId, MeetingId, PersonId } from '../../../src/domain/ids.ts'
import { closeBenches } from '../../support/application-bench.ts'
import { endedBench } from '../../support/application-circulation.ts'
import { caseOne } from '../../support/domain-cases.ts'
import { who, thurrock } from '../../support/domain-people.ts'
import { meetingId } from '../../support/domain-rooms.ts'
import { appendOf } from '../../support/store-appends.ts'

const earlier = 'm-0' as MeetingId
const at = '2026-06-03T10:00:00Z'

describe('what was sent before these plans', () => {
  afterEach(closeBenches)

  async function benchAfter(...people: PersonId[]) {
    const bench = await endedBench()
    const planned = {
      type: 'meeting-planned' as const,
      at,
      by: who.coordinator,
      meetingId: earlier,
      area: 'thurrock',
      profileVersion: thurrock.version,
      startsAt: '2026-06-03T08:30:00Z',
      bookedMinutes: 180,
      chair: who.chair,
      standIns: [],
      coordinators: [who.coordinator],
    }
    const cases = [{ caseId: caseOne, amberAt: null, dueAt: null, recipients: [] }]
    const sent: CirculationEvent[] = [
      { type: 'circulation-drafted', at, meetingId: earlier, startedAt: at, cases },
      {
        type: 'plan-sent',
        at,
        by: who.chair,
        checkedBy: who.coordinator,
        caseId: caseOne,
        version: 1,
        recipients: people,
        personal: { reasons: {}, laidOut: null },
      },
    ]
    const streams = [
      { stream: `meeting-${earlier}`, expectedVersion: 0, events: [planned] },
      { stream: `circulation-${earlier}`, expectedVersion: 0, events: sent },
    ]
    await bench.store.events.append(appendOf({ streams }))
    return bench
  }
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

  it('is shown at the desk agency by agency, by name: who is new, and who had it then', async () => {
    const bench = await benchAfter(who.policeDeputy, who.idva)
    const plan = (await bench.view(who.coordinator)).circulation?.plans[0]
    assert.deepEqual(plan?.lastTime, {
      of: 'agency',
      at,
      added: [`Invented ${who.police}, Invented Police`],
      removed: [`Invented ${who.policeDeputy}, Invented Police`],
    })
  })
})
