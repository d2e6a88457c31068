import assert from 'node:assert/strict'
import sinon from 'sinon'
import type { MeetingId } from '../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../support/application-bench.ts'
import { hiddenCase, hiddenSeed } from '../../support/application-hidden.ts'
import { who } from '../../support/domain-people.ts'
import { meetingId } from '../../support/domain-rooms.ts'

const closed = { allowed: [who.coordinator, who.police] }

describe('a date that goes into the calendar', () => {
  afterEach(async () => {
    await closeBenches()
    sinon.restore()
  })

  it('is booked once the agenda is out, and each closed case apart with its own list (R053)', async () => {
    const bench = await aBench(hiddenSeed('planned', { hidden: closed }))
    const book = sinon.spy(bench.outside.calendar, 'book')
    await bench.done(who.coordinator, { type: 'post-agenda', meetingId })
    await bench.worker.work()
    const asked = book.args.map(([{ key, attendees }]) => ({ key, people: attendees.length }))
    assert.deepEqual(
      asked.map(({ key }) => key),
      [meetingId, `${meetingId}:${hiddenCase}`],
    )
    assert.equal(asked[1]?.people, 2)
    assert.ok((asked[0]?.people ?? 0) > 2)
    const { online } = (await bench.world.meeting(meetingId as MeetingId)).state ?? {}
    assert.deepEqual([online?.joinUrl, online?.ofCases.has(hiddenCase)], [`https://teams.example/${meetingId}`, true])
  })

  it('says nothing about anybody in what waits to leave but ids', async () => {
    const bench = await aBench(hiddenSeed('planned', { hidden: closed }))
    await bench.done(who.coordinator, { type: 'post-agenda', meetingId })
    const rows = (await bench.outbox()).filter(({ kind }) => kind === 'book-online')
    assert.deepEqual(
      rows.map(({ payload }) => payload),
      [{ meetingId }, { meetingId, caseId: hiddenCase }],
    )
  })
})
