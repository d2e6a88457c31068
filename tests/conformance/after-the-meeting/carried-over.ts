import assert from 'node:assert/strict'
import { auditStore } from '../../../bot/audit.ts'
import { followUp, governance } from '../../support/after-the-meeting.ts'
import { done, openMeeting } from '../../support/rehearsed.ts'
import { asks, profileIn } from './protocol.ts'
import type { Protocol, RunOf } from './protocol.ts'

/** What the next meeting looks back at, and what a year does. */
export function carriedOver(protocol: Protocol, run: RunOf): void {
  const { area } = protocol
  const plan = async (startsAt: string, chair = run().on.cast.chair) => {
    const { coordinator, secondCoordinator } = run().on.cast
    const coordinators = [coordinator.personId, secondCoordinator.personId]
    const people = { chair: chair.personId, standIns: [], coordinators }
    const made = await done(coordinator, { type: 'plan-meeting', startsAt, bookedMinutes: 120, ...people })
    return made.meetingId ?? ''
  }
  const outstanding = async (meetingId: string) => {
    const { actions } = (await run().on.cast.chair.view(meetingId)).outstanding
    return actions.map(({ agencyId }) => String(agencyId)).toSorted()
  }

  asks(protocol, 'R127', 'what is not done is carried to the next meeting, by the area’s own filter', async () => {
    const wanted = {
      somerset: ['housing', 'probation'],
      cornwall: ['housing', 'probation'],
      thurrock: ['adult-social-care', 'health', 'probation'],
      gwent: ['probation'],
      nyy: ['probation'],
    }
    assert.deepEqual(await outstanding(await plan('2027-02-17T09:30:00Z')), wanted[area])
  })

  asks(
    protocol,
    'R062',
    'the next meeting begins with them, and looks at none younger than the area says',
    async () => {
      const { value } = profileIn(protocol).outstanding
      const dayBefore = await outstanding(await plan('2027-02-16T09:30:00Z'))
      const minimum = value === 'unanswered' ? 0 : value.minAgeDays
      assert.equal(dayBefore.length === 0, minimum === 7)
    },
  )

  asks(
    protocol,
    'R143',
    'a core agency that misses two meetings in a row is shown, with whom a person may tell',
    async () => {
      const { on, planned, rep } = run()
      const { chair, coordinator } = on.cast
      const meetingId = await plan('2027-02-18T09:30:00Z')
      const [, , caseId = ''] = planned.caseIds
      await done(coordinator, { type: 'set-agenda', meetingId, items: [{ caseId, minutes: 15 }] })
      await openMeeting(on, { ...planned, meetingId }, [chair, coordinator, rep('police')])
      await done(chair, { type: 'call-case', meetingId, caseId })
      await done(chair, { type: 'finish-case', meetingId, caseId })
      await done(chair, { type: 'end-meeting', meetingId })
      const { nonAttendance, attendance } = await governance(coordinator)
      assert.deepEqual(attendance.meetings, ['2027-02-10', '2027-02-18'])
      const again = nonAttendance.agencies.map(({ agency, missedInARow }) => [agency, missedInARow])
      assert.ok(again.some(([agency, missed]) => agency === "Testmouth Children's Social Care" && missed === 2))
      assert.ok(!again.some(([agency]) => agency === 'Testshire Police'))
      const { value, clause, asks: question = '' } = profileIn(protocol).nonAttendance
      assert.deepEqual(nonAttendance.to, { value: value === 'unanswered' ? null : value.to, clause, question })
    },
  )

  asks(protocol, 'R146', 'who chairs is said meeting by meeting, and is nobody’s for good', async () => {
    const { on, meetingId } = run()
    const { chair, standIn } = on.cast
    const next = await plan('2027-02-24T09:30:00Z', standIn)
    assert.equal((await standIn.view(meetingId)).me.role, 'stand-in')
    assert.equal((await standIn.view(next)).me.role, 'chair')
    assert.equal((await chair.view(next)).me.controls, false)
  })

  asks(
    protocol,
    'R155',
    'only those whom the directory holds come in, and nobody from the moment at which they are taken off',
    async () => {
      const { on } = run()
      const deputy = on.cast.deputies.get('mental-health')
      assert.ok(deputy)
      assert.equal((await on.cast.outsider.get('/api/me')).status, 403)
      assert.equal((await deputy.get('/api/me')).status, 200)
      await done(on.cast.coordinator, { type: 'withdraw-person', personId: deputy.personId })
      assert.equal((await deputy.get('/api/me')).status, 403)
    },
  )

  asks(protocol, 'R131', 'flags that have run their year are listed, agency by agency, until each is off', async () => {
    const { on, meetingId, caseId, rep } = run()
    const tick = (agencyId: string, flagged: boolean) =>
      ({ type: 'flag-records', meetingId, caseId, agencyId, flagged }) as const
    for (const agencyId of ['police', 'health'] as const) await done(rep(agencyId), tick(agencyId, true))
    await on.rehearsal.clock.set('2028-02-10T09:00:00Z')
    await done(rep('police'), tick('police', false))
    const [flag] = (await followUp(run(), on.cast.coordinator)).flags
    assert.equal(flag?.due, '2028-02-10')
    assert.deepEqual(
      flag.agencies.map(({ flagged }) => flagged),
      [false, true],
    )
  })

  asks(protocol, 'R158', 'every step of an action stands in the trail, with who took it and when', async () => {
    const { on, actions } = run()
    const { deeds, broken } = await auditStore(on.rehearsal.store)
    assert.deepEqual(broken, [])
    const trail = deeds.filter(({ stream }) => stream === `action-${actions.housing}`)
    const types = trail.map(({ type }) => type)
    for (const type of ['action-drafted', 'action-agreed', 'action-finished', 'action-reassessed'])
      assert.ok(types.includes(type))
    assert.ok(trail.every(({ by, at, type }) => at !== '' && (by !== null || type === 'action-update-asked')))
  })
}
