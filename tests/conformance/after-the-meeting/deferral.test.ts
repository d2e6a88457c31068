import assert from 'node:assert/strict'
import type { Planned } from '../../../bot/rehearsal/play/before.ts'
import type { Actor } from '../../../bot/rehearsal/play/client.ts'
import { plansOf } from '../../support/leak-sending.ts'
import { call, done, endMeeting, openMeeting, plannedMeeting, refusedAs, rehearsed } from '../../support/rehearsed.ts'
import type { Rehearsed } from '../../support/rehearsed.ts'

/**
 * The newest referral came in nine working days before; a week later it is past the fourteen of 5.1(4), two days is
 * not.
 */
const soon = '2027-02-12'
const late = '2027-02-24'
const reason = 'The one professional who has seen the child is ill'

describe('R173, deferring a case', () => {
  let on: Rehearsed
  let planned: Planned
  const [heard, first, second] = [0, 1, 2] as const
  const caseAt = (index: number) => planned.caseIds[index] ?? ''
  const deferring = (index: number, newDate: string) =>
    ({ type: 'defer-case', meetingId: planned.meetingId, caseId: caseAt(index), newDate, reason }) as const
  const entryOf = async (who: Actor, index: number) =>
    (await who.view(planned.meetingId)).agenda.find((entry) => entry.caseId === caseAt(index))

  before(async () => {
    on = await rehearsed()
    planned = await plannedMeeting(on)
    await openMeeting(on, planned)
    await done(on.cast.coordinator, deferring(first, soon))
    await done(on.cast.chair, deferring(second, late))
  })
  after(() => on.stop())

  it('R173 Thurrock local: the record keeps the reason, who decided, the new date, and that it is inside the limit', async () => {
    const entry = await entryOf(on.cast.coordinator, first)
    assert.equal(entry?.status, 'off')
    assert.deepEqual(entry?.deferred, { newDate: soon, reason, decidedBy: on.cast.chair.name, withinLimit: true })
  })

  it('R173 Thurrock 5.1(4): a new date past fourteen working days from the referral is shown as past the limit', async () => {
    const entry = await entryOf(on.cast.chair, second)
    assert.equal(entry?.deferred?.withinLimit, false)
    assert.equal(entry?.deferred?.newDate, late)
  })

  it('R173 Thurrock local: why a case was put off is for those who run the meeting', async () => {
    const [rep] = on.cast.representatives.values()
    assert.ok(rep)
    assert.ok(!JSON.stringify(await rep.view(planned.meetingId)).includes(reason))
  })

  it('R173 Thurrock local: nobody defers without a reason, to a day gone by, or without running the meeting', async () => {
    const { chair, representatives } = on.cast
    const [rep] = representatives.values()
    assert.ok(rep)
    assert.equal(await refusedAs(chair, { ...deferring(heard, soon), reason: ' ' }), 'command-malformed')
    assert.equal(await refusedAs(chair, deferring(heard, '2027-02-10')), 'due-in-the-past')
    assert.equal(await refusedAs(rep, deferring(heard, soon)), 'role-not-allowed')
    assert.equal((await entryOf(chair, heard))?.status, 'waiting')
  })

  it('R173 Thurrock local: a case that was put off is not called, has no plan, and leaves its time to the others', async () => {
    const { chair } = on.cast
    const { meetingId } = planned
    const order = { type: 'call-case', meetingId, caseId: caseAt(first) } as const
    assert.equal(await refusedAs(chair, order), 'case-not-on-agenda')
    await call(on, planned, caseAt(heard))
    await endMeeting(on, planned, caseAt(heard))
    assert.deepEqual(
      (await plansOf(on, planned)).map(({ caseId }) => caseId),
      [caseAt(heard)],
    )
  })

  it('R173 Thurrock local: it waits on the desk of the meeting on its new date, to be put on that agenda', async () => {
    const { coordinator, chair, secondCoordinator } = on.cast
    const { meetingId = '' } = await done(coordinator, {
      type: 'plan-meeting',
      startsAt: `${late}T09:30:00Z`,
      bookedMinutes: 240,
      chair: chair.personId,
      standIns: [],
      coordinators: [coordinator.personId, secondCoordinator.personId],
    })
    const waiting = (await coordinator.view(meetingId)).desk?.unlisted.map(({ caseId }) => caseId) ?? []
    assert.ok(waiting.includes(caseAt(second)))
    await done(coordinator, { type: 'set-agenda', meetingId, items: [{ caseId: caseAt(second) }] })
  })
})
