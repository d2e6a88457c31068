import assert from 'node:assert/strict'
import sinon from 'sinon'
import type { MeetingId } from '../../../../src/domain/ids.ts'
import { aBench, closeBenches } from '../../../support/application-bench.ts'
import { hiddenCase, hiddenSeed } from '../../../support/application-hidden.ts'
import { caseTwo } from '../../../support/domain-cases.ts'
import { who } from '../../../support/domain-people.ts'
import { meetingId } from '../../../support/domain-rooms.ts'

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

  it('is mended as soon as somebody must not hear a closed case any more, and made where one is closed later', async () => {
    const bench = await aBench(hiddenSeed('planned', { hidden: closed }))
    await bench.done(who.coordinator, { type: 'post-agenda', meetingId })
    await bench.worker.work()
    const before = bench.outside.sent.length
    const shown = [hiddenCase]
    await bench.done(who.police, { type: 'answer-connections', meetingId, shown, possibly: shown })
    await bench.done(who.manager, { type: 'decide-closed-panel', caseId: caseTwo, closed: true, allowed: [] })
    await bench.worker.work()
    const booked = bench.outside.sent.slice(before).filter((line) => line.startsWith('book'))
    assert.deepEqual(booked, [`book ${meetingId}:${hiddenCase} 1`, `book ${meetingId}:${caseTwo} 2`])
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
