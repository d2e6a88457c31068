import assert from 'node:assert/strict'
import type { Command } from '../../../src/contracts/commands.ts'
import type { MeetingView } from '../../../src/contracts/views.ts'
import type { CaseId, MeetingId } from '../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../support/application-bench.ts'
import type { Bench } from '../../support/application-bench.ts'
import { heardBy } from '../../support/application-circulation.ts'
import { aSeededAction, aSeededCase } from '../../support/application-seed.ts'
import { agreed as actionAgreed } from '../../support/domain-actions.ts'
import { caseOne, caseTwo } from '../../support/domain-cases.ts'
import { who } from '../../support/domain-people.ts'
import { agreed, ended, entered, meetingId, opened, read } from '../../support/domain-rooms.ts'

const here = [who.chair, who.coordinator, who.police]
const begun = [entered(...here), opened, read, agreed(...here)]
const newCase = 'c-new' as CaseId
const cases = [caseOne, caseTwo, newCase].map((caseId) => aSeededCase(caseId))

/** Plans a further meeting on this day, and answers it with its desk’s unlisted cases. */
async function planned(bench: Bench, day: string): Promise<MeetingId> {
  const people = { chair: who.chair, standIns: [], coordinators: [who.coordinator] }
  const planning = { type: 'plan-meeting', startsAt: `${day}T08:30:00Z`, bookedMinutes: 180, ...people } as const
  return (await bench.done(who.coordinator, planning))['meetingId'] as MeetingId
}
async function viewOf(bench: Bench, wanted: MeetingId): Promise<MeetingView> {
  const view = await bench.caseroom.meetingView(who.coordinator, wanted)
  assert.ok('meetingId' in view)
  return view
}
const unlisted = async (bench: Bench, wanted: MeetingId) =>
  (await viewOf(bench, wanted)).desk?.unlisted.map(({ caseId }) => caseId).toSorted()
const defer = (newDate: string) =>
  ({ type: 'defer-case', meetingId, caseId: caseOne, newDate, reason: 'Nobody knows her yet' }) as const
const listing = (wanted: MeetingId, ...ids: CaseId[]) =>
  ({ type: 'set-agenda', meetingId: wanted, items: ids.map((caseId) => ({ caseId })) }) as const

describe('the cases that wait for a meeting', () => {
  afterEach(closeBenches)

  it('are those that an earlier one did not come to, on its agenda or not: none is lost', async () => {
    const bench = await aBench({ meeting: heardBy(here, caseOne), cases })
    const next = await planned(bench, '2026-06-17')
    assert.deepEqual(await unlisted(bench, next), [])
    await bench.done(who.chair, { type: 'end-meeting', meetingId })
    assert.deepEqual(await unlisted(bench, next), [newCase, caseTwo].toSorted())
    assert.deepEqual(await unlisted(bench, meetingId), [newCase])
  })

  it('are those that were put off to its day or to an earlier one, and not to a later one (R173)', async () => {
    const bench = await aBench({ meeting: begun, cases: cases.slice(0, 2) })
    const [before, onDay, later] = [
      await planned(bench, '2026-06-16'),
      await planned(bench, '2026-06-17'),
      await planned(bench, '2026-06-18'),
    ]
    await bench.done(who.chair, defer('2026-06-17'))
    assert.deepEqual(await unlisted(bench, before), [])
    assert.deepEqual([await unlisted(bench, onDay), await unlisted(bench, later)], [[caseOne], [caseOne]])
  })

  it('wait for one meeting at a time: what stands on one agenda is offered to no other', async () => {
    const bench = await aBench({ meeting: begun, cases: cases.slice(0, 2) })
    const [onDay, later] = [await planned(bench, '2026-06-17'), await planned(bench, '2026-06-18')]
    await bench.done(who.chair, defer('2026-06-17'))
    await bench.done(who.coordinator, listing(onDay, caseOne))
    assert.deepEqual([await unlisted(bench, onDay), await unlisted(bench, later)], [[], []])
  })

  it('wait no longer once they have been heard', async () => {
    const bench = await aBench({ meeting: begun, cases: cases.slice(0, 2) })
    const [onDay, later] = [await planned(bench, '2026-06-17'), await planned(bench, '2026-06-18')]
    await bench.done(who.chair, defer('2026-06-17'))
    await bench.done(who.chair, { type: 'end-meeting', meetingId })
    await bench.done(who.coordinator, listing(onDay, caseOne))
    await bench.done(who.chair, { type: 'open-meeting', meetingId: onDay })
    await bench.done(who.chair, { type: 'read-statement', meetingId: onDay })
    await bench.done(who.chair, { type: 'call-case', meetingId: onDay, caseId: caseOne })
    await bench.done(who.chair, { type: 'finish-case', meetingId: onDay, caseId: caseOne })
    await bench.done(who.chair, { type: 'end-meeting', meetingId: onDay })
    assert.deepEqual(await unlisted(bench, later), [caseTwo])
  })

  it('belong to the meeting that lists them from then on, so that its people are told when they change', async () => {
    const bench = await aBench({ meeting: begun, cases: cases.slice(0, 2) })
    const onDay = await planned(bench, '2026-06-17')
    await bench.done(who.chair, defer('2026-06-17'))
    await bench.done(who.coordinator, listing(onDay, caseOne))
    const moved: (readonly MeetingId[])[] = []
    bench.caseroom.onMeetingsMoved((meetingIds) => void moved.push(meetingIds))
    const shown = [caseOne]
    const declared: Command = { type: 'answer-connections', meetingId: onDay, shown, possibly: shown }
    await bench.done(who.idva, declared)
    while (moved.length === 0) await new Promise((resolve) => setImmediate(resolve))
    assert.deepEqual(moved[0]?.toSorted(), [meetingId, onDay].toSorted())
  })
})

describe('an action that a later meeting looks back at', () => {
  afterEach(closeBenches)

  it('leaves the eyes of whoever runs that meeting as soon as they declare a connection (R062, R012)', async () => {
    const actions = [aSeededAction('a-1', { since: [actionAgreed] })]
    const bench = await aBench({ meeting: [...heardBy(here, caseOne), ended], cases, actions })
    const next = await planned(bench, '2026-06-17')
    const lookedBackAt = async () => (await viewOf(bench, next)).outstanding.actions.length
    assert.equal(await lookedBackAt(), 1)
    const told = new Set<MeetingId>()
    bench.caseroom.onMeetingsMoved((meetingIds) => meetingIds.forEach((each) => told.add(each)))
    const shown = [caseOne]
    await bench.done(who.coordinator, { type: 'answer-connections', meetingId: next, shown, possibly: shown })
    while (told.size === 0) await new Promise((resolve) => setImmediate(resolve))
    assert.deepEqual([await lookedBackAt(), told], [0, new Set([meetingId, next])])
  })
})
