import assert from 'node:assert/strict'
import { loadAreaProfiles } from '../../../../src/adapters/area-profiles.ts'
import type { Profiles } from '../../../../src/application/ports.ts'
import { aBench, closeBenches, type Bench } from '../../../support/application-bench.ts'
import { caseOne, caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { agreed, entered, meetingId, opened, read } from '../../../support/domain-rooms.ts'

const profiles = loadAreaProfiles()
const told = (area: string) => ({
  ...profiles.byArea(area),
  connections: { value: { decider: 'chair' as const, alsoTold: ['coordinator' as const] }, clause: '4.5' },
})
/** An area that has the coordinator told as well, as Gwent has somebody's own manager told. */
const tellingOthers: Profiles = { ...profiles, byArea: told, versioned: told }

describe('somebody who is told beside the decider that a connection was declared (Gwent 4.5)', () => {
  afterEach(closeBenches)

  const toldOf = async (bench: Bench) =>
    (await bench.outbox())
      .filter(({ payload }) => payload.notice === 'connection-declared')
      .map(({ payload }) => payload.personId)
  const declare = (bench: Bench, caseId: typeof caseOne) =>
    bench.done(who.housing, { type: 'answer-connections', meetingId, shown: [], possibly: [caseId] })

  it('hears of it once before a meeting, however many cases it is about', async () => {
    const bench = await aBench({}, { profiles: tellingOthers })
    await declare(bench, caseOne)
    await declare(bench, caseTwo)
    assert.deepEqual(await toldOf(bench), [who.coordinator])
  })

  it('hears nothing while the meeting goes on, when the moment would say which case, and then once', async () => {
    const there = [who.chair, who.coordinator, who.housing]
    const meeting = [...entered(...there), opened, read, ...agreed(...there)]
    const bench = await aBench({ meeting }, { profiles: tellingOthers })
    await declare(bench, caseOne)
    await declare(bench, caseTwo)
    assert.deepEqual(await toldOf(bench), [])
    await bench.done(who.chair, { type: 'end-meeting', meetingId })
    assert.deepEqual(await toldOf(bench), [who.coordinator])
  })
})
